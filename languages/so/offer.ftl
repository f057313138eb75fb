# Finding help: the list, the filters, how offers are described.

find-question = Xaggee caawimo ka rabtaa?
find-hint = Qor lambarka boostada (postnummer), degmada ama meesha.
find-button = Raadi caawimo
find-again = Ka raadi meel kale
find-by-list = Degmada ka dooro liis
find-near-heading = Caawimo u dhow { $place }
find-not-near-heading = Weli ma jiro adeeg u dhow { $place }
find-not-near = Adeeg kuu dhow ma helin. Kuwani waa kuwa ugu dhow. Waxaad sidoo kale caawimo ku heli kartaa telefoonka.
find-count =
    { $count ->
        [one] Waxaan helnay hal adeeg. Kan ugu dhow ayaa ugu horreeya.
       *[other] Waxaan helnay { $count } adeeg. Kuwa ugu dhow ayaa ugu horreeya.
    }
find-beside = Ma { $name } ayaad ula jeeddaa?
find-former-number = Tiradani waa lambar hore oo degmo.
find-number = Tiradani waa lambarka degmo.
find-which-heading = Meeshee ayaad ula jeeddaa?
find-which = Meelo badan ayaa u dhigma “{ $typed }”. Mid dooro.
find-elsewhere-heading = Digihjelp halkan kama jirto
find-elsewhere = { $place } degmo kama tirsana. Na soo wac, waxaan kugu caawinaynaa telefoonka.
find-unknown-heading = Meesha ma helin
find-unknown = Ma helin “{ $typed }”. Isku day lambarkaaga boostada (postnummer), ama degmada liiska ka dooro. Waad na soo wici kartaa sidoo kale.
find-nothing-typed-heading = Xaggee joogtaa?
find-nothing-typed = Qor lambarkaaga boostada (postnummer) ama degmadaada, waxaanan kuu raadinaynaa caawimo kuu dhow.
find-empty-heading = Ma jiro adeeg la muujiyo
find-empty = Weli adeeg lagama qorin halkan. Na soo wac, waxaan kugu caawinaynaa telefoonka.
find-empty-filtered = Ma jiro adeeg u dhigma wax kasta oo aad dooratay. Ka saar waxyaabo aad dooratay, ama na soo wac.
find-show-all = Muuji dhammaan adeegyada
pages = Bogag
page-of = Bogga { $page } ee { $pages }
previous-page = Bogga hore
next-page = Bogga xiga

filter-heading = Kala dooro
filter-chosen = Waxyaabaha aad dooratay
filter-remove = Ka saar
filter-button = Muuji adeegyada
filter-form = Sidee ayaad caawimada u rabtaa?
filter-theme = Maxaad caawimo uga baahan tahay?
filter-language = Luqaddee?
filter-day = Maalintee?

form-drop-in = Iska kaalay
form-individual = Adiga iyo hage keligiin
form-course = Koorso
form-phone = Telefoonka

theme-device = Isticmaalka mobilka, tabletka ama kombiyuutarka
theme-municipal-services = Adeegyada degmada
theme-state-services = NAV, canshuurta iyo adeegyo kale
theme-judgement = Inaad ogaato waxa aad aamini karto
theme-security = Inaad internetka ku nabad qabto
theme-privacy = Ilaalinta xogtaada gaarka ah

audience-everyone = Qof walba
audience-newly-arrived = Dadka Norway ku cusub
audience-over-65 = Dadka ka weyn 65 sano
audience-disability = Dadka naafonimo leh
audience-out-of-work = Dadka aan shaqo haysan
audience-young = Dhallinyarada markii ugu horreysay la kulanta adeegyada dawladda

how-drop-in = Iska kaalay.
how-individual = Qabso ballan.
how-course = Isku qor koorsada.
how-call-to-book = Soo wac si aad ballan u qabsato.
how-phone = Na soo wac.
row-next = Marka xigta: { $when }.
row-next-free = Ballanta xigta ee bannaan: { $when }.
row-open-now = Hadda waa furan yahay.
row-full = Wax walba waa la qabsaday. Waxaad geli kartaa liiska sugitaanka.
row-no-next = Hadda waqtiyo ma qorna. Na soo wac.
row-distance = Qiyaastii { $distance } ayay kuu jirtaa
kilometres = { $count } km
day-and-time = { $day } { $time }
opening-every = { $days }, { $count } toddobaad mar, { $hours }
opening-first = { $day } ugu horreeya bisha, { $hours }
opening-second = { $day } labaad ee bisha, { $hours }
opening-third = { $day } saddexaad ee bisha, { $hours }
opening-fourth = { $day } afraad ee bisha, { $hours }
opening-last = { $day } ugu dambeeya bisha, { $hours }
opening-days = { $days } { $hours }
step-free = Albaab aan jaranjaro lahayn
bus-stop = Bas
languages-spoken = Luqadaha halkan lagaga hadlo

holiday-new-year = Maalinta koowaad ee sannadka cusub
holiday-maundy-thursday = Khamiista Iistarka (skjærtorsdag)
holiday-good-friday = Jimcaha Iistarka (langfredag)
holiday-easter-sunday = Axadda Iistarka (første påskedag)
holiday-easter-monday = Isniinta Iistarka (andre påskedag)
holiday-labour-day = Maalinta shaqaalaha, 1 Maajo
holiday-constitution-day = Maalinta dastuurka, 17 Maajo
holiday-ascension = Fasaxa Kristi himmelfartsdag
holiday-whit-sunday = Axadda fasaxa pinse (første pinsedag)
holiday-whit-monday = Isniinta fasaxa pinse (andre pinsedag)
holiday-christmas-day = Maalinta koowaad ee Kirismaska
holiday-second-christmas-day = Maalinta labaad ee Kirismaska

# A course of several meetings.
series-when =
    { $count ->
        [one] Hal mar, { $when }
       *[other] { $count } jeer, laga bilaabo { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } (hal mar)
       *[other] { $when } ({ $count } jeer)
    }
series-from = { $when } (laga bilaabo kulanka { $number } ee { $count })
series-only = { $when } (kulanka { $number } ee { $count })
series-day-closed = { $when }. Waa xiran yahay: { $reason }
series-day-cancelled = { $when }. Waa la baajiyay: { $reason }
series-days-heading = Dhammaan taariikhaha
series-days = Taariikhaha: { $days }.
