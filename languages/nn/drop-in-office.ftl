# The drop-in queue as staff meet it.
office-drop-in-heading = Kø
office-drop-in-at = Kø: { $place }
office-drop-in-choose = Kvar hjelper du i dag?
office-drop-in-no-place = Køen høyrer til ein stad. Be koordinatoren lage staden først.
office-drop-in-place-link = Køen på denne staden
office-drop-in-said-nobody = Ingen ventar akkurat no.
office-drop-in-said-changed = Nokon andre gjorde noko med dette nummeret i mellomtida. Ingenting er endra.
office-drop-in-said-in-hand = Du har nokon hos deg. Gjer deg ferdig med dei først.
office-drop-in-said-recall-first = Rop opp to gonger til før du flyttar nokon bakover.
office-drop-in-said-not-helping = Du har ikkje byrja å hjelpe her i dag. Trykk «Byrj å hjelpe».
office-drop-in-said-undone = Det siste du gjorde, er angra.
office-drop-in-begin-heading = Skal du hjelpe i køen?
office-drop-in-desk = Nummeret på bordet ditt
office-drop-in-desk-hint = Det viser på skjermen, så folk finn deg.
office-drop-in-desk-wrong = Skriv eit tal frå 1 til 99, eller la feltet stå tomt
office-drop-in-start = Byrj å hjelpe
office-drop-in-stop = Eg er ferdig for i dag
office-drop-in-ready = Klar for neste
office-drop-in-next = Neste
office-drop-in-first = Nummer { $number } er først i køen.
office-drop-in-empty = Ingen ventar.
office-drop-in-called = Ropt opp
office-drop-in-called-appointment = Ropt opp, har bestilt time
office-drop-in-serving = Får hjelp no
office-drop-in-begin = Dei er her, vi byrjar
office-drop-in-recall = Rop opp igjen ({ $count } av { $of })
office-drop-in-absent = Kom ikkje: tre plassar bak
office-drop-in-absent-last = Kom ikkje: ut av køen
office-drop-in-done = Ferdig, logg hjelpa
office-drop-in-more = Noko anna
office-drop-in-back = Legg tilbake i køen
office-drop-in-left = Har gått
office-drop-in-undo-next = Angre: ropte opp { $number }
office-drop-in-undo-recall = Angre: ropte opp { $number } igjen
office-drop-in-undo-begin = Angre: byrja med { $number }
office-drop-in-undo-done = Angre: ferdig med { $number }
office-drop-in-undo-absent = Angre: { $number } kom ikkje
office-drop-in-undo-back = Angre: la { $number } tilbake
office-drop-in-undo-left = Angre: { $number } har gått
office-drop-in-line = Køen no
office-drop-in-newcomer = Til den som kjem no: { $wait }
office-drop-in-closes = Vi stengjer { $time }.
office-drop-in-closes-uncertain = Vi stengjer { $time }. Det er ikkje sikkert at den som kjem no, får hjelp.
office-drop-in-closes-no = Vi stengjer { $time }. Den som kjem no, får truleg ikkje hjelp. Tilby ein time.
office-drop-in-no-opening = Det er ikkje sett opp drop-in her meir i dag.
office-drop-in-waiting = Dei som ventar
office-drop-in-number = Nummer
office-drop-in-since = Kom
office-drop-in-wait = Ventar truleg
office-drop-in-mark = Merknad
office-drop-in-minutes = { $low }–{ $high } min
office-drop-in-due = Har time { $time }
office-drop-in-late = Kom for seint til timen
office-drop-in-was-absent = Kom ikkje då vi ropte
office-drop-in-guides = Hjelper no
office-drop-in-guides-none = Ingen har byrja enno.
office-drop-in-guide-desk = { $name }, bord { $desk }
office-drop-in-give = Gi eit nummer
office-drop-in-give-desk = Til ein som er her
office-drop-in-give-phone = Til ein som ringjer
office-drop-in-slip = Lapp
office-drop-in-to-queue = Til køen
office-drop-in-appointments =
    { $count ->
        [0] Nokon har time: meld dei til køen
        [one] Éin har time i dag: meld til køen
       *[other] { $count } har time i dag: meld til køen
    }
office-drop-in-arrivals = Komen til timen
office-drop-in-arrivals-text = Den som har time, får hjelp til tida si. Kjem nokon meir enn ti minutt for seint, står dei i kø med dei andre.
office-drop-in-code = Nummeret på timen
office-drop-in-code-hint = Sju eller åtte tal, som står på stadfestinga.
office-drop-in-arrive = Meld til køen
office-drop-in-coming = Timar i dag
office-drop-in-coming-none = Vi ventar ikkje fleire med time i dag.
office-drop-in-is-here = Er her
office-drop-in-code-unknown = Vi finn ingen time med dette nummeret. Sjekk tala
office-drop-in-not-today = Denne timen er ikkje her i dag, eller han er avbestilt
office-drop-in-screens = Nettbrett og skjerm
office-drop-in-screens-text = Opne adressa på eit nettbrett ved døra eller ein skjerm på veggen. Alle som har adressa, kan bruke ho. Avslutt ho når ho ikkje trengst meir.
office-drop-in-screens-none = Det er ikkje laga noka adresse enno.
office-drop-in-screen-qr = Firkantkode med adressa
office-drop-in-screen-end = Avslutt adressa
office-drop-in-screen-end-text = Då sluttar adressa å verke med ein gong. Du kan lage ei ny.
office-drop-in-screen-end-yes = Ja, avslutt adressa
office-drop-in-screen-new = Lag ei ny adresse
office-drop-in-screen-make = Lag adressa
office-drop-in-kind = Kva skal ho brukast til?
office-drop-in-kind-missing = Vel kva adressa skal brukast til
office-drop-in-kind-tablet = Nettbrett som gir nummer
office-drop-in-kind-tablet-hint = Folk trykkjer på éin knapp og får eit nummer.
office-drop-in-kind-wall = Skjerm på veggen
office-drop-in-kind-wall-hint = Viser kven som er ropt opp, utan namn.
office-drop-in-sound = Lyd på skjermen
office-drop-in-sound-about = Gjeld berre skjermen på veggen. Lyden må slåast på ved skjermen òg.
office-drop-in-sound-off = Ingen lyd
office-drop-in-sound-off-hint = Numra viser berre.
office-drop-in-sound-gong = To tonar
office-drop-in-sound-gong-hint = Når nokon blir ropt opp.
office-drop-in-sound-voice = Nummeret blir lese høgt
office-drop-in-sound-voice-hint = Med stemma i maskina, om ho har ei.
office-drop-in-sheet = Ark til køen
office-drop-in-sheet-text = Skriv ut arket når de ikkje har nett eller maskin. Skriv det inn etterpå.
office-drop-in-sheet-no-names = Skriv klokkeslett og kryss. Ingen namn.
office-drop-in-sheet-day = Dato
office-drop-in-sheet-date-hint = Til dømes 24.11.
office-drop-in-sheet-date-wrong = Skriv datoen i dag, eller ein av dei siste fire vekene
office-drop-in-sheet-came = Kom kl.
office-drop-in-sheet-begun = Byrja kl.
office-drop-in-sheet-ended = Ferdig kl.
office-drop-in-sheet-left = Gjekk utan hjelp
office-drop-in-sheet-left-tick = Gjekk
office-drop-in-sheet-lines = Linjene på arket
office-drop-in-sheet-empty = Skriv minst éi linje
office-drop-in-sheet-time-wrong = Linje { $line }: skriv klokkeslettet som 10.30
office-drop-in-sheet-came-missing = Linje { $line }: skriv når dei kom
office-drop-in-sheet-begun-missing = Linje { $line }: skriv når hjelpa byrja, eller kryss av at dei gjekk
office-drop-in-sheet-left-and-helped = Linje { $line }: dei kan ikkje både gå utan hjelp og få hjelp
office-drop-in-sheet-order = Linje { $line }: tidene må stå i rekkjefølgje og kan ikkje vere seinare enn no
office-drop-in-sheet-again = { $count ->
    [one] Éi linje står der frå før, med same klokkeslett. Er arket skrive inn alt?
   *[other] { $count } linjer står der frå før, med same klokkeslett. Er arket skrive inn alt?
}
office-drop-in-sheet-another = Nei, dette er eit anna ark
office-drop-in-take-back = Angre: ta arket bort igjen
office-drop-in-taken-back = { $count ->
    [one] Éi linje er teken bort.
   *[other] { $count } linjer er tekne bort.
}
office-drop-in-enter = Skriv inn arket
office-drop-in-enter-text = Skriv linjene slik dei står på arket. La tomme linjer stå tomme. Klokkeslett kan skrivast som 10.30 eller 1030.
office-drop-in-enter-save = Lagre arket
office-drop-in-entered =
    { $count ->
        [one] Éi linje er lagra.
       *[other] { $count } linjer er lagra.
    }
office-drop-in-figures = Dei siste fire vekene: { $held } av { $answers } første svar om ventetid stemde ({ $percent } %). { $helped } fekk hjelp, { $gone } gjekk. Dei venta { $minutes } minutt i snitt.
office-drop-in-figures-none = Her kjem det tal for kor godt ventetida stemmer.
office-drop-in-log-back = Tilbake til køen
