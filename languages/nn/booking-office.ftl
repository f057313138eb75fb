# The guide's day, booking for a caller, the waiting lists.
office-today-heading = I dag
office-days = Dagar
office-previous-day = Dagen før
office-following-day = Dagen etter
office-to-today = Til i dag
office-today-empty-heading = Ingenting står på lista
office-today-empty = Ingen treff eller timar denne dagen. Kjem nokon innom, kan du logge rettleiinga likevel.
office-administrator-text = Du er administrator og ser ikkje kven som har bestilt. Menyen viser det du kan gjere.
office-next = Neste
office-shortcuts = Snarvegar
office-log-visit = Logg ei rettleiing
office-log-here = Logg ein som kom innom
office-find-heading = Finn ein time
office-find-by-name = Finn ein time med namn og dag
office-find-by-number = Finn ein time med referansenummeret
office-find-name = Namnet til den som skal kome, eller som bestilte
office-find-name-hint = Ein del av namnet er nok. Du kan òg skrive telefonnummeret. Spør kven du snakkar med før du seier noko om timen.
office-find-day = Kva dag
office-find-day-hint = Til dømes 24.11.2026. Vi leitar òg ei veke før og ei veke etter.
office-find-name-short = Skriv minst to bokstavar av namnet
office-find-waits = Står på ventelista for kva time som helst. Koordinatoren kan gi plass.
office-find-more = Vi fann fleire enn { $count } timar
office-find-narrow = Skriv meir av namnet, eller ein dag som er nærare.
office-find-search = Leit
office-find-nobody-heading = Vi fann ingen
office-find-nobody = Prøv ein mindre del av namnet, eller ein annan dag. Timar på stader der du ikkje arbeider, blir ikkje viste.
office-find-found = { $count ->
    [one] Vi fann éin time
   *[other] Vi fann { $count } timar
  }
office-booking-confirmed = Bestilt
office-booking-attended = Møtt
office-booking-no-show = Ikkje møtt
office-booking-cancelled-by-resident = Avbestilt
office-booking-cancelled-by-service = Avlyst av oss
office-find-label = Finn ein time med referansenummeret
office-find-button = Finn timen
office-find-nothing = Vi fann ingen time med det nummeret her. Sjekk tala, eller leit på dagen.
office-all-times = Alle tider og bestillingar
office-erased = Sletta
office-booked-by = Bestilt av { $name }
office-reach-sms = SMS { $phone }
office-reach-call = Ring { $phone }
office-reach-email = E-post { $email }
office-reach-companion = når { $name }
office-reach-none = Kan ikkje nåast
office-attended = Møtt
office-no-show = Ikkje møtt
office-logged = Logga
office-attended-and-log = Møtt, logg rettleiinga
office-mark-attended = Møtt
office-mark-no-show = Ikkje møtt
office-mark-undo = Angre
office-closed-call = Stengt. Ring dei som skulle kome.
office-who-comes = Kven kjem
office-who-comes-empty = Ingen har bestilt enno.
office-gone = Avbestilt
office-cancel-booking = Avbestill
office-cancel-ask = Vil du avbestille timen til { $name }? Plassen blir ledig.
office-book-heading = Bestill for ein som ringer
office-book-self = Den som ringer eller står her
office-book-other = Ein annan
office-book-companion = Førenamnet til den som bestiller
office-book-companion-hint = Berre når timen er til ein annan.
office-book-reach-companion = Den som bestiller, på telefon
office-book-reach-none = Kan ikkje nåast
office-book-full = Timen er full. Du kan setje personen på venteliste.
office-book-wait = Set på venteliste
office-channel = Korleis tok personen kontakt?
office-channel-phone = Ringde
office-channel-desk = Kom innom
office-waiting-heading = Ventelister
office-waiting-text = Dei som ventar, i rekkjefølgje. Når ein plass blir ledig, får den neste tilbod om han med ein gong.
office-waiting-empty-heading = Ingen ventar
office-waiting-empty = Når eit treff er fullt, kan folk stille seg på venteliste. Då står dei her.
office-waiting-place = Gi plass
office-waiting-remove = Ta av lista
office-waiting-full = Det er ingen ledig plass. Ingenting er endra.
office-waiting-work = Gi plass frå ventelista
office-erase = Slett opplysningane
office-erase-ask = Vil du slette det som er lagra om { $name }? Plassen er framleis oppteken.

# What is to be done by people.
office-tasks-heading = Gjeremål
office-tasks-text = Dei som ikkje kan få ei melding, må de ringe eller skrive til.
office-tasks-empty-heading = Ingenting å gjere
office-tasks-empty = Når nokon utan telefon eller e-post må få beskjed, står dei her.
office-task-what = { $what }: { $when }
office-task-booked = Plassen er bestilt
office-task-listed = Står på venteliste
office-task-invited = Ledig plass å tilby
office-task-enquiry = Kan dei kome på kort varsel?
office-task-expired = Fristen gjekk ut utan svar
office-task-paused = Ikkje svart to gonger, ventar ikkje lenger
office-task-taken = Ein annan fekk plassen
office-task-moved = Timen er flytta
office-task-cancelled = Timen er avlyst
office-task-waits = Det blei ingen plass, står framleis på lista
office-task-due = Gjer det seinast { $day }.
office-task-tried =
    { $count ->
        [one] Ringt éin gong utan svar.
       *[other] Ringt { $count } gonger utan svar.
    }
office-task-unreachable = Kan ikkje nåast. Vi held plassen til { $until }. Spør når personen ringer eller kjem innom.
office-task-yes = Sa ja
office-task-no = Sa nei
office-task-nobody = Ingen svarte
office-task-done = Gjort
office-task-done-notice = Gjeremålet er teke av lista.
office-task-session = Treffet
office-undo = Angre
office-letter = Brev
office-letters-heading = Brev
office-letters-text = Eitt brev på kvar side. Skriv ut, legg i konvolutt, og merk gjeremålet som gjort.
office-letters-empty = Ingen brev ventar.
office-letters-print =
    { $count ->
        [one] Skriv ut eitt brev
       *[other] Skriv ut { $count } brev
    }

# The waiting lists.
office-waiting-search = Søk
office-waiting-search-hint = Namn eller referansenummer.
office-waiting-offer = Tilbod
office-all = Alle
office-waiting-show = Vis
office-waiting-show-all = Vis alle
office-waiting-found = { $found } av { $all } på listene
office-waiting-none-found = Ingen passar til søket.
office-waiting-caption = Dei som ventar, i den rekkjefølgja dei får tilbod om plass
office-choose = Vel
office-waiting-rank = Nr.
office-waiting-who = Kven
office-waiting-wants = Ventar på
office-waiting-since = Sidan
office-waiting-reach = Kan nåast
office-waiting-first = Går framfor
office-waiting-removed =
    { $count ->
        [one] Éin er teken av lista.
       *[other] { $count } er tekne av lista.
    }
office-waiting-remove-chosen = Ta dei valde av lista
office-waiting-remove-ask = { $name } mistar plassen på ventelista. Den neste rykkjer opp.
office-waiting-forget-ask = Alt som kan vise kven { $name } er, blir sletta no. Plassen på ventelista blir gitt opp.
office-waiting-reason-missing = Skriv kvifor. Grunngivinga står i historikken.
office-waiting-changed = Nokon andre gjorde noko imens. Sjå over lista og prøv igjen.
office-waiting-meeting = Treff med ledig plass
office-waiting-own-full = Treffet personen ventar på, er fullt no.
office-waiting-no-meeting = Ingen treff har ledig plass no.
office-waiting-ordinary = Set i vanleg rekkjefølgje
office-waiting-set-first = Set framfor andre
office-waiting-other = Ein annan på same liste
office-waiting-before = Flytt framfor den andre
office-waiting-merge = Same person: slå saman
office-entry-heading = På ventelista
office-wait-waiting = Ventar
office-wait-invited = Har fått tilbod om plass
office-wait-paused = Kviler, svarte ikkje
office-wait-any = Første ledige time
office-wait-resume = La personen vente vidare
office-act-reason = Grunngiving
office-act-reason-hint = Trengst når nokon går framfor andre. Ikkje skriv namn eller nummer.
office-pages = Sider
office-page-earlier = Førre side
office-page-later = Neste side
office-list-heading = Slik verkar denne lista
office-list-suspended = Ledige plassar
office-list-suspended-hint = Når lista kviler, held vi på plassar som blir ledige. Ingen får tilbod om dei, og ingen kan bestille dei.
office-list-works = Går til den neste på lista
office-list-rests = Blir haldne, lista kviler
office-list-bypass = Så mange gonger kan ei gruppe bli gått forbi før plassar blir haldne av til gruppa
office-list-skip = Så mange tilbod utan svar før plassen på lista kviler
office-list-ageing = Etter så mange dagar går ein framfor alle grupper

# Seats, calling off, moving.
office-kept =
    { $count ->
        [one] Éin plass blir halden av til telefon og skranke.
       *[other] { $count } plassar blir haldne av til telefon og skranke.
    }
office-invited = Har fått tilbod om plass
office-enquiry = Spurt på kort varsel.
office-invited-until = Frist { $until }.
office-can-come = Kan kome.
office-cannot-come = Kan ikkje kome.
office-change-heading = Endre treffet
office-seats-change = Endre talet på plassar
office-fewer-ask = { $taken } plassar er tekne. Med { $seats } plassar mistar ingen plassen, men ingen nye slepp til før nokon avbestiller.
office-fewer = Ja, endre til færre plassar
office-call-off = Avlys treffet
office-call-off-ask = Bestillingar som blir avlyste: { $booked }. På ventelista, som får beskjed: { $waiting }. Dei som ikkje kan få melding, blir gjeremål.
office-call-off-reason = Kvifor blir det avlyst?
office-call-off-reason-hint = Dette står på nettsida. Skriv ikkje namn, og ikkje noko om helsa til nokon. Til dømes: Vi må dessverre avlyse.
office-call-off-carry = Ventelista
office-call-off-any = Ventar på første ledige time
office-called-off = Treffet er avlyst. Avlyste bestillingar: { $booked }. På ventelista: { $waiting }. For kvar av dei er det laga ei melding eller eit gjeremål.
office-book-anyway-heading = Bestill likevel
office-book-anyway-text = Du legg til ein plass, eller går forbi dei som ventar. Grunngivinga står i historikken.
office-book-anyway = Bestill likevel
office-booking-heading = Bestilling
office-move-heading = Flytt til ei anna tid
office-move-text = Personen beheld plassen til den nye er sikker.
office-move-to = Ny tid
office-move = Flytt
office-move-none = Ingen andre treff har ledig plass no.
office-move-full = Den tida blei nett teken. Bestillinga står der ho stod.
office-move-missing = Vel ei tid
office-history = Historikk
office-event-by-program = Programmet
office-overbooked-by = { $count ->
    [one] Éin er bestilt utanom plassane.
   *[other] { $count } er bestilte utanom plassane.
  }
office-held-now = Nokon held på å bestille denne timen akkurat no. Blir han ikkje bestilt, er han ledig igjen innan eit kvarter.
office-called-off-state = Avlyst.
office-who-comes-off = Ingen. Dei som hadde bestilt, står under «Avbestilt».
office-entry-answer = Kva svarte personen?
office-entry-order = Rekkjefølgja på lista
office-before-reason-hint = Alle som går framfor andre, må ha ein grunn. Ikkje skriv namn eller nummer.
office-entry-twice = Står personen på lista to gonger?
office-entry-same = Den andre plassen på lista
office-entry-same-hint = Du får sjå begge ved sida av kvarandre før noko skjer.
office-entry-compare = Samanlikn
office-entry-end = Ta av lista, nytt kodeord og sletting
office-name-and-code = { $name }, referanse { $code }
office-merge-heading = Er dette same person?
office-merge-text = Sjekk namn og korleis vi når personen. Plassen som kom først, blir ståande, og får det han manglar frå den andre. Referansenummeret til den andre sluttar å verke. Du kan ikkje angre.
office-merge-what = Kva
office-merge-name = Namn
office-merge-companion = Bestilt av
office-merge-stays = Blir ståande
office-merge-goes = Blir teken av lista
office-invited-to = Plass { $when }. Svar innan { $until }.
office-list-is-resting = Lista kviler. Ledige plassar blir haldne av, og ingen får tilbod før lista går igjen.
office-new-word = Gi nytt kodeord
office-new-word-ask = Spør først kven du snakkar med, og om noko berre dei veit om timen. Det gamle kodeordet sluttar å verke.
office-new-word-heading = Nytt kodeord
office-new-word-done = Kodeordet blir berre vist her. Les det opp, eller skriv det ut.
office-new-word-back = Tilbake
office-event-new-word = Fekk nytt kodeord
office-book-only-if = Berre viss det er slik vi skal nå dei.
office-draw-reason-hint = Kvifor trekkjer de før fristen? Ikkje skriv namn eller nummer.
office-tasks-wait = { $count ->
    [one] Eitt gjeremål ventar.
   *[other] { $count } gjeremål ventar.
  }
office-tasks-wait-late = { $count ->
    [one] Eitt skulle vore gjort.
   *[other] { $count } skulle vore gjorde.
  }
office-promised-here = Plass tilboden til nokon på ventelista: { $names }
office-lists-resting = { $count ->
    [one] Éi liste kviler: ingen får tilbod frå henne før ho går igjen.
   *[other] { $count } lister kviler: ingen får tilbod frå dei før dei går igjen.
  }
office-tasks-see = Sjå gjeremål
office-task-no-way = Vi har ingen måte å nå { $name } på. Sei det når personen kjem eller ringjer, og merk gjeremålet som gjort.
office-letters-sent = { $count ->
    [one] Merk brevet som sendt
   *[other] Merk alle { $count } brev som sende
  }
office-event-by-nobody = Innbyggjaren
office-event-reason = Grunngiving: { $reason }
office-event-booked = Bestilt
office-event-booked-out-of-turn = Bestilt forbi ventelista
office-event-overbooked = Bestilt på ein ekstra plass
office-event-cancelled = Avbestilt
office-event-cancelled-by-service = Avlyst
office-event-confirmed = Merkt som venta
office-event-attended = Møtt
office-event-no-show = Ikkje møtt
office-event-moved = Flytta til ei anna tid
office-event-listed = Sett på ventelista
office-event-invited = Fekk tilbod om plass
office-event-asked = Spurt på kort varsel
office-event-can-come = Svarte at dei kan kome
office-event-cannot-come = Svarte at dei ikkje kan kome
office-event-round-over = Plassen gjekk til ein annan
office-event-accepted = Sa ja til plassen
office-event-declined = Sa nei til plassen
office-event-expired = Svarte ikkje innan fristen
office-event-paused = Svarte ikkje innan fristen, kviler
office-event-revoked = Tilbodet blei trekt
office-event-resumed = Ventar vidare
office-event-bypassed = Gått forbi: gruppa var større enn dei ledige plassane
office-event-placed = Fekk plass frå lista
office-event-placed-out-of-turn = Fekk plass framfor andre
office-event-moved-ahead = Flytta fram på lista
office-event-was-passed = Ein annan blei flytta framfor
office-event-priority = Sett i ei anna gruppe
office-event-edited = Endra
office-event-merged = Slått saman med ein annan plass på lista
office-event-removed = Teken av lista
office-event-withdrawn = Gjekk av lista
office-event-restored = Sett tilbake på lista
office-event-carried = Ventar på eit anna treff
office-event-waits-on = Ventar på ein annan time
office-event-joins-later = Kan også byrje seinare
office-event-joins-first-only = Kan berre byrje frå første gong
office-event-capacity = Talet på plassar er endra
office-event-session-cancelled = Treffet er avlyst
office-event-nobody-answered = Ringt utan svar
office-reach-letter = Brev til { $address }
office-event-list-suspended = Lista kviler
office-event-list-changed = Lista er endra
office-task-seated = Fekk plass frå ventelista
office-task-removed = Teken av ventelista
office-task-too-late = Det vart svart, eller fristen gjekk ut imens. Sjå over lista før du lovar noko.

# Whether the lists are fair.
office-fair-heading = Er ventelistene rettferdige?
office-fair-link = Er ventelistene rettferdige?
office-fair-text = Dei siste 90 dagane: kor lenge folk venta, og kva som vart gjort utanom rekkjefølgja.
office-fair-groups = Ventetid etter gruppe
office-fair-routes = Ventetid etter korleis folk kan nåast
office-fair-who = Kven
office-fair-people = Fekk plass
office-fair-median = Halvparten venta høgst
office-fair-most = Ni av ti venta høgst
office-fair-group-1 = Går framfor
office-fair-group-2 = Andre
office-fair-route-sms = Tekstmelding
office-fair-route-email = E-post
office-fair-route-call = Oppringing
office-fair-route-letter = Brev
office-fair-route-none = Kan ikkje nåast
office-fair-few = under { $count }
office-fair-few-text = Er det færre enn { $count }, viser vi ikkje talet. Det kunne vist kven det er.
office-fair-days =
    { $count ->
        [one] éin dag
       *[other] { $count } dagar
    }
office-fair-turns = Utanom rekkjefølgja
office-fair-none = Ingenting er gjort utanom rekkjefølgja.
office-fair-what = Kva
office-fair-by = Av
office-fair-rule = Regelen for grupper

# Absences
warning-guide-away = Rettleiaren er meld borte då.
warning-travel = Rettleiaren er på ein annan stad mindre enn ein halvtime før eller etter.
office-task-unsettled = Avklar ein time som ikkje kan haldast
office-absences-heading = Fråvær
office-absences-text = Når ein rettleiar er borte, blir ikkje timane deira tilbodne. Timar som alt er bestilte, blir ståande til nokon har bestemt kva som skal skje: flytta, til ein annan rettleiar, eller avlyst.
office-absences-empty = Ingen er melde borte.
office-absence-new = Meld fråvær
office-absence-remove = Fjern fråværet
office-absence-guide-missing = Vel kven som er borte.
office-absence-last-hint = Tomt felt: berre den eine dagen.
office-absence-hours-hint = Til dømes 10.00. Tomt felt: heile dagen.
office-absence-touches = { $count ->
    [one] Éin bestilt time ligg i denne tida. Han blir ståande, og du får ei oppgåve om han.
   *[other] { $count } bestilte timar ligg i denne tida. Dei blir ståande, og du får ei oppgåve for kvar av dei.
 }
office-absence-save-anyway = Lagre fråværet likevel
office-absence-touches-none = Ingen bestilte timar ligg i denne tida.
office-absence-decide = Desse timane må nokon ta stilling til:
office-absence-other-guide = Flytt til { $guide } på same tid
office-nav-absences = Fråvær
# How long a list takes, and what a change would do.
office-queue-heading = Ventetid
office-queue-lists = Ventetid for kvar liste
office-queue-empty = Ingen har stått på denne ventelista enno. Når nokon har gjort det nokre veker, viser sida kor lang tid det tek.
office-queue-nothing-planned = Ingen treff er planlagde, så ingen på lista kan få plass. Legg inn opningstider eller kurstreff først.
office-queue-times = Tidene for tilbodet
office-queue-suspended = Lista kviler. Ingen får tilbod om plass før ho blir sett i gang igjen, og tala under gjeld frå då.
office-queue-lead = Den som stiller seg på lista i dag, får ofte plass etter { $wait }.
office-queue-lead-unknown = Vi kan ikkje seie kor lenge den som stiller seg på lista i dag, må vente.
office-queue-basis-history =
    { $count ->
        [one] Rekna ut frå lista den siste veka og det som er planlagt.
       *[other] Rekna ut frå lista dei siste { $count } vekene og det som er planlagt.
    }
office-queue-basis-plan = Lista er for ny til å seie kor mange plassar ho får. Tala er rekna ut frå planen åleine og sprikjer derfor mykje. Dei blir ikkje viste til innbyggjarane.
office-queue-waiting = Ventar no
office-queue-joined = Kom på lista, snitt i veka
office-queue-placed = Fekk plass frå lista, snitt i veka
office-queue-left = Gjekk av lista utan plass, snitt i veka
office-queue-seats-past = Plassar i alt, snitt i veka
office-queue-lost = Stod tomme medan nokon venta, snitt i veka
office-queue-seats = Plassar i alt i ei vanleg veke framover
office-queue-if = Kva om …?
office-queue-day = Éin rettleiar til på
office-queue-no-day = Ingen dag
office-queue-more = Plassar det gir den dagen
office-queue-more-hint =
    { $count ->
        [one] Ein dag med treff har i dag vanlegvis éin plass.
       *[other] Ein dag med treff har i dag vanlegvis { $count } plassar.
    }
office-queue-each = Plassar på kvart treff
office-queue-each-hint =
    { $count ->
        [one] Tilbodet har i dag éin plass på kvart treff. La feltet stå tomt for å behalde det.
       *[other] Tilbodet har i dag { $count } plassar på kvart treff. La feltet stå tomt for å behalde det.
    }
office-queue-number = Skriv eit tal frå 1 til { $most }
office-queue-show = Vis verknaden
office-queue-back = Tilbake til slik det er
office-queue-ahead = Det neste halvåret
office-queue-effect = Den som stiller seg på lista om 13 veker, ventar då { $after }. Utan endringa: { $before }.
office-queue-effect-none = Endringa gjer liten skilnad for den som stiller seg på lista om 13 veker.
office-queue-as-now = Slik det er
office-queue-changed = Med endringa
office-queue-chart = Ventetid for den som stiller seg på lista: no { $first }, om 26 veker { $last }.
office-queue-chart-key = Linja er det midtarste, feltet er det vi ventar i åtte av ti tilfelle.
office-queue-axis =
    { $count ->
        [one] éi vekes ventetid
       *[other] { $count } vekers ventetid
    }
office-queue-axis-more =
    { $count ->
        [one] éi vekes ventetid eller meir
       *[other] { $count } vekers ventetid eller meir
    }
office-queue-table = Kor mange som ventar, og kor lenge den som kjem til då, må vente
office-queue-when = Når
office-queue-people = På lista
office-queue-wait = Ventetid
office-queue-people-changed = På lista med endringa
office-queue-wait-changed = Ventetid med endringa
office-queue-now = No
office-queue-in =
    { $count ->
        [one] Om éi veke
       *[other] Om { $count } veker
    }
office-queue-weeks = { $least }–{ $most } veker
office-queue-weeks-up-to =
    { $count ->
        [one] under éi veke
       *[other] opptil { $count } veker
    }
office-queue-weeks-more =
    { $count ->
        [one] meir enn éi veke
       *[other] meir enn { $count } veker
    }
office-queue-long-run = Om det held fram slik lenge
office-queue-grows = Det kjem fleire enn det blir plass til. Lista blir stadig lengre, til folk gir opp.
office-queue-mean =
    { $count ->
        [one] Ventetida blir i snitt høgst éi veke.
       *[other] Ventetida blir i snitt høgst { $count } veker.
    }
office-queue-how = Slik er det rekna
office-queue-how-play = Vi spelar dei neste vekene 400 gonger. Kvar gong trekkjer vi tilfeldige veker frå historia til lista: kor mange som kom, kor mange plassar andre tok, og kor mange som gav opp.
office-queue-how-seats = Dei som ventar, får plassane som andre ikkje tek, i rekkjefølgje. Alle plassar som kjem i tillegg, går først til lista. Ventetida blir rekna til sjølve treffet, ikkje til folk får tilbodet.
office-queue-how-plan = Dei næraste vekene bruker vi treffa slik dei er planlagde, med det som alt er teke. Etter det reknar vi kvar veke som ei vanleg veke. Endringa gjeld frå neste veke, men ikkje på heilagdagar.
office-queue-how-range = Åtte av ti gonger hamnar svaret mellom tala som blir viste. Har lista kort historie, blir avstanden større.
office-queue-how-limits = Modellen veit ikkje om kampanjar, sjukdom eller sesong. Han reknar heller ikkje med at fleire melder seg når ventetida blir kortare.
office-queue-said = Endringa, frå neste veke: { $what }.
office-queue-said-more =
    { $count ->
        [one] éin plass til kvar { $day }
       *[other] { $count } plassar til kvar { $day }
    }
office-queue-said-each =
    { $count ->
        [one] éin plass på kvart treff
       *[other] { $count } plassar på kvart treff
 }
# Acts of staff in plain sight: throttled look-ups.
office-throttled = Nokon har prøvd feil kodeord { $count } gonger. Nettsida svarer ikkje på dette nummeret før { $until }. De kan hjelpe likevel, når de veit kven det er.
office-task-unbooked = Timen er avbestilt etter ønske
office-event-refused-elsewhere = Forsøkt opna av ein som ikkje arbeider på denne staden
office-event-numbers = { $before } → { $after }.
office-reason-deadline = Ein frist hos NAV, Skatteetaten eller andre
office-reason-health = Det gjeld helsa
office-reason-money = Pengar personen treng no
office-reason-safety = Det gjeld tryggleiken, til dømes svindel
office-reason-asked = Personen bad om det
office-reason-helped = Personen har fått hjelp
office-reason-unreachable = Vi når ikkje personen
office-reason-mistake = Sett på lista ved ein feil
office-reason-service = Vi må avlyse
office-reason-room = Eit anna rom
office-reason-guides = Fleire eller færre rettleiarar
office-reason-demand = Mange ventar
office-reason-merged = Same person stod to gonger
office-reason-note = Med eigne ord
office-reason-erased = Sletta saman med opplysningane om personen
office-reason-choose = Vel
office-reason-missing-or-note = Vel kvifor, eller skriv det med eigne ord
office-note = Notat
office-note-hint = Berre de ser det. Det blir sletta saman med opplysningane om personen.
office-seats-why = Kvifor?
office-cancel-asked = Avbestill, personen bad om det
office-cancel-service = Avlys, vi kan ikkje halde timen
office-cancel-why-missing = Vel om personen bad om det, eller om de må avlyse
office-waiting-remove-why = Kvifor blir dei tekne av lista?
office-waiting-narrow = Berre dei første hundre blir viste. Skriv meir av namnet.
office-entries-missing = Vel minst éin på lista
office-first-why = Kvifor går personen framfor?
office-first-why-hint = Personen kan lese grunnen når dei slår opp nummeret sitt.
office-first-why-missing = Vel kvifor personen går framfor
office-other-missing = Vel ein annan på lista
office-carry-heading = Flytt ventelista
office-carry-text = Treffet er stengt. Dei som ventar, kan vente på eit anna treff i staden. Dei held på rekkjefølgja og får beskjed.
office-carry-to = Nytt treff
office-carry = Flytt ventelista
office-carried =
    { $count ->
        [one] Éin ventar no på det andre treffet.
       *[other] { $count } ventar no på det andre treffet.
    }
office-entry-edit-heading = Endre opplysningar og ønske
office-entry-edit-text = Plassen i rekkjefølgja blir den same.
office-entry-edit-changed = Nokon andre endra plassen imens, eller personen har fått tilbod om plass. Sjå over og prøv igjen.
office-entry-for = Kven tok kontakt?
office-entry-self = Den som ventar
office-entry-other = Ein annan
office-entry-days = Dagar som passar
office-entry-from = Tidlegast klokka
office-entry-to = Ferdig til klokka
office-keep-as-is = Ikkje endre
office-booking-edit = Endre
office-booking-edit-heading = Endre kven som kjem
office-booking-edit-text = Dag, tid og stad blir som før. Får dei eit nytt nummer eller ei ny adresse, sender vi stadfestinga dit.
office-booking-self = Den som kjem
office-booking-edit-full = Det er ikkje plass til fleire. Auk talet på plassar på økta først.
office-edit-people-wrong = Skriv talet på personar med siffer, frå 1 til { $count }
office-booking-edit-told = Lagra. Stadfestinga går til det nye nummeret eller den nye adressa.
office-booking-edit-reason = Kvifor, om dei går føre andre som ventar
office-booking-edit-reason-hint = Berre når det blir fleire, og nokon står på venteliste.
office-task-closed = Dagen er stengd, avgjer kva som skal skje
office-closing-heading = Er du sikker på at de skal stengje?
office-closing-text = Ingenting er lagra enno. Dette rører ved:
office-closing-then = Tilbod om plass blir trekte med ein gong, og dei det gjeld, får beskjed. For alle andre får de eit gjeremål: flytt dei til ei anna tid, eller avbestill.
office-closing-yes = Ja, steng
office-closing-no = Nei, gå tilbake
office-closing-booked =
    { $count ->
        [one] éi bestilling
       *[other] { $count } bestillingar
    }
office-closing-promised =
    { $count ->
        [one] eitt tilbod om plass som ikkje er svart på
       *[other] { $count } tilbod om plass som ikkje er svart på
    }
office-closing-waiting =
    { $count ->
        [one] éin som ventar på eitt av treffa
       *[other] { $count } som ventar på eitt av treffa
    }
# Seats given by draw; the wish for an earlier time.
office-draw-link = Trekking om plassane
office-draw-text = Når mange vil ha få plassar, kan de trekkje. Folk søkjer fram til trekkinga, og ingen får plass før. Dei som alt er bestilte, beheld plassen. Resten av plassane blir trekte, også dei som var haldne av til telefon og skranke.
office-draw-day = Dag for trekkinga
office-draw-day-hint = Minst 24 timar før treffet.
office-draw-day-wrong = Skriv ein dag, til dømes 3.12.
office-draw-time = Klokkeslett
office-draw-time-wrong = Skriv eit klokkeslett, til dømes 12.00
office-draw-too-late = Vel eit tidspunkt fram i tid, minst 24 timar før treffet
office-draw-open = Opne for søknader
office-draw-used = Det går ikkje å trekkje no: Nokon ventar alt på plass, er tilboden plass, eller det er trekt før.
office-draw-seed-lost = Det kan ikkje trekkjast: Løyndomen til programmet er ein annan enn då trekkinga blei opna, og talet som blei lova, er tapt. Avlys trekkinga og opne ei ny.
office-draw-applied = Søknader: { $count }. Personar i alt: { $people }.
office-draw-now = Trekk no
office-draw-now-text = Folk har fått vite når trekkinga er. Trekkjer du før, kjem nokon for seint utan å vite det. Skriv kvifor.
office-draw-call-off = Avlys trekkinga
office-draw-call-off-text = Dei som har søkt, står på venteliste i den rekkjefølgja dei søkte. Ledige plassar blir tilbodne dei med ein gong.
office-draw-public = Sida alle kan sjå
office-draw-who = Kven
office-draw-none = Treffet har inga trekking.
office-draw-book = Plassane blir trekte { $when }. Den som ringjer, kan søkje. Utan trekking trengst det ein grunn.
office-event-draw-opened = Trekking opna
office-event-drawn = Trekt
office-event-drawn-seat = Fekk plass i trekkinga
office-event-drawn-place = Fekk nummer på ventelista i trekkinga
office-event-draw-called-off = Trekkinga avlyst
office-event-earlier-wished = Vil gjerne ha ein tidlegare time
office-event-earlier-told = Fekk beskjed om ein tidlegare time
office-event-earlier-ended = Vil ikkje lenger ha ein tidlegare time
office-task-applied = Har søkt om plass
office-task-undrawn = Fekk ikkje plass i trekkinga
office-task-earlier = Ein tidlegare time er ledig
office-task-earlier-gone = Timen er teken i mellomtida. Du treng ikkje seie frå.
office-earlier-heading = Tidlegare time
office-earlier-text = Personen kan få beskjed om ein time blir ledig minst to dagar før. Det blir ikkje halde nokon plass. Høgst éin beskjed om dagen og tre i alt.
office-earlier-on = Personen får beskjed om ein time blir ledig minst to dagar før.
office-earlier-wish = Gi beskjed om tidlegare time
office-note-meeting-hint = Berre de ser det. Ikkje skriv namn eller nummer.
# One meeting of a course.
office-meeting-number = Gong { $number } av { $count }
office-meeting-marks =
    { $marked ->
        [one] Møtt { $came } av éin gong
       *[other] Møtt { $came } av { $marked } gonger
    }
office-meeting-told =
    { $count ->
        [0] Lagra. Ingen trong beskjed.
        [one] Lagra. Éin får melding eller er blitt eit gjeremål.
       *[other] Lagra. { $count } får melding eller er blitt gjeremål.
    }
office-meeting-last = Dette er den siste gongen som er att. Avlys heile kurset i staden.
office-meeting-before-draw = Plassane blir trekte først. Kurset må byrje minst eit døgn etter trekninga. Vel ein seinare dag, eller avlys trekninga.
office-meeting-is-cancelled = Avlyst: { $reason }
office-meeting-is-closed = Staden er stengd denne dagen: { $reason } Flytt gongen, eller avlys han.
office-meeting-decide = Flytt eller avlys
office-meeting-move = Flytt denne gongen
office-meeting-move-text =
    { $count ->
        [0] Ingen har bestilt. Resten av kurset er som før.
        [one] Éin får beskjed om den nye tida. Resten av kurset er som før.
       *[other] { $count } får beskjed om den nye tida. Resten av kurset er som før.
    }
office-meeting-move-reason = Kvifor blir han flytta?
office-meeting-reason-hint = Står i historikken. Ikkje skriv namn eller nummer.
office-meeting-about = Tema
office-meeting-title-quiet = Alle kan sjå dette. Ingen får melding når du endrar temaet.
office-meeting-title-save = Lagre temaet
office-meeting-cancel = Avlys denne gongen
office-meeting-cancel-text =
    { $count ->
        [0] Ingen har bestilt. Resten av kurset er som før.
        [one] Éin får beskjed. Resten av kurset er som før.
       *[other] { $count } får beskjed. Resten av kurset er som før.
    }
office-meeting-all = Heile kurset
office-wait-later = Kan byrje seinare
office-wait-not-later = Kan ikkje byrje seinare
office-task-meeting-moved = Ein gong i kurset er flytta
office-task-meeting-cancelled = Ein gong i kurset er avlyst
office-task-missed = Ikkje møtt tre gonger på rad
office-event-meeting-moved = Ein gong i kurset er flytta
office-event-meeting-cancelled = Ein gong i kurset er avlyst
