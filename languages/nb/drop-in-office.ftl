# The drop-in queue as staff meet it.
office-drop-in-heading = Kø
office-drop-in-at = Kø: { $place }
office-drop-in-choose = Hvor hjelper du i dag?
office-drop-in-no-place = Køen hører til et sted. Be koordinatoren lage stedet først.
office-drop-in-place-link = Køen på dette stedet
office-drop-in-said-nobody = Ingen venter akkurat nå.
office-drop-in-said-changed = Noen andre gjorde noe med dette nummeret i mellomtiden. Ingenting er endret.
office-drop-in-said-in-hand = Du har noen hos deg. Gjør deg ferdig med dem først.
office-drop-in-said-recall-first = Rop opp to ganger til før du flytter noen bakover.
office-drop-in-said-not-helping = Du har ikke begynt å hjelpe her i dag. Trykk «Begynn å hjelpe».
office-drop-in-said-undone = Det siste du gjorde, er angret.
office-drop-in-begin-heading = Skal du hjelpe i køen?
office-drop-in-desk = Nummeret på bordet ditt
office-drop-in-desk-hint = Det vises på skjermen, så folk finner deg.
office-drop-in-desk-wrong = Skriv et tall fra 1 til 99, eller la feltet stå tomt
office-drop-in-start = Begynn å hjelpe
office-drop-in-stop = Jeg er ferdig for i dag
office-drop-in-ready = Klar for neste
office-drop-in-next = Neste
office-drop-in-first = Nummer { $number } er først i køen.
office-drop-in-empty = Ingen venter.
office-drop-in-called = Ropt opp
office-drop-in-called-appointment = Ropt opp, har bestilt time
office-drop-in-serving = Får hjelp nå
office-drop-in-begin = De er her, vi begynner
office-drop-in-recall = Rop opp igjen ({ $count } av { $of })
office-drop-in-absent = Kom ikke: tre plasser bak
office-drop-in-absent-last = Kom ikke: ut av køen
office-drop-in-done = Ferdig, logg hjelpen
office-drop-in-more = Noe annet
office-drop-in-back = Legg tilbake i køen
office-drop-in-left = Har gått
office-drop-in-undo-next = Angre: ropte opp { $number }
office-drop-in-undo-recall = Angre: ropte opp { $number } igjen
office-drop-in-undo-begin = Angre: begynte med { $number }
office-drop-in-undo-done = Angre: ferdig med { $number }
office-drop-in-undo-absent = Angre: { $number } kom ikke
office-drop-in-undo-back = Angre: la { $number } tilbake
office-drop-in-undo-left = Angre: { $number } har gått
office-drop-in-line = Køen nå
office-drop-in-newcomer = Til den som kommer nå: { $wait }
office-drop-in-closes = Vi stenger { $time }.
office-drop-in-closes-uncertain = Vi stenger { $time }. Det er ikke sikkert at den som kommer nå, får hjelp.
office-drop-in-closes-no = Vi stenger { $time }. Den som kommer nå, får trolig ikke hjelp. Tilby en time.
office-drop-in-no-opening = Det er ikke satt opp drop-in her mer i dag.
office-drop-in-waiting = De som venter
office-drop-in-number = Nummer
office-drop-in-since = Kom
office-drop-in-wait = Venter trolig
office-drop-in-mark = Merknad
office-drop-in-minutes = { $low }–{ $high } min
office-drop-in-due = Har time { $time }
office-drop-in-late = Kom for sent til timen
office-drop-in-was-absent = Kom ikke da vi ropte
office-drop-in-guides = Hjelper nå
office-drop-in-guides-none = Ingen hjelper akkurat nå.
office-drop-in-guide-desk = { $name }, bord { $desk }
office-drop-in-give = Gi et nummer
office-drop-in-give-desk = Til en som er her
office-drop-in-give-phone = Til en som ringer
office-drop-in-slip = Lapp
office-drop-in-to-queue = Til køen
office-drop-in-appointments =
    { $count ->
        [0] Noen har time: meld dem til køen
        [one] Én har time i dag: meld til køen
       *[other] { $count } har time i dag: meld til køen
    }
office-drop-in-arrivals = Kommet til timen
office-drop-in-arrivals-text = Den som har time, får hjelp til tiden sin. Kommer noen mer enn ti minutter for sent, står de i kø med de andre.
office-drop-in-code = Nummeret på timen
office-drop-in-code-hint = Sju eller åtte tall, som står på bekreftelsen.
office-drop-in-arrive = Meld til køen
office-drop-in-coming = Timer i dag
office-drop-in-coming-none = Vi venter ikke flere med time i dag.
office-drop-in-is-here = Er her
office-drop-in-code-unknown = Vi finner ingen time med dette nummeret. Sjekk tallene
office-drop-in-not-today = Denne timen er ikke her i dag, eller den er avbestilt
office-drop-in-screens = Nettbrett og skjerm
office-drop-in-screens-text = Åpne adressen på et nettbrett ved døra eller en skjerm på veggen. Alle som har adressen, kan bruke den. Avslutt den når den ikke trengs mer.
office-drop-in-screens-none = Det er ikke laget noen adresse ennå.
office-drop-in-screen-qr = Firkantkode med adressen
office-drop-in-screen-end = Avslutt adressen
office-drop-in-screen-end-text = Da slutter adressen å virke med en gang. Du kan lage en ny.
office-drop-in-screen-end-yes = Ja, avslutt adressen
office-drop-in-screen-new = Lag en ny adresse
office-drop-in-screen-make = Lag adressen
office-drop-in-kind = Hva skal den brukes til?
office-drop-in-kind-missing = Velg hva adressen skal brukes til
office-drop-in-kind-tablet = Nettbrett som gir nummer
office-drop-in-kind-tablet-hint = Folk trykker på én knapp og får et nummer.
office-drop-in-kind-wall = Skjerm på veggen
office-drop-in-kind-wall-hint = Viser hvem som er ropt opp, uten navn.
office-drop-in-sound = Lyd på skjermen
office-drop-in-sound-about = Gjelder bare skjermen på veggen. Lyden må slås på ved skjermen også.
office-drop-in-sound-off = Ingen lyd
office-drop-in-sound-off-hint = Numrene vises bare.
office-drop-in-sound-gong = To toner
office-drop-in-sound-gong-hint = Når noen blir ropt opp.
office-drop-in-sound-voice = Nummeret leses høyt
office-drop-in-sound-voice-hint = Med stemmen i maskinen, hvis den har en.
office-drop-in-sheet = Ark til køen
office-drop-in-sheet-text = Skriv ut arket når dere ikke har nett eller maskin. Skriv det inn etterpå.
office-drop-in-sheet-no-names = Skriv klokkeslett og kryss. Ingen navn.
office-drop-in-sheet-day = Dato
office-drop-in-sheet-date-hint = For eksempel 24.11.
office-drop-in-sheet-date-wrong = Skriv datoen i dag, eller en av de siste fire ukene
office-drop-in-sheet-came = Kom kl.
office-drop-in-sheet-begun = Begynte kl.
office-drop-in-sheet-ended = Ferdig kl.
office-drop-in-sheet-left = Gikk uten hjelp
office-drop-in-sheet-left-tick = Gikk
office-drop-in-sheet-lines = Linjene på arket
office-drop-in-sheet-empty = Skriv minst én linje
office-drop-in-sheet-time-wrong = Linje { $line }: skriv klokkeslettet som 10.30
office-drop-in-sheet-came-missing = Linje { $line }: skriv når de kom
office-drop-in-sheet-begun-missing = Linje { $line }: skriv når hjelpen begynte, eller kryss av at de gikk
office-drop-in-sheet-left-and-helped = Linje { $line }: de kan ikke både gå uten hjelp og få hjelp
office-drop-in-sheet-order = Linje { $line }: tidene må stå i rekkefølge og kan ikke være senere enn nå
office-drop-in-sheet-again = { $count ->
    [one] Én linje står der fra før, med samme klokkeslett. Er arket skrevet inn allerede?
   *[other] { $count } linjer står der fra før, med samme klokkeslett. Er arket skrevet inn allerede?
}
office-drop-in-sheet-another = Nei, dette er et annet ark
office-drop-in-take-back = Angre: ta arket bort igjen
office-drop-in-taken-back = { $count ->
    [one] Én linje er tatt bort.
   *[other] { $count } linjer er tatt bort.
}
office-drop-in-enter = Skriv inn arket
office-drop-in-enter-text = Skriv linjene slik de står på arket. La tomme linjer stå tomme. Klokkeslett kan skrives som 10.30 eller 1030.
office-drop-in-enter-save = Lagre arket
office-drop-in-entered =
    { $count ->
        [one] Én linje er lagret.
       *[other] { $count } linjer er lagret.
    }
office-drop-in-figures = De siste fire ukene: { $held } av { $answers } første svar om ventetid stemte ({ $percent } %). { $helped } fikk hjelp, { $gone } gikk. De ventet { $minutes } minutter i snitt.
office-drop-in-figures-none = Her kommer det tall for hvor godt ventetiden stemmer.
office-drop-in-log-back = Tilbake til køen
