# Changing an opening: one day of it, or all from a day on.
office-opening-heading = Endre opningstida
office-opening-change = Endre
office-opening-now = Slik er ho no: { $rule }.
office-opening-from-day = Frå kva dag gjeld endringa?
office-opening-from-day-hint = Dagane før blir som dei er.
office-opening-all = Alle dagar framover, frå { $day }
office-opening-following = Frå og med { $day }
office-opening-day-missing = Vel ein dag
office-opening-next = Sjå kva endringa gjer
office-opening-nothing = Ingenting er endra enno. Endre noko før du går vidare.
office-opening-by-hand = Dagar som er endra for seg
office-opening-by-hand-yes = Endre dei òg
office-opening-by-hand-hint = Elles blir dei som de har sett dei.
office-opening-people = Folk som har time når tida blir endra
office-opening-people-hint = Dei som framleis får plass i opningstida, held på timen sin.
office-opening-people-decide = Vi avgjer kvar einskild
office-opening-people-decide-hint = Kvar av dei blir eit gjeremål.
office-opening-people-along = Flytt timane deira tilsvarande
office-opening-people-along-hint = Dei får beskjed om den nye tida. Dei vi ikkje når med melding, blir eit gjeremål.
office-opening-room = Rom
office-opening-room-usual = Som tilbodet elles
office-opening-days = Dei neste dagane
office-opening-days-text = Du kan endre éin dag for seg.
office-opening-days-empty = Opningstida har ingen fleire dagar.
office-opening-day = Dag
office-opening-day-state = Kva som skjer
office-opening-day-usual = Som vanleg
office-opening-day-closed = Stengt: { $reason }
office-opening-day-off = Blir ikkje halden
office-opening-day-off-because = Blir ikkje halden: { $reason }
office-opening-day-moved = Endra til { $when }
office-opening-day-taken = Opptekne plassar
office-opening-day-change = Endre dagen
office-opening-day-heading = Endre { $day }
office-opening-day-act = Kva skal skje denne dagen?
office-opening-day-held = Ho blir halden slik
office-opening-day-held-hint = Skriv dag og klokkeslett under.
office-opening-day-not-held = Ho blir ikkje halden
office-opening-day-not-held-hint = Skriv gjerne kvifor nedst. Alle kan lese det.
office-opening-day-as-usual = Ho er som vanleg att
office-opening-day-as-usual-hint = Det som er endra for denne dagen, blir teke tilbake.
office-opening-act-missing = Vel kva som skal skje
office-opening-on-closed = Dagen er { $holiday }. Vel ein annan dag.
office-opening-why = Kvifor blir ho ikkje halden?
office-opening-ask-heading = Dette gjer endringa
office-opening-ask-text = Ingenting er lagra enno.
office-opening-ask-again = Noko har endra seg sidan du såg sist. Sjå over ein gong til.
office-opening-nobody = Ingen har time på dagane som blir endra.
office-opening-people-list = Folk som har time
office-opening-who = Kven
office-opening-had = Time
office-opening-becomes = Kva som skjer
office-opening-fate-stays = Held på timen
office-opening-fate-guide = Held på tida, får ein annan rettleiar
office-opening-fate-moved = Blir flytta til { $when } og får beskjed
office-opening-fate-moved-task = Blir flytta til { $when }. De får eit gjeremål: gi beskjed
office-opening-fate-decide = Blir eit gjeremål: de avgjer
office-opening-sum = { $stays } held på timen, { $moved } blir flytta, { $decide } må de avgjere.
office-opening-promised =
    { $count ->
        [one] Éin person har fått tilbod om plass. Tilbodet blir teke tilbake, og personen får beskjed.
       *[other] { $count } personar har fått tilbod om plass. Tilboda blir tekne tilbake, og dei får beskjed.
    }
office-opening-waiting =
    { $count ->
        [one] Éin person ventar på plass i ein av timane. Ingen fell ut av ventelista.
       *[other] { $count } personar ventar på plass i ein av timane. Ingen fell ut av ventelista.
    }
office-opening-gone = Ledige tider som blir borte
office-opening-added = Ledige tider som kjem til
office-opening-more-days =
    { $count ->
        [one] og éin dag til
       *[other] og { $count } dagar til
    }
office-opening-times-none = Ingen dei neste åtte vekene.
office-opening-overlap = Same rettleiar har òg { $offer }: { $rule }. Første felles dag er { $day }.
office-opening-clocks = Klokka blir stilt { $day }. Då varer opningstida { $minutes } minutt, ikkje { $usual }.
office-opening-yes = Lagre endringa
office-opening-no = Ikkje endre
office-opening-saved = Endringa er lagra. { $stays } held på timen, { $moved } er flytta, { $decide } er blitt gjeremål.
office-opening-changed-meanwhile = Nokon annan har endra opningstida imens. Sjå korleis ho er no, og prøv på nytt.
office-opening-overlap-save = Lagre likevel
office-opening-overlaps = Same rettleiar står i fleire opningstider samtidig. Kryss av om det er meininga.
office-opening-overlap-label = To opningstider samtidig

# Absences that recur.
office-absence-often = Gjentek det seg?
office-absence-often-hint = Då gjeld det vekedagen til den første dagen.
office-absence-once = Nei
office-absence-recurs = { $day }, { $often }, frå { $first } til { $last }
office-absence-recurs-end = Skriv den siste dagen det gjentek seg
