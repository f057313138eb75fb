# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = Mana sisdollui
languages = Gielat
call-us = Riŋge midjiide
call-us-on = Riŋge midjiide nummarii
contact-heading = Hála minguin
contact-text = Sáhtát riŋget, dahje boahtit fitnat. Veahkki lea nuvttá. Riŋgen máksá seamma go dábálaš telefonságastallan.
about-link = Digihjelpen ja persovdnasuodjalus
accessibility-link = Heivehuvvon buohkaide
map-link = Gielddaid kárta
staff-link = Bargiide
example = Ovdamearka
example-everything = Dát lea dušše ovdamearka. Dás eai leat albma fálaldagat, áiggit eaige telefonnummarat.
you-are-here = Don leat dáppe
draft-translation = Dát teaksta lea mášiinna álgoevttohus. Olmmoš geas davvisámegiella lea eatnigiella, ii leat vel dárkkistan dan.
optional = (eaktodáhtolaš)
print = Prente
back = Ruovttoluotta
to-front-page = Álgosiidui
errors-heading = Juoga váilu dahje ferte divvojuvvot
errors-title = Meattáhus:
yes = Jo
no = Ii
dont-know = In dieđe

# Dates and times. Weekdays and months stand in the genitive: "on Monday the 14th of September".
today = odne
tomorrow = ihttin
weekday-1 = vuossárgga
weekday-2 = maŋŋebárgga
weekday-3 = gaskavahku
weekday-4 = duorastaga
weekday-5 = bearjadaga
weekday-6 = lávvardaga
weekday-7 = sotnabeaivvi
weekdays-1 = vuossárggaid
weekdays-2 = maŋŋebárggaid
weekdays-3 = gaskavahkuid
weekdays-4 = duorastagaid
weekdays-5 = bearjadagaid
weekdays-6 = lávvardagaid
weekdays-7 = sotnabeivviid
month-1 = ođđajagemánu
month-2 = guovvamánu
month-3 = njukčamánu
month-4 = cuoŋománu
month-5 = miessemánu
month-6 = geassemánu
month-7 = suoidnemánu
month-8 = borgemánu
month-9 = čakčamánu
month-10 = golggotmánu
month-11 = skábmamánu
month-12 = juovlamánu
date-with-year = { $weekday } { $month } { $day }. b. { $year }
date-without-year = { $weekday } { $month } { $day }. b.
time-separator = .
time-at = dii. { $time }
time-span = dii. { $from }–{ $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { ", " }
list = { $first } ja { $last }

# When something cannot be done
failure-not-found-heading = Mii eat gávnna siiddu
failure-not-found-text = Soaitá ahte čujuhus lea čállojuvvon boastut, dahje siidu lea sirdojuvvon. Mana álgosiidui, dahje riŋge midjiide.
failure-forbidden-heading = It beasa dán siidui
failure-forbidden-text = Siidu lea earáide, dahje skovvi lea leamaš rabas menddo guhká. Mana ruovttoluotta ja geahččal ođđasit.
failure-too-many-heading = Vuordde veaháš
failure-too-many-text = Leat leamaš menddo ollu geahččaleamit oanehis áiggis. Vuordde moadde minuhta. Sáhtát maid riŋget, de veahkehit du dakkaviđe.
failure-busy-heading = Dáppe leat dál ollu olbmot
failure-busy-text = Vuordde 30 sekundda ja geahččal ođđasit. Sáhtát maid riŋget midjiide.
failure-too-large-heading = Teaksta lea menddo guhkki
failure-too-large-text = Mana ruovttoluotta ja oanit teavstta.
failure-failed-heading = Juoga manai boastut min bealde
failure-failed-text = Dat ii leat du sivva. Geahččal fas maŋŋil, dahje riŋge midjiide.
failure-nothing-saved = Dat maid dál dahket, ii leat sáddejuvvon.
no-identity-number = Ale čále riegádannummara dása. Mii eat goassege dárbbaš dan.
to-office = Kantuvrii
