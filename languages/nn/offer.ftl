# Finding help: the list, the filters, how offers are described.

find-question = Kvar vil du ha hjelp?
find-hint = Skriv postnummer, kommune eller stad.
find-button = Finn hjelp
find-again = Søk ein annan stad
find-by-list = Vel kommune i ei liste
find-near-heading = Hjelp nær { $place }
find-not-near-heading = Ingen tilbod nær { $place } enno
find-not-near = Vi fann ingen tilbod i nærleiken. Her er dei næraste. Du kan òg få hjelp på telefon.
find-count =
    { $count ->
        [one] Vi fann eitt tilbod. Det næraste står fyrst.
       *[other] Vi fann { $count } tilbod. Dei næraste står fyrst.
    }
find-beside = Meinte du { $name }?
find-former-number = Talet er eit gammalt kommunenummer.
find-number = Talet er eit kommunenummer.
find-which-heading = Kva stad meiner du?
find-which = Fleire stader passar med «{ $typed }». Vel éin.
find-elsewhere-heading = Her er det ikkje Digihjelp
find-elsewhere = { $place } høyrer ikkje til nokon kommune. Ring oss, så hjelper vi deg på telefon.
find-unknown-heading = Vi fann ikkje staden
find-unknown = Vi fann ikkje «{ $typed }». Prøv postnummeret ditt, eller vel kommunen i lista. Du kan òg ringe oss.
find-nothing-typed-heading = Kvar er du?
find-nothing-typed = Skriv postnummeret eller kommunen din, så finn vi hjelp i nærleiken.
find-empty-heading = Ingen tilbod å vise
find-empty = Det er ikkje lagt inn nokon tilbod her enno. Ring oss, så hjelper vi deg på telefon.
find-empty-filtered = Ingen tilbod passar med alt du har valt. Fjern nokre val, eller ring oss.
find-show-all = Vis alle tilboda
pages = Sider
page-of = Side { $page } av { $pages }
previous-page = Førre side
next-page = Neste side

filter-heading = Vel ut
filter-chosen = Dette har du valt
filter-remove = Fjern
filter-button = Vis tilboda
filter-form = Korleis vil du ha hjelp?
filter-theme = Kva treng du hjelp med?
filter-language = Kva språk?
filter-day = Kva dag?

form-drop-in = Berre kom
form-individual = Time åleine med ein rettleiar
form-course = Kurs
form-phone = På telefon

theme-device = Bruke mobil, nettbrett eller PC
theme-municipal-services = Tenester i kommunen
theme-state-services = NAV, skatt og andre tenester
theme-judgement = Vite kva du kan stole på
theme-security = Vere trygg på nettet
theme-privacy = Ta vare på personvernet

audience-everyone = Alle
audience-newly-arrived = Nye i Noreg
audience-over-65 = Over 65 år
audience-disability = Folk med nedsett funksjonsevne
audience-out-of-work = Folk utan jobb
audience-young = Unge som møter offentlege tenester for første gong

how-drop-in = Berre kom.
how-individual = Bestill time.
how-course = Meld deg på kurset.
how-call-to-book = Ring for å bestille.
how-phone = Ring oss.
row-next = Neste gong: { $when }.
row-next-free = Neste ledige time: { $when }.
row-open-now = Ope no.
row-full = Alt er oppteke. Du kan stå på venteliste.
row-no-next = Ingen tider er lagde inn no. Ring oss.
row-distance = Omtrent { $distance } unna
kilometres = { $count } km
day-and-time = { $day } { $time }
opening-every = { $days } kvar { $count }. veke { $hours }
opening-first = første { $day } i månaden { $hours }
opening-second = andre { $day } i månaden { $hours }
opening-third = tredje { $day } i månaden { $hours }
opening-fourth = fjerde { $day } i månaden { $hours }
opening-last = siste { $day } i månaden { $hours }
opening-days = { $days } { $hours }
step-free = Inngang utan trinn
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
        [one] Éin gong, { $when }
       *[other] { $count } gonger, frå { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } (éin gong)
       *[other] { $when } ({ $count } gonger)
    }
series-from = { $when } (frå gong { $number } av { $count })
series-only = { $when } (gong { $number } av { $count })
series-day-closed = { $when }. Stengt: { $reason }
series-day-cancelled = { $when }. Avlyst: { $reason }
series-days-heading = Alle datoane
series-days = Datoar: { $days }.
