# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = Przejdź do treści
languages = Języki
call-us = Zadzwoń do nas
call-us-on = Zadzwoń do nas pod numer
contact-heading = Porozmawiaj z nami
contact-text = Możesz do nas zadzwonić albo przyjść. Pomoc jest bezpłatna. Rozmowa kosztuje tyle samo, co zwykłe połączenie telefoniczne.
about-link = O Digihjelpen i ochronie prywatności
accessibility-link = Dostępność
map-link = Mapa gmin
staff-link = Dla pracowników
example = Przykład
example-everything = To jest przykład. Oferty, terminy i numery telefonów na tej stronie nie są prawdziwe.
you-are-here = Jesteś tutaj
draft-translation = Ten tekst to wersja robocza. Nie sprawdził go jeszcze nikt, dla kogo polski jest językiem ojczystym.
optional = (można pominąć)
print = Wydrukuj
back = Wróć
to-front-page = Przejdź do strony głównej
errors-heading = Czegoś brakuje lub coś wymaga zmiany
errors-title = Błąd:
yes = Tak
no = Nie
dont-know = Nie wiem

# Dates and times
today = dzisiaj
tomorrow = jutro
weekday-1 = poniedziałek
weekday-2 = wtorek
weekday-3 = środa
weekday-4 = czwartek
weekday-5 = piątek
weekday-6 = sobota
weekday-7 = niedziela
weekdays-1 = poniedziałki
weekdays-2 = wtorki
weekdays-3 = środy
weekdays-4 = czwartki
weekdays-5 = piątki
weekdays-6 = soboty
weekdays-7 = niedziele
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia
date-with-year = { $weekday }, { $day } { $month } { $year }
date-without-year = { $weekday }, { $day } { $month }
time-separator = :
time-at = godz. { $time }
time-span = godz. { $from }–{ $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { ", " }
list = { $first } i { $last }

# When something cannot be done
failure-not-found-heading = Nie możemy znaleźć tej strony
failure-not-found-text = W adresie może być błąd albo strona została przeniesiona. Przejdź do strony głównej albo zadzwoń do nas.
failure-forbidden-heading = Nie masz dostępu do tej strony
failure-forbidden-text = Ta strona jest dla innych osób albo formularz był otwarty zbyt długo. Wróć i spróbuj jeszcze raz.
failure-too-many-heading = Poczekaj chwilę
failure-too-many-text = W krótkim czasie było zbyt wiele prób. Poczekaj kilka minut. Możesz też zadzwonić, a pomożemy Ci od razu.
failure-busy-heading = W tej chwili jest tu dużo osób
failure-busy-text = Poczekaj pół minuty i spróbuj ponownie. Możesz też do nas zadzwonić.
failure-too-large-heading = Tekst jest za długi
failure-too-large-text = Wróć i skróć tekst.
failure-failed-heading = Coś się u nas nie udało
failure-failed-text = To nie Twoja wina. Spróbuj ponownie za chwilę albo zadzwoń do nas.
failure-nothing-saved = Dane z tego kroku nie zostały wysłane.
no-identity-number = Nie wpisuj tu norweskiego numeru osobistego (fødselsnummer). Nigdy go nie potrzebujemy.
to-office = Do biura
