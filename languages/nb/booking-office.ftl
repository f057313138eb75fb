# The guide's day, booking for a caller, the waiting lists.
office-today-heading = I dag
office-days = Dager
office-previous-day = Dagen før
office-following-day = Dagen etter
office-to-today = Til i dag
office-today-empty-heading = Ingenting står på listen
office-today-empty = Ingen treff eller timer denne dagen. Kommer noen innom, kan du logge veiledningen likevel.
office-administrator-text = Du er administrator og ser ikke hvem som har bestilt. Menyen viser det du kan gjøre.
office-next = Neste
office-shortcuts = Snarveier
office-log-visit = Logg en veiledning
office-log-here = Logg en som kom innom
office-find-heading = Finn en time
office-find-by-name = Finn en time med navn og dag
office-find-by-number = Finn en time med referansenummeret
office-find-name = Navnet til den som skal komme, eller som bestilte
office-find-name-hint = En del av navnet er nok. Du kan også skrive telefonnummeret. Spør hvem du snakker med før du sier noe om timen.
office-find-day = Hvilken dag
office-find-day-hint = For eksempel 24.11.2026. Vi leter også en uke før og en uke etter.
office-find-name-short = Skriv minst to bokstaver av navnet
office-find-waits = Står på ventelisten for en hvilken som helst time. Koordinatoren kan gi plass.
office-find-more = Vi fant flere enn { $count } timer
office-find-narrow = Skriv mer av navnet, eller en dag som er nærmere.
office-find-search = Let
office-find-nobody-heading = Vi fant ingen
office-find-nobody = Prøv en mindre del av navnet, eller en annen dag. Timer på steder der du ikke arbeider, vises ikke.
office-find-found = { $count ->
    [one] Vi fant én time
   *[other] Vi fant { $count } timer
  }
office-booking-confirmed = Bestilt
office-booking-attended = Møtt
office-booking-no-show = Ikke møtt
office-booking-cancelled-by-resident = Avbestilt
office-booking-cancelled-by-service = Avlyst av oss
office-find-label = Finn en time med referansenummeret
office-find-button = Finn timen
office-find-nothing = Vi fant ingen time med det nummeret her. Sjekk tallene, eller let på dagen.
office-all-times = Alle tider og bestillinger
office-erased = Slettet
office-booked-by = Bestilt av { $name }
office-reach-sms = SMS { $phone }
office-reach-call = Ring { $phone }
office-reach-email = E-post { $email }
office-reach-companion = når { $name }
office-reach-none = Kan ikke nås
office-attended = Møtt
office-no-show = Ikke møtt
office-logged = Logget
office-attended-and-log = Møtt, logg veiledningen
office-mark-attended = Møtt
office-mark-no-show = Ikke møtt
office-mark-undo = Angre
office-closed-call = Stengt. Ring dem som skulle komme.
office-who-comes = Hvem kommer
office-who-comes-empty = Ingen har bestilt ennå.
office-gone = Avbestilt
office-cancel-booking = Avbestill
office-cancel-ask = Vil du avbestille timen til { $name }? Plassen blir ledig.
office-book-heading = Bestill for en som ringer
office-book-self = Den som ringer eller står her
office-book-other = En annen
office-book-companion = Fornavnet til den som bestiller
office-book-companion-hint = Bare når timen er til en annen.
office-book-reach-companion = Den som bestiller, på telefon
office-book-reach-none = Kan ikke nås
office-book-full = Timen er full. Du kan sette personen på venteliste.
office-book-wait = Sett på venteliste
office-channel = Hvordan tok personen kontakt?
office-channel-phone = Ringte
office-channel-desk = Kom innom
office-waiting-heading = Ventelister
office-waiting-text = De som venter, i rekkefølge. Når en plass blir ledig, får den neste tilbud om den med en gang.
office-waiting-empty-heading = Ingen venter
office-waiting-empty = Når et treff er fullt, kan folk stille seg på venteliste. Da står de her.
office-waiting-place = Gi plass
office-waiting-remove = Ta av listen
office-waiting-full = Det er ingen ledig plass. Ingenting er endret.
office-waiting-work = Gi plass fra ventelisten
office-erase = Slett opplysningene
office-erase-ask = Vil du slette det som er lagret om { $name }? Plassen er fortsatt opptatt.

# What is to be done by people.
office-tasks-heading = Gjøremål
office-tasks-text = De som ikke kan få en melding, må dere ringe eller skrive til.
office-tasks-empty-heading = Ingenting å gjøre
office-tasks-empty = Når noen uten telefon eller e-post må få beskjed, står de her.
office-task-what = { $what }: { $when }
office-task-booked = Plassen er bestilt
office-task-listed = Står på venteliste
office-task-invited = Ledig plass å tilby
office-task-enquiry = Kan de komme på kort varsel?
office-task-expired = Fristen gikk ut uten svar
office-task-paused = Ikke svart to ganger, venter ikke lenger
office-task-taken = En annen fikk plassen
office-task-moved = Timen er flyttet
office-task-cancelled = Timen er avlyst
office-task-waits = Det ble ingen plass, står fortsatt på listen
office-task-due = Gjør det senest { $day }.
office-task-tried =
    { $count ->
        [one] Ringt én gang uten svar.
       *[other] Ringt { $count } ganger uten svar.
    }
office-task-unreachable = Kan ikke nås. Plassen holdes til { $until }. Spør når personen ringer eller kommer innom.
office-task-yes = Sa ja
office-task-no = Sa nei
office-task-nobody = Ingen svarte
office-task-done = Gjort
office-task-done-notice = Gjøremålet er tatt av listen.
office-task-session = Treffet
office-undo = Angre
office-letter = Brev
office-letters-heading = Brev
office-letters-text = Ett brev på hver side. Skriv ut, legg i konvolutt, og merk gjøremålet som gjort.
office-letters-empty = Ingen brev venter.
office-letters-print =
    { $count ->
        [one] Skriv ut ett brev
       *[other] Skriv ut { $count } brev
    }

# The waiting lists.
office-waiting-search = Søk
office-waiting-search-hint = Navn eller referansenummer.
office-waiting-offer = Tilbud
office-all = Alle
office-waiting-show = Vis
office-waiting-show-all = Vis alle
office-waiting-found = { $found } av { $all } på listene
office-waiting-none-found = Ingen passer til søket.
office-waiting-caption = De som venter, i rekkefølgen de får tilbud om plass
office-choose = Velg
office-waiting-rank = Nr.
office-waiting-who = Hvem
office-waiting-wants = Venter på
office-waiting-since = Siden
office-waiting-reach = Kan nås
office-waiting-first = Går foran
office-waiting-removed =
    { $count ->
        [one] Én er tatt av listen.
       *[other] { $count } er tatt av listen.
    }
office-waiting-remove-chosen = Ta de valgte av listen
office-waiting-remove-ask = { $name } mister plassen på ventelisten. Den neste rykker opp.
office-waiting-forget-ask = Alt som kan vise hvem { $name } er, slettes nå. Plassen på ventelisten gis opp.
office-waiting-reason-missing = Skriv hvorfor. Begrunnelsen står i historikken.
office-waiting-changed = Noen andre gjorde noe imens. Se over listen og prøv igjen.
office-waiting-meeting = Treff med ledig plass
office-waiting-own-full = Treffet personen venter på, er fullt nå.
office-waiting-no-meeting = Ingen treff har ledig plass nå.
office-waiting-ordinary = Sett i vanlig rekkefølge
office-waiting-set-first = Sett foran andre
office-waiting-other = En annen på samme liste
office-waiting-before = Flytt foran den andre
office-waiting-merge = Samme person, slå sammen
office-entry-heading = På ventelisten
office-wait-waiting = Venter
office-wait-invited = Har fått tilbud om plass
office-wait-paused = Hviler, svarte ikke
office-wait-any = Første ledige time
office-wait-resume = La personen vente videre
office-act-reason = Begrunnelse
office-act-reason-hint = Skriv bare her når noen går foran andre som venter. Ikke skriv navn eller nummer.
office-pages = Sider
office-page-earlier = Forrige side
office-page-later = Neste side
office-list-heading = Slik virker denne listen
office-list-suspended = Ledige plasser
office-list-suspended-hint = Når listen hviler, holdes plasser som blir ledige. Ingen får tilbud om dem, og ingen kan bestille dem.
office-list-works = Går til den neste på listen
office-list-rests = Holdes, listen hviler
office-list-bypass = Så mange ganger kan en gruppe bli gått forbi før plasser holdes til den
office-list-skip = Så mange tilbud uten svar før plassen på listen hviler
office-list-ageing = Etter så mange dager går man foran alle grupper

# Seats, calling off, moving.
office-kept =
    { $count ->
        [one] Én plass holdes av til telefon og skranke.
       *[other] { $count } plasser holdes av til telefon og skranke.
    }
office-invited = Har fått tilbud om plass
office-enquiry = Spurt på kort varsel.
office-invited-until = Frist { $until }.
office-can-come = Kan komme.
office-cannot-come = Kan ikke komme.
office-change-heading = Endre treffet
office-seats-change = Endre antall plasser
office-fewer-ask = { $taken } plasser er tatt. Med { $seats } plasser mister ingen plassen, men ingen nye slipper til før noen avbestiller.
office-fewer = Ja, endre til færre plasser
office-call-off = Avlys treffet
office-call-off-ask = Bestillinger som avlyses: { $booked }. På ventelisten, som får beskjed: { $waiting }. De som ikke kan få melding, blir gjøremål.
office-call-off-reason = Hvorfor avlyses det?
office-call-off-reason-hint = Dette står på nettsiden. Skriv ikke navn, og ikke noe om noens helse. For eksempel: Vi må dessverre avlyse.
office-call-off-carry = Ventelisten
office-call-off-any = Venter på første ledige time
office-called-off = Treffet er avlyst. Avlyste bestillinger: { $booked }. På ventelisten: { $waiting }. For hver av dem er det laget en melding eller et gjøremål.
office-book-anyway-heading = Bestill likevel
office-book-anyway-text = Du legger til en plass, eller går forbi dem som venter. Begrunnelsen står i historikken.
office-book-anyway = Bestill likevel
office-booking-heading = Bestilling
office-move-heading = Flytt til en annen tid
office-move-text = Plassen beholdes til den nye er sikker.
office-move-to = Ny tid
office-move = Flytt
office-move-none = Ingen andre treff har ledig plass nå.
office-move-full = Den tiden ble nettopp tatt. Bestillingen står der den sto.
office-move-missing = Velg en tid
office-history = Historikk
office-event-by-program = Programmet
office-overbooked-by = { $count ->
    [one] Én er bestilt utenom plassene.
   *[other] { $count } er bestilt utenom plassene.
  }
office-held-now = Noen holder på å bestille denne timen akkurat nå. Blir den ikke bestilt, er den ledig igjen innen et kvarter.
office-called-off-state = Avlyst.
office-who-comes-off = Ingen. De som hadde bestilt, står under «Avbestilt».
office-entry-answer = Hva svarte personen?
office-entry-order = Rekkefølgen på listen
office-before-reason-hint = Alle som går foran andre, må ha en grunn. Ikke skriv navn eller nummer.
office-entry-twice = Står personen på listen to ganger?
office-entry-same = Den andre plassen på listen
office-entry-same-hint = Du får se begge ved siden av hverandre før noe skjer.
office-entry-compare = Sammenlign
office-entry-end = Ta av listen, nytt kodeord og sletting
office-name-and-code = { $name }, referanse { $code }
office-merge-heading = Er dette samme person?
office-merge-text = Sjekk navn og hvordan vi når personen. Plassen som kom først, blir stående, og får det den mangler fra den andre. Referansenummeret til den andre slutter å virke. Du kan ikke angre.
office-merge-what = Hva
office-merge-name = Navn
office-merge-companion = Bestilt av
office-merge-stays = Blir stående
office-merge-goes = Tas av listen
office-invited-to = Plass { $when }. Svar innen { $until }.
office-list-is-resting = Listen hviler. Ledige plasser blir holdt av, og ingen får tilbud før listen går igjen.
office-new-word = Gi nytt kodeord
office-new-word-ask = Spør først hvem du snakker med, og om noe bare de vet om timen. Det gamle kodeordet slutter å virke.
office-new-word-heading = Nytt kodeord
office-new-word-done = Kodeordet vises bare her. Les det opp, eller skriv det ut.
office-new-word-back = Tilbake
office-event-new-word = Fikk nytt kodeord
office-book-only-if = Bare hvis det er slik vi skal nå dem.
office-draw-reason-hint = Hvorfor trekker dere før fristen? Ikke skriv navn eller nummer.
office-tasks-wait = { $count ->
    [one] Ett gjøremål venter.
   *[other] { $count } gjøremål venter.
  }
office-tasks-wait-late = { $count ->
    [one] Ett skulle vært gjort.
   *[other] { $count } skulle vært gjort.
  }
office-promised-here = Plass tilbudt til noen på ventelisten: { $names }
office-lists-resting = { $count ->
    [one] Én liste hviler: ingen får tilbud fra den før den går igjen.
   *[other] { $count } lister hviler: ingen får tilbud fra dem før de går igjen.
  }
office-tasks-see = Se gjøremål
office-task-no-way = Vi har ingen måte å nå { $name } på. Si det når personen kommer eller ringer, og merk gjøremålet som gjort.
office-letters-sent = { $count ->
    [one] Merk brevet som sendt
   *[other] Merk alle { $count } brev som sendt
  }
office-event-by-nobody = Innbyggeren
office-event-reason = Begrunnelse: { $reason }
office-event-booked = Bestilt
office-event-booked-out-of-turn = Bestilt forbi ventelisten
office-event-overbooked = Bestilt på en ekstra plass
office-event-cancelled = Avbestilt
office-event-cancelled-by-service = Avlyst
office-event-confirmed = Merket som ventet
office-event-attended = Møtt
office-event-no-show = Ikke møtt
office-event-moved = Flyttet til en annen tid
office-event-listed = Satt på ventelisten
office-event-invited = Fikk tilbud om plass
office-event-asked = Spurt på kort varsel
office-event-can-come = Svarte at de kan komme
office-event-cannot-come = Svarte at de ikke kan komme
office-event-round-over = Plassen gikk til en annen
office-event-accepted = Sa ja til plassen
office-event-declined = Sa nei til plassen
office-event-expired = Svarte ikke innen fristen
office-event-paused = Svarte ikke innen fristen, hviler
office-event-revoked = Tilbudet ble trukket
office-event-resumed = Venter videre
office-event-bypassed = Gått forbi: gruppen var større enn de ledige plassene
office-event-placed = Fikk plass fra listen
office-event-placed-out-of-turn = Fikk plass foran andre
office-event-moved-ahead = Flyttet fram på listen
office-event-was-passed = En annen ble flyttet foran
office-event-priority = Satt i en annen gruppe
office-event-edited = Endret
office-event-merged = Slått sammen med en annen plass på listen
office-event-removed = Tatt av listen
office-event-withdrawn = Gikk av listen
office-event-restored = Satt tilbake på listen
office-event-carried = Venter på et annet treff
office-event-waits-on = Venter på en annen time
office-event-joins-later = Kan også begynne senere
office-event-joins-first-only = Kan bare begynne fra første gang
office-event-capacity = Antall plasser endret
office-event-session-cancelled = Treffet er avlyst
office-event-nobody-answered = Ringt uten svar
office-reach-letter = Brev til { $address }
office-event-list-suspended = Listen hviler
office-event-list-changed = Listen er endret
office-task-seated = Fikk plass fra ventelisten
office-task-removed = Tatt av ventelisten
office-task-too-late = Det ble svart eller fristen gikk ut imens. Se over listen før du lover noe.

# Whether the lists are fair.
office-fair-heading = Er ventelistene rettferdige?
office-fair-link = Er ventelistene rettferdige?
office-fair-text = De siste 90 dagene: hvor lenge folk ventet, og hva som ble gjort utenom rekkefølgen.
office-fair-groups = Ventetid etter gruppe
office-fair-routes = Ventetid etter hvordan folk kan nås
office-fair-who = Hvem
office-fair-people = Fikk plass
office-fair-median = Halvparten ventet høyst
office-fair-most = Ni av ti ventet høyst
office-fair-group-1 = Går foran
office-fair-group-2 = Andre
office-fair-route-sms = Tekstmelding
office-fair-route-email = E-post
office-fair-route-call = Oppringning
office-fair-route-letter = Brev
office-fair-route-none = Kan ikke nås
office-fair-few = under { $count }
office-fair-few-text = Er det færre enn { $count }, viser vi ikke tallet. Det kunne vist hvem det er.
office-fair-days =
    { $count ->
        [one] én dag
       *[other] { $count } dager
    }
office-fair-turns = Utenom rekkefølgen
office-fair-none = Ingenting er gjort utenom rekkefølgen.
office-fair-what = Hva
office-fair-by = Av
office-fair-rule = Regelen for grupper

# Absences
warning-guide-away = Veilederen er meldt borte da.
warning-travel = Veilederen er på et annet sted mindre enn en halv time før eller etter.
office-task-unsettled = Avklar en time som ikke kan holdes
office-absences-heading = Fravær
office-absences-text = Når en veileder er borte, tilbys ikke timene deres. Timer som alt er bestilt, blir stående til noen har bestemt hva som skal skje: flyttet, til en annen veileder, eller avlyst.
office-absences-empty = Ingen er meldt borte.
office-absence-new = Meld fravær
office-absence-remove = Fjern fraværet
office-absence-guide-missing = Velg hvem som er borte.
office-absence-last-hint = Tomt felt: bare den ene dagen.
office-absence-hours-hint = For eksempel 10.00. Tomt felt: hele dagen.
office-absence-touches = { $count ->
    [one] Én bestilt time ligger i denne tiden. Den blir stående, og du får en oppgave om den.
   *[other] { $count } bestilte timer ligger i denne tiden. De blir stående, og du får en oppgave for hver av dem.
 }
office-absence-save-anyway = Lagre fraværet likevel
office-absence-touches-none = Ingen bestilte timer ligger i denne tiden.
office-absence-decide = Disse timene må noen ta stilling til:
office-absence-other-guide = Flytt til { $guide } på samme tid
office-nav-absences = Fravær
# How long a list takes, and what a change would do.
office-queue-heading = Ventetid
office-queue-lists = Ventetid for hver liste
office-queue-empty = Ingen har stått på denne ventelisten ennå. Når noen har gjort det noen uker, viser siden hvor lang tid det tar.
office-queue-nothing-planned = Ingen treff er planlagt, så ingen på listen kan få plass. Legg inn åpningstider eller kurstreff først.
office-queue-times = Tidene for tilbudet
office-queue-suspended = Listen hviler. Ingen får tilbud om plass før den settes i gang igjen, og tallene under gjelder fra da.
office-queue-lead = Den som stiller seg på listen i dag, får ofte plass etter { $wait }.
office-queue-lead-unknown = Vi kan ikke si hvor lenge den som stiller seg på listen i dag, må vente.
office-queue-basis-history =
    { $count ->
        [one] Regnet ut fra listen den siste uken og det som er planlagt.
       *[other] Regnet ut fra listen de siste { $count } ukene og det som er planlagt.
    }
office-queue-basis-plan = Listen er for ny til å si hvor mange plasser den får. Tallene er regnet ut fra planen alene og spriker derfor mye. De vises ikke til innbyggerne.
office-queue-waiting = Venter nå
office-queue-joined = Kom på listen, snitt i uken
office-queue-placed = Fikk plass fra listen, snitt i uken
office-queue-left = Gikk av listen uten plass, snitt i uken
office-queue-seats-past = Plasser i alt, snitt i uken
office-queue-lost = Stod tomme mens noen ventet, snitt i uken
office-queue-seats = Plasser i alt i en vanlig uke fremover
office-queue-if = Hva om …?
office-queue-day = Én veileder til på
office-queue-no-day = Ingen dag
office-queue-more = Plasser det gir den dagen
office-queue-more-hint =
    { $count ->
        [one] En dag med treff har i dag vanligvis én plass.
       *[other] En dag med treff har i dag vanligvis { $count } plasser.
    }
office-queue-each = Plasser på hvert treff
office-queue-each-hint =
    { $count ->
        [one] Tilbudet har i dag én plass på hvert treff. La feltet stå tomt for å beholde det.
       *[other] Tilbudet har i dag { $count } plasser på hvert treff. La feltet stå tomt for å beholde det.
    }
office-queue-number = Skriv et tall fra 1 til { $most }
office-queue-show = Vis virkningen
office-queue-back = Tilbake til slik det er
office-queue-ahead = Det neste halvåret
office-queue-effect = Den som stiller seg på listen om 13 uker, venter da { $after }. Uten endringen: { $before }.
office-queue-effect-none = Endringen gjør liten forskjell for den som stiller seg på listen om 13 uker.
office-queue-as-now = Slik det er
office-queue-changed = Med endringen
office-queue-chart = Ventetid for den som stiller seg på listen: nå { $first }, om 26 uker { $last }.
office-queue-chart-key = Linjen er det midterste, feltet er det vi venter i åtte av ti tilfeller.
office-queue-axis =
    { $count ->
        [one] én ukes ventetid
       *[other] { $count } ukers ventetid
    }
office-queue-axis-more =
    { $count ->
        [one] én ukes ventetid eller mer
       *[other] { $count } ukers ventetid eller mer
    }
office-queue-table = Hvor mange som venter, og hvor lenge den som kommer til da, må vente
office-queue-when = Når
office-queue-people = På listen
office-queue-wait = Ventetid
office-queue-people-changed = På listen med endringen
office-queue-wait-changed = Ventetid med endringen
office-queue-now = Nå
office-queue-in =
    { $count ->
        [one] Om én uke
       *[other] Om { $count } uker
    }
office-queue-weeks = { $least }–{ $most } uker
office-queue-weeks-up-to =
    { $count ->
        [one] under én uke
       *[other] opptil { $count } uker
    }
office-queue-weeks-more =
    { $count ->
        [one] mer enn én uke
       *[other] mer enn { $count } uker
    }
office-queue-long-run = Hvis det fortsetter slik lenge
office-queue-grows = Det kommer flere enn det blir plass til. Listen blir stadig lengre, til folk gir opp.
office-queue-mean =
    { $count ->
        [one] Ventetiden blir i snitt høyst én uke.
       *[other] Ventetiden blir i snitt høyst { $count } uker.
    }
office-queue-how = Slik er det regnet
office-queue-how-play = Vi spiller de neste ukene 400 ganger. Hver gang trekker vi tilfeldige uker fra listens egen historie: hvor mange som kom, hvor mange plasser andre tok, og hvor mange som ga opp.
office-queue-how-seats = De som venter, får plassene som andre ikke tar, i rekkefølge. Alle plasser som kommer i tillegg, går først til listen. Ventetiden regnes til selve treffet, ikke til folk får tilbudet.
office-queue-how-plan = De nærmeste ukene bruker vi treffene slik de er planlagt, med det som alt er tatt. Etter det regner vi hver uke som en vanlig uke. Endringen gjelder fra neste uke, men ikke på helligdager.
office-queue-how-range = Åtte av ti ganger havner svaret mellom tallene som vises. Har listen kort historie, blir avstanden større.
office-queue-how-limits = Modellen vet ikke om kampanjer, sykdom eller sesong. Den regner heller ikke med at flere melder seg når ventetiden blir kortere.
office-queue-said = Endringen, fra neste uke: { $what }.
office-queue-said-more =
    { $count ->
        [one] én plass til hver { $day }
       *[other] { $count } plasser til hver { $day }
    }
office-queue-said-each =
    { $count ->
        [one] én plass på hvert treff
       *[other] { $count } plasser på hvert treff
 }
# Acts of staff in plain sight: throttled look-ups.
office-throttled = Noen har prøvd feil kodeord { $count } ganger. Nettsiden svarer ikke på dette nummeret før { $until }. Dere kan hjelpe likevel, når dere vet hvem det er.
office-task-unbooked = Timen er avbestilt etter ønske
office-event-refused-elsewhere = Forsøkt åpnet av en som ikke arbeider på dette stedet
office-event-numbers = { $before } → { $after }.
office-reason-deadline = En frist hos NAV, Skatteetaten eller andre
office-reason-health = Det gjelder helsen
office-reason-money = Penger personen trenger nå
office-reason-safety = Det gjelder tryggheten, for eksempel svindel
office-reason-asked = Personen ba om det
office-reason-helped = Personen har fått hjelp
office-reason-unreachable = Vi når ikke personen
office-reason-mistake = Satt på listen ved en feil
office-reason-service = Vi må avlyse
office-reason-room = Et annet rom
office-reason-guides = Flere eller færre veiledere
office-reason-demand = Mange venter
office-reason-merged = Samme person sto to ganger
office-reason-note = Med egne ord
office-reason-erased = Slettet sammen med opplysningene om personen
office-reason-choose = Velg
office-reason-missing-or-note = Velg hvorfor, eller skriv det med egne ord
office-note = Notat
office-note-hint = Bare dere ser det. Det slettes sammen med opplysningene om personen.
office-seats-why = Hvorfor?
office-cancel-asked = Avbestill, personen ba om det
office-cancel-service = Avlys, vi kan ikke holde timen
office-cancel-why-missing = Velg om personen ba om det, eller om dere må avlyse
office-waiting-remove-why = Hvorfor tas de av listen?
office-waiting-narrow = Bare de første hundre vises. Skriv mer av navnet.
office-entries-missing = Velg minst én på listen
office-first-why = Hvorfor går personen foran?
office-first-why-hint = Personen kan lese grunnen når de slår opp nummeret sitt.
office-first-why-missing = Velg hvorfor personen går foran
office-other-missing = Velg en annen på listen
office-carry-heading = Flytt ventelisten
office-carry-text = Treffet er stengt. De som venter, kan vente på et annet treff i stedet. De beholder rekkefølgen og får beskjed.
office-carry-to = Nytt treff
office-carry = Flytt ventelisten
office-carried =
    { $count ->
        [one] Én venter nå på det andre treffet.
       *[other] { $count } venter nå på det andre treffet.
    }
office-entry-edit-heading = Endre opplysninger og ønsker
office-entry-edit-text = Plassen i rekkefølgen blir den samme.
office-entry-edit-changed = Noen andre endret plassen imens, eller personen har fått tilbud om plass. Se over og prøv igjen.
office-entry-for = Hvem tok kontakt?
office-entry-self = Den som venter
office-entry-other = En annen
office-entry-days = Dager som passer
office-entry-from = Tidligst klokka
office-entry-to = Ferdig til klokka
office-keep-as-is = Ikke endre
office-booking-edit = Endre
office-booking-edit-heading = Endre hvem som kommer
office-booking-edit-text = Dag, tid og sted blir som før. Får de et nytt nummer eller en ny adresse, sender vi bekreftelsen dit.
office-booking-self = Den som kommer
office-booking-edit-full = Det er ikke plass til flere. Øk antall plasser på økta først.
office-edit-people-wrong = Skriv antallet med tall, fra 1 til { $count }
office-booking-edit-told = Lagret. Bekreftelsen går til det nye nummeret eller den nye adressen.
office-booking-edit-reason = Hvorfor, hvis de går foran andre som venter
office-booking-edit-reason-hint = Bare når det blir flere, og noen står på venteliste.
office-task-closed = Dagen er stengt, avgjør hva som skal skje
office-closing-heading = Er du sikker på at dere skal stenge?
office-closing-text = Ingenting er lagret ennå. Dette berører:
office-closing-then = Tilbud om plass trekkes med en gang, og de det gjelder, får beskjed. For alle andre får dere et gjøremål: flytt dem til en annen tid, eller avbestill.
office-closing-yes = Ja, steng
office-closing-no = Nei, gå tilbake
office-closing-booked =
    { $count ->
        [one] én bestilling
       *[other] { $count } bestillinger
    }
office-closing-promised =
    { $count ->
        [one] ett tilbud om plass som ikke er besvart
       *[other] { $count } tilbud om plass som ikke er besvart
    }
office-closing-waiting =
    { $count ->
        [one] én som venter på et av treffene
       *[other] { $count } som venter på et av treffene
    }
# Seats given by draw; the wish for an earlier time.
office-draw-link = Trekning om plassene
office-draw-text = Når mange vil ha få plasser, kan dere trekke. Folk søker fram til trekningen, og ingen får plass før. De som alt er bestilt, beholder plassen. Resten av plassene trekkes, også de som var holdt av til telefon og skranke.
office-draw-day = Dag for trekningen
office-draw-day-hint = Minst 24 timer før treffet.
office-draw-day-wrong = Skriv en dag, for eksempel 3.12.
office-draw-time = Klokkeslett
office-draw-time-wrong = Skriv et klokkeslett, for eksempel 12.00
office-draw-too-late = Velg et tidspunkt fram i tid, minst 24 timer før treffet
office-draw-open = Åpne for søknader
office-draw-used = Det går ikke å trekke nå: Noen venter alt på plass, er tilbudt plass, eller det er trukket før.
office-draw-seed-lost = Det kan ikke trekkes: Programmets hemmelighet er en annen enn da trekningen ble åpnet, og tallet som ble lovet, er tapt. Avlys trekningen og åpne en ny.
office-draw-applied = Søknader: { $count }. Personer i alt: { $people }.
office-draw-now = Trekk nå
office-draw-now-text = Folk har fått vite når trekningen er. Trekker du før, kommer noen for sent uten å vite det. Skriv hvorfor.
office-draw-call-off = Avlys trekningen
office-draw-call-off-text = De som har søkt, står på venteliste i den rekkefølgen de søkte. Ledige plasser tilbys dem med en gang.
office-draw-public = Siden alle kan se
office-draw-who = Hvem
office-draw-none = Treffet har ingen trekning.
office-draw-book = Plassene trekkes { $when }. Den som ringer, kan søke. Uten trekning trengs det en grunn.
office-event-draw-opened = Trekning åpnet
office-event-drawn = Trukket
office-event-drawn-seat = Fikk plass i trekningen
office-event-drawn-place = Fikk nummer på ventelisten i trekningen
office-event-draw-called-off = Trekningen avlyst
office-event-earlier-wished = Vil gjerne ha en tidligere time
office-event-earlier-told = Fikk beskjed om en tidligere time
office-event-earlier-ended = Vil ikke lenger ha en tidligere time
office-task-applied = Har søkt om plass
office-task-undrawn = Fikk ikke plass i trekningen
office-task-earlier = En tidligere time er ledig
office-task-earlier-gone = Timen er tatt i mellomtiden. Du trenger ikke si fra.
office-earlier-heading = Tidligere time
office-earlier-text = Personen kan få beskjed hvis en time blir ledig minst to dager før. Det holdes ingen plass. Høyst én beskjed om dagen og tre i alt.
office-earlier-on = Personen får beskjed hvis en time blir ledig minst to dager før.
office-earlier-wish = Gi beskjed om tidligere time
office-note-meeting-hint = Bare dere ser det. Ikke skriv navn eller nummer.
# One meeting of a course.
office-meeting-number = Gang { $number } av { $count }
office-meeting-marks =
    { $marked ->
        [one] Møtt { $came } av én gang
       *[other] Møtt { $came } av { $marked } ganger
    }
office-meeting-told =
    { $count ->
        [0] Lagret. Ingen trengte beskjed.
        [one] Lagret. Én får melding eller er blitt et gjøremål.
       *[other] Lagret. { $count } får melding eller er blitt gjøremål.
    }
office-meeting-last = Dette er den siste gangen som er igjen. Avlys hele kurset i stedet.
office-meeting-before-draw = Plassene trekkes først. Kurset må begynne minst et døgn etter trekningen. Velg en senere dag, eller avlys trekningen.
office-meeting-is-cancelled = Avlyst: { $reason }
office-meeting-is-closed = Stedet er stengt denne dagen: { $reason } Flytt gangen, eller avlys den.
office-meeting-decide = Flytt eller avlys
office-meeting-move = Flytt denne gangen
office-meeting-move-text =
    { $count ->
        [0] Ingen har bestilt. Resten av kurset er som før.
        [one] Én får beskjed om den nye tiden. Resten av kurset er som før.
       *[other] { $count } får beskjed om den nye tiden. Resten av kurset er som før.
    }
office-meeting-move-reason = Hvorfor flyttes den?
office-meeting-reason-hint = Står i historikken. Ikke skriv navn eller nummer.
office-meeting-about = Tema
office-meeting-title-quiet = Vises for alle. Ingen får melding når du endrer temaet.
office-meeting-title-save = Lagre temaet
office-meeting-cancel = Avlys denne gangen
office-meeting-cancel-text =
    { $count ->
        [0] Ingen har bestilt. Resten av kurset er som før.
        [one] Én får beskjed. Resten av kurset er som før.
       *[other] { $count } får beskjed. Resten av kurset er som før.
    }
office-meeting-all = Hele kurset
office-wait-later = Kan begynne senere
office-wait-not-later = Kan ikke begynne senere
office-task-meeting-moved = En gang i kurset er flyttet
office-task-meeting-cancelled = En gang i kurset er avlyst
office-task-missed = Ikke møtt tre ganger på rad
office-event-meeting-moved = En gang i kurset er flyttet
office-event-meeting-cancelled = En gang i kurset er avlyst
