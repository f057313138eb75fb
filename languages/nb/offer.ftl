# Finding help: the list, the filters, how offers are described.

find-question = Hvor vil du ha hjelp?
find-hint = Skriv postnummer, kommune eller sted.
find-button = Finn hjelp
find-again = Søk et annet sted
find-by-list = Velg kommune i en liste
find-near-heading = Hjelp nær { $place }
find-not-near-heading = Ingen tilbud nær { $place } ennå
find-not-near = Vi fant ingen tilbud i nærheten. Her er de nærmeste. Du kan også få hjelp på telefon.
find-count =
    { $count ->
        [one] Vi fant ett tilbud. Det nærmeste står først.
       *[other] Vi fant { $count } tilbud. De nærmeste står først.
    }
find-beside = Mente du { $name }?
find-former-number = Tallet er et gammelt kommunenummer.
find-number = Tallet er et kommunenummer.
find-which-heading = Hvilket sted mener du?
find-which = Flere steder passer med «{ $typed }». Velg ett.
find-elsewhere-heading = Her er det ikke Digihjelp
find-elsewhere = { $place } hører ikke til noen kommune. Ring oss, så hjelper vi deg på telefon.
find-unknown-heading = Vi fant ikke stedet
find-unknown = Vi fant ikke «{ $typed }». Prøv postnummeret ditt, eller velg kommunen i listen. Du kan også ringe oss.
find-nothing-typed-heading = Hvor er du?
find-nothing-typed = Skriv postnummeret eller kommunen din, så finner vi hjelp i nærheten.
find-empty-heading = Ingen tilbud å vise
find-empty = Det er ikke lagt inn noen tilbud her ennå. Ring oss, så hjelper vi deg på telefon.
find-empty-filtered = Ingen tilbud passer med alt du har valgt. Fjern noen valg, eller ring oss.
find-show-all = Vis alle tilbudene
pages = Sider
page-of = Side { $page } av { $pages }
previous-page = Forrige side
next-page = Neste side

filter-heading = Velg ut
filter-chosen = Dette har du valgt
filter-remove = Fjern
filter-button = Vis tilbudene
filter-form = Hvordan vil du ha hjelp?
filter-theme = Hva trenger du hjelp med?
filter-language = Hvilket språk?
filter-day = Hvilken dag?

form-drop-in = Bare kom
form-individual = Time alene med en veileder
form-course = Kurs
form-phone = På telefon

theme-device = Bruke mobil, nettbrett eller PC
theme-municipal-services = Tjenester i kommunen
theme-state-services = NAV, skatt og andre tjenester
theme-judgement = Vite hva du kan stole på
theme-security = Være trygg på nettet
theme-privacy = Ta vare på personvernet

audience-everyone = Alle
audience-newly-arrived = Nye i Norge
audience-over-65 = Over 65 år
audience-disability = Folk med nedsatt funksjonsevne
audience-out-of-work = Folk uten jobb
audience-young = Unge som møter offentlige tjenester for første gang

how-drop-in = Bare kom.
how-individual = Bestill time.
how-course = Meld deg på kurset.
how-call-to-book = Ring for å bestille.
how-phone = Ring oss.
row-next = Neste gang: { $when }.
row-next-free = Neste ledige time: { $when }.
row-open-now = Åpent nå.
row-full = Alt er opptatt. Du kan stå på venteliste.
row-no-next = Ingen tider er lagt inn nå. Ring oss.
row-distance = Omtrent { $distance } unna
kilometres = { $count } km
day-and-time = { $day } { $time }
opening-every = { $days } hver { $count }. uke { $hours }
opening-first = første { $day } i måneden { $hours }
opening-second = andre { $day } i måneden { $hours }
opening-third = tredje { $day } i måneden { $hours }
opening-fourth = fjerde { $day } i måneden { $hours }
opening-last = siste { $day } i måneden { $hours }
opening-days = { $days } { $hours }
step-free = Trinnfri inngang
bus-stop = Buss
languages-spoken = Språk her

holiday-new-year = Første nyttårsdag
holiday-maundy-thursday = Skjærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = Første påskedag
holiday-easter-monday = Andre påskedag
holiday-labour-day = Første mai
holiday-constitution-day = Grunnlovsdagen
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = Første pinsedag
holiday-whit-monday = Andre pinsedag
holiday-christmas-day = Første juledag
holiday-second-christmas-day = Andre juledag

# A course of several meetings.
series-when =
    { $count ->
        [one] Én gang, { $when }
       *[other] { $count } ganger, fra { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } (én gang)
       *[other] { $when } ({ $count } ganger)
    }
series-from = { $when } (fra gang { $number } av { $count })
series-only = { $when } (gang { $number } av { $count })
series-day-closed = { $when }. Stengt: { $reason }
series-day-cancelled = { $when }. Avlyst: { $reason }
series-days-heading = Alle datoene
series-days = Datoer: { $days }.
