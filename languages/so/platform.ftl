# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = U gudub qoraalka bogga
languages = Luqado
call-us = Na soo wac
call-us-on = Naga soo wac
contact-heading = Nala hadal
contact-text = Waad na soo wici kartaa, ama iska kaalay. Caawintu waa bilaash. Wicitaanku wuxuu la qiimo yahay wicitaanka caadiga ah.
about-link = Ku saabsan Digihjelpen iyo ilaalinta xogtaada
accessibility-link = Adeegsiga qof walba
map-link = Khariidadda degmooyinka
staff-link = Shaqaalaha
example = Tusaale
example-everything = Kani waa tusaale. Adeegyada, waqtiyada iyo lambarrada telefoonka ee halkan ku qoran run ma aha.
you-are-here = Halkan ayaad joogtaa
draft-translation = Qoraalkani waa qabyo. Weli ma akhrin qof afkiisa hooyo Soomaali yahay.
optional = (qasab ma aha)
print = Daabac
back = Dib u noqo
to-front-page = Tag bogga hore
errors-heading = Wax baa maqan ama u baahan in la beddelo
errors-title = Khalad:
yes = Haa
no = Maya
dont-know = Ma garanayo

# Dates and times
today = maanta
tomorrow = berri
weekday-1 = Isniin
weekday-2 = Talaado
weekday-3 = Arbaco
weekday-4 = Khamiis
weekday-5 = Jimce
weekday-6 = Sabti
weekday-7 = Axad
weekdays-1 = Isniin kasta
weekdays-2 = Talaado kasta
weekdays-3 = Arbaco kasta
weekdays-4 = Khamiis kasta
weekdays-5 = Jimce kasta
weekdays-6 = Sabti kasta
weekdays-7 = Axad kasta
month-1 = Jannaayo
month-2 = Febraayo
month-3 = Maarso
month-4 = Abriil
month-5 = Maajo
month-6 = Juun
month-7 = Luulyo
month-8 = Agoosto
month-9 = Sebteembar
month-10 = Oktoobar
month-11 = Nofeembar
month-12 = Diseembar
date-with-year = { $weekday }, { $day } { $month } { $year }
date-without-year = { $weekday }, { $day } { $month }
time-separator = :
time-at = saacadda { $time }
time-span = saacadda { $from }–{ $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { ", " }
list = { $first } iyo { $last }

# When something cannot be done
failure-not-found-heading = Bogga ma helin
failure-not-found-text = Waxaa laga yaabaa in cinwaanka si khaldan loo qoray, ama bogga la raray. Tag bogga hore, ama na soo wac.
failure-forbidden-heading = Boggan laguuma oggola
failure-forbidden-text = Boggan waxaa leh dad kale, ama foomku in badan ayuu furnaa. Dib u noqo oo mar kale isku day.
failure-too-many-heading = Wax yar sug
failure-too-many-text = Isku dayo badan ayaa lagu sameeyay waqti gaaban. Sug dhowr daqiiqo. Waad na soo wici kartaa, isla markiiba waan ku caawinaynaa.
failure-busy-heading = Dad badan ayaa hadda jooga halkan
failure-busy-text = Sug nus daqiiqo oo mar kale isku day. Waad na soo wici kartaa sidoo kale.
failure-too-large-heading = Qoraalku aad ayuu u dheer yahay
failure-too-large-text = Dib u noqo oo qoraalka gaabi.
failure-failed-heading = Khalad ayaa naga dhacay
failure-failed-text = Khaladku kaaga ma aha. Wax yar ka dib mar kale isku day, ama na soo wac.
failure-nothing-saved = Wixii aad hadda samaysay lama dirin.
no-identity-number = Halkan ha ku qorin lambarka aqoonsiga (fødselsnummer). Weligeen uma baahnin.
to-office = Xafiiska
