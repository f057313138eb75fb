# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = Ta et nummer
queue-take = Ta nummer
queue-tablet-appointment = Har du bestilt time? Si fra til den som hjelper.
queue-your-number = Nummeret ditt
queue-taken = Tatt
queue-ahead =
    { $count ->
        [0] Ingen venter foran deg.
        [one] Én venter foran deg.
       *[other] { $count } venter foran deg.
    }
queue-range = Du venter trolig mellom { $low } og { $high } minutter.
queue-range-up-to = Du slipper trolig til innen { $high } minutter.
queue-no-guide = Ingen hjelper akkurat nå. Vi vet ikke hvor lenge du må vente.
queue-keep = Ta vare på nummeret. Vi roper det opp når det er din tur.
queue-own-page = Følg med på din egen telefon
queue-own-link = Se nummeret på din egen side
queue-next-person = Neste person: ta et nytt nummer
queue-called = Det er din tur nå.
queue-called-desk = Det er din tur nå. Gå til bord { $desk }.
queue-serving = Du får hjelp nå.
queue-done = Du har fått hjelp. Takk for besøket.
queue-left = Du er ute av køen. Ta et nytt nummer hvis du vil ha hjelp.
queue-day-over = Dette nummeret er fra en annen dag.
queue-appointment = Du har time { $time }.
queue-absent = Vi ropte deg opp, men fant deg ikke. Du er flyttet tre plasser bak.
queue-leave = Jeg går igjen
queue-leave-ask = Vil du gå ut av køen?
queue-leave-text = Da mister du plassen. Du kan ta et nytt nummer senere.
queue-leave-yes = Ja, ta meg ut av køen
queue-leave-no = Nei, jeg venter
queue-refresh = Se på nytt
queue-lost = Vi får ikke kontakt. Det du ser, kan være gammelt.
queue-opens = Vi åpner { $time }.
queue-closing-maybe = Vi stenger { $time }. Det er ikke sikkert at vi rekker deg.
queue-closing-no-heading = Vi rekker deg nok ikke i dag
queue-closing-no =
    { $count ->
        [0] Vi stenger { $time }. Du får nok ikke hjelp før det.
        [one] Vi stenger { $time }, og én venter foran deg. Du får nok ikke hjelp før det.
       *[other] Vi stenger { $time }, og { $count } venter foran deg. Du får nok ikke hjelp før det.
    }
queue-book = Bestill en time i stedet
queue-anyway = Ta nummer likevel
queue-closed-heading = Du kan ikke komme innom nå
queue-closed-next = Neste gang er { $when }. Du kan bestille time, eller ringe oss.
queue-closed-none = Vi vet ikke når det blir neste gang. Du kan bestille time, eller ringe oss.
wall-heading = Kø
wall-now = Ropt opp nå
wall-desk = bord { $desk }
wall-nobody-called = Ingen er ropt opp akkurat nå.
wall-next = Neste
wall-empty = Ingen venter.
wall-waiting =
    { $count ->
        [one] Én venter.
       *[other] { $count } venter.
    }
wall-newcomer = Tar du nummer nå, venter du trolig mellom { $low } og { $high } minutter.
wall-newcomer-up-to = Tar du nummer nå, slipper du trolig til innen { $high } minutter.
wall-updated = Vist { $time }.
wall-old = Bildet er fra { $time }. Skjermen har mistet kontakten.
wall-say = Nummer { $number }.
wall-say-desk = Nummer { $number }, bord { $desk }.
wall-sound = Lyd når noen blir ropt opp
