# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = Gå til innholdet
languages = Språk
call-us = Ring oss
call-us-on = Ring oss på
contact-heading = Snakk med oss
contact-text = Du kan ringe, eller bare komme innom. Det er gratis å få hjelp. Samtalen koster det samme som en vanlig telefonsamtale.
about-link = Om Digihjelpen og personvern
accessibility-link = Tilgjengelighet
map-link = Kart over kommunene
staff-link = For ansatte
example = Eksempel
example-everything = Dette er et eksempel. Tilbud, tider og telefonnumre her er ikke ekte.
you-are-here = Du er her
draft-translation = Denne teksten er et utkast. Ingen med språket som morsmål har lest den ennå.
optional = (valgfritt)
print = Skriv ut
back = Tilbake
to-front-page = Til forsiden
errors-heading = Noe mangler eller må endres
errors-title = Feil:
yes = Ja
no = Nei
dont-know = Vet ikke

# Dates and times
today = i dag
tomorrow = i morgen
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
weekdays-1 = mandager
weekdays-2 = tirsdager
weekdays-3 = onsdager
weekdays-4 = torsdager
weekdays-5 = fredager
weekdays-6 = lørdager
weekdays-7 = søndager
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
failure-not-found-heading = Vi finner ikke siden
failure-not-found-text = Adressen kan være skrevet feil, eller siden er flyttet. Gå til forsiden, eller ring oss.
failure-forbidden-heading = Dette har du ikke tilgang til
failure-forbidden-text = Siden er for andre enn deg, eller skjemaet har ligget åpent for lenge. Gå tilbake og prøv en gang til.
failure-too-many-heading = Vent litt
failure-too-many-text = Det har vært for mange forsøk på kort tid. Vent noen minutter. Du kan også ringe, så hjelper vi deg med en gang.
failure-busy-heading = Det er mange her akkurat nå
failure-busy-text = Vent et halvt minutt og prøv igjen. Du kan også ringe oss.
failure-too-large-heading = Teksten er for lang
failure-too-large-text = Gå tilbake og gjør teksten kortere.
failure-failed-heading = Noe gikk galt hos oss
failure-failed-text = Det er ikke din feil. Prøv igjen om litt, eller ring oss.
failure-nothing-saved = Det du gjorde nå, er ikke sendt.
no-identity-number = Ikke skriv fødselsnummer her. Vi trenger det aldri.
to-office = Til kontoret
