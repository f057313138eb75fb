# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = Gå til innhaldet
languages = Språk
call-us = Ring oss
call-us-on = Ring oss på
contact-heading = Snakk med oss
contact-text = Du kan ringe, eller berre kome innom. Det er gratis å få hjelp. Samtalen kostar det same som ein vanleg telefonsamtale.
about-link = Om Digihjelpen og personvern
accessibility-link = Tilgjengelegheit
map-link = Kart over kommunane
staff-link = For tilsette
example = Eksempel
example-everything = Dette er eit eksempel. Tilbod, tider og telefonnummer her er ikkje ekte.
you-are-here = Du er her
draft-translation = Denne teksten er eit utkast. Ingen som har nynorsk som hovudmål, har lese han enno.
optional = (valfritt)
print = Skriv ut
back = Tilbake
to-front-page = Til framsida
errors-heading = Noko manglar eller må endrast
errors-title = Feil:
yes = Ja
no = Nei
dont-know = Veit ikkje

# Dates and times
today = i dag
tomorrow = i morgon
weekday-1 = måndag
weekday-2 = tysdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = laurdag
weekday-7 = sundag
weekdays-1 = måndagar
weekdays-2 = tysdagar
weekdays-3 = onsdagar
weekdays-4 = torsdagar
weekdays-5 = fredagar
weekdays-6 = laurdagar
weekdays-7 = sundagar
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
date-with-year = { $weekday } { $day }. { $month } { $year }
date-without-year = { $weekday } { $day }. { $month }
time-separator = .
time-at = kl. { $time }
time-span = kl. { $from }–{ $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { ", " }
list = { $first } og { $last }

# When something cannot be done
failure-not-found-heading = Vi finn ikkje sida
failure-not-found-text = Adressa kan vere skriven feil, eller sida er flytta. Gå til framsida, eller ring oss.
failure-forbidden-heading = Dette har du ikkje tilgang til
failure-forbidden-text = Sida er for andre enn deg, eller skjemaet har lege ope for lenge. Gå tilbake og prøv ein gong til.
failure-too-many-heading = Vent litt
failure-too-many-text = Det har vore for mange forsøk på kort tid. Vent nokre minutt. Du kan òg ringe, så hjelper vi deg med ein gong.
failure-busy-heading = Det er mange her akkurat no
failure-busy-text = Vent eit halvt minutt og prøv igjen. Du kan òg ringe oss.
failure-too-large-heading = Teksten er for lang
failure-too-large-text = Gå tilbake og gjer teksten kortare.
failure-failed-heading = Noko gjekk gale hos oss
failure-failed-text = Det er ikkje din feil. Prøv igjen om litt, eller ring oss.
failure-nothing-saved = Det du gjorde no, er ikkje sendt.
no-identity-number = Ikkje skriv fødselsnummer her. Vi treng det aldri.
to-office = Til kontoret
