# Finding help: the list, the filters, how offers are described.

find-question = Gos háliidat oažžut veahki?
find-hint = Čále poastanummara, gieldda dahje báikki.
find-button = Oza veahki
find-again = Oza eará báikkis
find-by-list = Vállje gieldda listtus
find-near-heading = Veahkki dán báikki lahka: { $place }
find-not-near-heading = Dán báikki lahka ii leat vel fálaldat: { $place }
find-not-near = Eat gávdnan fálaldagaid lahkosis. Dás leat lagamusat. Sáhtát maid oažžut veahki telefovnnas.
find-count =
    { $count ->
        [one] Mii gávnnaimet ovtta fálaldaga. Lagamus lea vuosttažin.
        [two] Mii gávnnaimet { $count } fálaldaga. Lagamus lea vuosttažin.
       *[other] Mii gávnnaimet { $count } fálaldaga. Lagamusat leat vuosttažin.
    }
find-beside = Oaivvildat go dán: { $name }?
find-former-number = Dát lohku lea boares gieldanummir.
find-number = Dát lohku lea gieldanummir.
find-which-heading = Guđe báikki oaivvildat?
find-which = Mii gávnnaimet máŋga báikki: «{ $typed }». Vállje ovtta.
find-elsewhere-heading = Dáppe ii leat Digihjelpen
find-elsewhere = { $place } ii gula makkárge gildii. Riŋge midjiide, de veahkehit du telefovnnas.
find-unknown-heading = Mii eat gávdnan báikki
find-unknown = Mii eat gávdnan dán: «{ $typed }». Geahččal iežat poastanummariin, dahje vállje gieldda listtus. Sáhtát maid riŋget midjiide.
find-nothing-typed-heading = Gos don leat?
find-nothing-typed = Čále iežat poastanummara dahje gieldda, de mii gávdnat veahki lahkosis.
find-empty-heading = Eai gávdno fálaldagat
find-empty = Dáppe eai leat vel fálaldagat. Riŋge midjiide, de veahkehit du telefovnnas.
find-empty-filtered = Ii oktage fálaldat heive buot du válljejumiide. Váldde eret muhtun válljejumiid, dahje riŋge midjiide.
find-show-all = Čájet buot fálaldagaid
pages = Siiddut
page-of = Siidu { $page }, oktiibuot { $pages }
previous-page = Ovddit siidu
next-page = Čuovvovaš siidu

filter-heading = Gáržžit ohcama
filter-chosen = Dáid leat válljen
filter-remove = Váldde eret
filter-button = Čájet fálaldagaid
filter-form = Mo háliidat oažžut veahki?
filter-theme = Mainna dárbbašat veahki?
filter-language = Makkár giella?
filter-day = Guđe beaivvi?

form-drop-in = Boađe diŋgokeahttá
form-individual = Diibmu iežat bagadalliin
form-course = Gursa
form-phone = Telefovnnas

theme-device = Geavahit mobiltelefovnna, tableahta dahje dihtora
theme-municipal-services = Gieldda bálvalusat
theme-state-services = NAV, vearru ja eará bálvalusat
theme-judgement = Diehtit masa sáhttá luohttit
theme-security = Oadjebasvuohta neahtas
theme-privacy = Suodjalit iežat dieđuid

audience-everyone = Buohkaide
audience-newly-arrived = Ođđa ássiide Norggas
audience-over-65 = Olbmuide badjel 65 jagi
audience-disability = Olbmuide geain lea doaibmavádjitvuohta
audience-out-of-work = Olbmuide geain ii leat bargu
audience-young = Nuoraide geat vuosttaš háve geavahit almmolaš bálvalusaid

how-drop-in = Boađe diŋgokeahttá.
how-individual = Diŋgo diimmu.
how-course = Dieđit iežat gursii.
how-call-to-book = Riŋge ja diŋgo.
how-phone = Riŋge midjiide.
row-next = Boahtte háve: { $when }.
row-next-free = Boahtte friddja diibmu: { $when }.
row-open-now = Rabas dál.
row-full = Buot lea várrejuvvon. Sáhtát čálihit iežat vuordinlistui.
row-no-next = Dál eai leat áiggit. Riŋge midjiide.
row-distance = Gaska lea sullii { $distance }
kilometres = { $count } km
day-and-time = { $day } { $time }
opening-every = { $days }, juohke { $count }. vahku, { $hours }
opening-first = mánu vuosttaš { $day } { $hours }
opening-second = mánu nubbi { $day } { $hours }
opening-third = mánu goalmmát { $day } { $hours }
opening-fourth = mánu njealját { $day } { $hours }
opening-last = mánu maŋimuš { $day } { $hours }
opening-days = { $days } { $hours }
step-free = Sisamannan tráhpáid haga
bus-stop = Busse
languages-spoken = Gielat dáppe

holiday-new-year = Ođđajagebeaivi
holiday-maundy-thursday = Skilleduorastat
holiday-good-friday = Guhkesbearjadat
holiday-easter-sunday = Vuosttaš beassášbeaivi
holiday-easter-monday = Nubbi beassášbeaivi
holiday-labour-day = Miessemánu 1. beaivi
holiday-constitution-day = Vuođđoláhkabeaivi
holiday-ascension = Albmáimannanbeaivi
holiday-whit-sunday = Vuosttaš hellodatbeaivi
holiday-whit-monday = Nubbi hellodatbeaivi
holiday-christmas-day = Vuosttaš juovlabeaivi
holiday-second-christmas-day = Nubbi juovlabeaivi

# A course of several meetings.
series-when =
    { $count ->
        [one] Okte, { $when }
        [two] Guktii, álgá { $when }
       *[other] { $count } geardde, álgá { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } (okte)
        [two] { $when } (guktii)
       *[other] { $when } ({ $count } geardde)
    }
series-from = { $when } ({ $number }. gearddi rájes, oktiibuot { $count })
series-only = { $when } ({ $number }. geardi, oktiibuot { $count })
series-day-closed = { $when }. Gitta: { $reason }
series-day-cancelled = { $when }. Šluhttejuvvon: { $reason }
series-days-heading = Buot beaivvit
series-days = Beaivvit: { $days }.
