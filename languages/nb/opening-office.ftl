# Changing an opening: one day of it, or all from a day on.
office-opening-heading = Endre åpningstiden
office-opening-change = Endre
office-opening-now = Slik er den nå: { $rule }.
office-opening-from-day = Fra hvilken dag gjelder endringen?
office-opening-from-day-hint = Dagene før blir som de er.
office-opening-all = Alle dager framover, fra { $day }
office-opening-following = Fra og med { $day }
office-opening-day-missing = Velg en dag
office-opening-next = Se hva endringen gjør
office-opening-nothing = Ingenting er endret ennå. Endre noe før du går videre.
office-opening-by-hand = Dager som er endret for seg
office-opening-by-hand-yes = Endre også dem
office-opening-by-hand-hint = Ellers blir de som dere har satt dem.
office-opening-people = Folk som har time når tiden endres
office-opening-people-hint = De som fortsatt får plass i åpningstiden, beholder timen sin.
office-opening-people-decide = Vi avgjør hver enkelt
office-opening-people-decide-hint = Hver av dem blir et gjøremål.
office-opening-people-along = Flytt timene deres tilsvarende
office-opening-people-along-hint = De får beskjed om den nye tiden. De vi ikke når med melding, blir et gjøremål.
office-opening-room = Rom
office-opening-room-usual = Som tilbudet ellers
office-opening-days = De neste dagene
office-opening-days-text = Du kan endre én dag for seg.
office-opening-days-empty = Åpningstiden har ingen flere dager.
office-opening-day = Dag
office-opening-day-state = Hva som skjer
office-opening-day-usual = Som vanlig
office-opening-day-closed = Stengt: { $reason }
office-opening-day-off = Holdes ikke
office-opening-day-off-because = Holdes ikke: { $reason }
office-opening-day-moved = Endret til { $when }
office-opening-day-taken = Opptatte plasser
office-opening-day-change = Endre dagen
office-opening-day-heading = Endre { $day }
office-opening-day-act = Hva skal skje denne dagen?
office-opening-day-held = Den holdes slik
office-opening-day-held-hint = Skriv dag og klokkeslett under.
office-opening-day-not-held = Den holdes ikke
office-opening-day-not-held-hint = Skriv gjerne hvorfor nederst. Alle kan lese det.
office-opening-day-as-usual = Den er som vanlig igjen
office-opening-day-as-usual-hint = Det som er endret for denne dagen, tas tilbake.
office-opening-act-missing = Velg hva som skal skje
office-opening-on-closed = Dagen er { $holiday }. Velg en annen dag.
office-opening-why = Hvorfor holdes den ikke?
office-opening-ask-heading = Dette gjør endringen
office-opening-ask-text = Ingenting er lagret ennå.
office-opening-ask-again = Noe har endret seg siden du så sist. Se over en gang til.
office-opening-nobody = Ingen har time på dagene som endres.
office-opening-people-list = Folk som har time
office-opening-who = Hvem
office-opening-had = Time
office-opening-becomes = Hva som skjer
office-opening-fate-stays = Beholder timen
office-opening-fate-guide = Beholder tiden, får en annen veileder
office-opening-fate-moved = Flyttes til { $when } og får beskjed
office-opening-fate-moved-task = Flyttes til { $when }. Dere får et gjøremål: gi beskjed
office-opening-fate-decide = Blir et gjøremål: dere avgjør
office-opening-sum = { $stays } beholder timen, { $moved } flyttes, { $decide } må dere avgjøre.
office-opening-promised =
    { $count ->
        [one] Én person har fått tilbud om plass. Tilbudet tas tilbake, og personen får beskjed.
       *[other] { $count } personer har fått tilbud om plass. Tilbudene tas tilbake, og de får beskjed.
    }
office-opening-waiting =
    { $count ->
        [one] Én person venter på plass i en av timene. Ingen faller ut av ventelisten.
       *[other] { $count } personer venter på plass i en av timene. Ingen faller ut av ventelisten.
    }
office-opening-gone = Ledige tider som blir borte
office-opening-added = Ledige tider som kommer til
office-opening-more-days =
    { $count ->
        [one] og én dag til
       *[other] og { $count } dager til
    }
office-opening-times-none = Ingen de neste åtte ukene.
office-opening-overlap = Samme veileder har også { $offer }: { $rule }. Første felles dag er { $day }.
office-opening-clocks = Klokken stilles { $day }. Da varer åpningstiden { $minutes } minutter, ikke { $usual }.
office-opening-yes = Lagre endringen
office-opening-no = Ikke endre
office-opening-saved = Endringen er lagret. { $stays } beholder timen, { $moved } er flyttet, { $decide } er blitt gjøremål.
office-opening-changed-meanwhile = En annen har endret åpningstiden imens. Se hvordan den er nå, og prøv igjen.
office-opening-overlap-save = Lagre likevel
office-opening-overlaps = Samme veileder står i flere åpningstider samtidig. Kryss av hvis det er meningen.
office-opening-overlap-label = To åpningstider samtidig

# Absences that recur.
office-absence-often = Gjentas det?
office-absence-often-hint = Da gjelder det ukedagen til den første dagen.
office-absence-once = Nei
office-absence-recurs = { $day }, { $often }, fra { $first } til { $last }
office-absence-recurs-end = Skriv den siste dagen det gjentas
