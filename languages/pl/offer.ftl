# Finding help: the list, the filters, how offers are described.

find-question = Gdzie chcesz otrzymać pomoc?
find-hint = Wpisz kod pocztowy, gminę lub miejscowość.
find-button = Znajdź pomoc
find-again = Szukaj w innym miejscu
find-by-list = Wybierz gminę z listy
find-near-heading = Pomoc w pobliżu: { $place }
find-not-near-heading = { $place }: w pobliżu nie ma jeszcze ofert pomocy
find-not-near = Nie znaleźliśmy ofert w pobliżu. Oto najbliższe. Możesz też otrzymać pomoc przez telefon.
find-count =
    { $count ->
        [one] Znaleźliśmy jedną ofertę pomocy. Najbliższa jest na początku.
        [few] Znaleźliśmy { $count } oferty pomocy. Najbliższe są na początku.
        [many] Znaleźliśmy { $count } ofert pomocy. Najbliższe są na początku.
       *[other] Znaleźliśmy { $count } oferty pomocy. Najbliższe są na początku.
    }
find-beside = Czy chodzi o miejsce { $name }?
find-former-number = To jest dawny numer gminy.
find-number = To jest numer gminy.
find-which-heading = O które miejsce chodzi?
find-which = Do „{ $typed }” pasuje kilka miejsc. Wybierz jedno.
find-elsewhere-heading = Tutaj nie ma Digihjelpen
find-elsewhere = { $place } nie należy do żadnej gminy. Zadzwoń do nas, a pomożemy Ci przez telefon.
find-unknown-heading = Nie znaleźliśmy tego miejsca
find-unknown = Nie znaleźliśmy „{ $typed }”. Wpisz swój kod pocztowy albo wybierz gminę z listy. Możesz też do nas zadzwonić.
find-nothing-typed-heading = Gdzie jesteś?
find-nothing-typed = Wpisz swój kod pocztowy lub gminę, a znajdziemy pomoc w pobliżu.
find-empty-heading = Brak ofert do pokazania
find-empty = Nie dodano tu jeszcze żadnych ofert. Zadzwoń do nas, a pomożemy Ci przez telefon.
find-empty-filtered = Żadna oferta nie spełnia wszystkich wybranych warunków. Usuń niektóre z nich albo zadzwoń do nas.
find-show-all = Pokaż wszystkie oferty
pages = Strony
page-of = Strona { $page } z { $pages }
previous-page = Poprzednia strona
next-page = Następna strona

filter-heading = Zawęź wybór
filter-chosen = Wybrane
filter-remove = Usuń
filter-button = Pokaż oferty
filter-form = W jaki sposób mamy Ci pomóc?
filter-theme = W czym potrzebujesz pomocy?
filter-language = W jakim języku?
filter-day = Którego dnia?

form-drop-in = Pomoc bez rezerwacji
form-individual = Indywidualne spotkanie z doradcą
form-course = Kurs
form-phone = Przez telefon

theme-device = Używanie telefonu, tabletu lub komputera
theme-municipal-services = Usługi gminy
theme-state-services = NAV, podatki i inne usługi
theme-judgement = Rozpoznawanie, czemu można ufać
theme-security = Bezpieczeństwo w internecie
theme-privacy = Ochrona prywatności

audience-everyone = Wszyscy
audience-newly-arrived = Osoby, które są w Norwegii od niedawna
audience-over-65 = Osoby w wieku ponad 65 lat
audience-disability = Osoby z niepełnosprawnością
audience-out-of-work = Osoby bez pracy
audience-young = Młode osoby, które pierwszy raz korzystają z usług publicznych

how-drop-in = Przyjdź bez rezerwacji.
how-individual = Zarezerwuj termin.
how-course = Zapisz się na kurs.
how-call-to-book = Zadzwoń, żeby zarezerwować termin.
how-phone = Zadzwoń do nas.
row-next = Najbliższy termin: { $when }.
row-next-free = Najbliższy wolny termin: { $when }.
row-open-now = Teraz otwarte.
row-full = Wszystkie terminy są zajęte. Możesz zapisać się na listę oczekujących.
row-no-next = Nie podano jeszcze terminów. Zadzwoń do nas.
row-distance = Odległość około { $distance }
kilometres = { $count } km
day-and-time = { $day }, { $time }
opening-every = { $days }, co { $count } tygodnie, { $hours }
opening-first = pierwszy raz w miesiącu: { $day }, { $hours }
opening-second = drugi raz w miesiącu: { $day }, { $hours }
opening-third = trzeci raz w miesiącu: { $day }, { $hours }
opening-fourth = czwarty raz w miesiącu: { $day }, { $hours }
opening-last = ostatni raz w miesiącu: { $day }, { $hours }
opening-days = { $days }, { $hours }
step-free = Wejście bez schodów i progów
bus-stop = Autobus
languages-spoken = Języki w tym miejscu

holiday-new-year = Nowy Rok
holiday-maundy-thursday = Wielki Czwartek
holiday-good-friday = Wielki Piątek
holiday-easter-sunday = Niedziela Wielkanocna
holiday-easter-monday = Poniedziałek Wielkanocny
holiday-labour-day = Święto Pracy
holiday-constitution-day = Święto Konstytucji Norwegii
holiday-ascension = Wniebowstąpienie Pańskie
holiday-whit-sunday = Pierwszy dzień Zielonych Świąt
holiday-whit-monday = Drugi dzień Zielonych Świąt
holiday-christmas-day = Pierwszy dzień Bożego Narodzenia
holiday-second-christmas-day = Drugi dzień Bożego Narodzenia

# A course of several meetings.
series-when =
    { $count ->
        [one] { $count } spotkanie, początek: { $when }
        [few] { $count } spotkania, początek: { $when }
        [many] { $count } spotkań, początek: { $when }
       *[other] { $count } spotkania, początek: { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } ({ $count } spotkanie)
        [few] { $when } ({ $count } spotkania)
        [many] { $when } ({ $count } spotkań)
       *[other] { $when } ({ $count } spotkania)
    }
series-from = { $when } (od spotkania { $number } z { $count })
series-only = { $when } (spotkanie { $number } z { $count })
series-day-closed = { $when }. Zamknięte: { $reason }
series-day-cancelled = { $when }. Odwołane: { $reason }
series-days-heading = Wszystkie terminy
series-days = Terminy: { $days }.
