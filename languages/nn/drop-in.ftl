# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = Ta eit nummer
queue-take = Ta nummer
queue-tablet-appointment = Har du bestilt time? Sei frå til den som hjelper.
queue-your-number = Nummeret ditt
queue-taken = Teke
queue-ahead =
    { $count ->
        [0] Ingen ventar framfor deg.
        [one] Éin ventar framfor deg.
       *[other] { $count } ventar framfor deg.
    }
queue-range = Du ventar truleg mellom { $low } og { $high } minutt.
queue-range-up-to = Du slepp truleg til innan { $high } minutt.
queue-no-guide = Ingen hjelper akkurat no. Vi veit ikkje kor lenge du må vente.
queue-keep = Ta vare på nummeret. Vi ropar det opp når det er din tur.
queue-own-page = Følg med på din eigen telefon
queue-own-link = Sjå nummeret på di eiga side
queue-next-person = Neste person: ta eit nytt nummer
queue-called = Det er din tur no.
queue-called-desk = Det er din tur no. Gå til bord { $desk }.
queue-serving = Du får hjelp no.
queue-done = Du har fått hjelp. Takk for besøket.
queue-left = Du er ute av køen. Ta eit nytt nummer om du vil ha hjelp.
queue-day-over = Dette nummeret er frå ein annan dag.
queue-appointment = Du har time { $time }.
queue-absent = Vi ropte deg opp, men fann deg ikkje. Du er flytt tre plassar bak.
queue-leave = Eg går igjen
queue-leave-ask = Vil du gå ut av køen?
queue-leave-text = Då mister du plassen. Du kan ta eit nytt nummer seinare.
queue-leave-yes = Ja, ta meg ut av køen
queue-leave-no = Nei, eg ventar
queue-refresh = Sjå på nytt
queue-lost = Vi får ikkje kontakt. Det du ser, kan vere gammalt.
queue-opens = Vi opnar { $time }.
queue-closing-maybe = Vi stengjer { $time }. Det er ikkje sikkert at vi rekk deg.
queue-closing-no-heading = Vi rekk deg nok ikkje i dag
queue-closing-no =
    { $count ->
        [0] Vi stengjer { $time }. Du får nok ikkje hjelp før det.
        [one] Vi stengjer { $time }, og éin ventar framfor deg. Du får nok ikkje hjelp før det.
       *[other] Vi stengjer { $time }, og { $count } ventar framfor deg. Du får nok ikkje hjelp før det.
    }
queue-book = Bestill ein time i staden
queue-anyway = Ta nummer likevel
queue-closed-heading = Du kan ikkje kome innom no
queue-closed-next = Neste gong er { $when }. Du kan bestille time, eller ringje oss.
queue-closed-none = Vi veit ikkje når det blir neste gong. Du kan bestille time, eller ringje oss.
wall-heading = Kø
wall-now = Ropt opp no
wall-desk = bord { $desk }
wall-nobody-called = Ingen er ropt opp akkurat no.
wall-next = Neste
wall-empty = Ingen ventar.
wall-waiting =
    { $count ->
        [one] Éin ventar.
       *[other] { $count } ventar.
    }
wall-newcomer = Tek du nummer no, ventar du truleg mellom { $low } og { $high } minutt.
wall-newcomer-up-to = Tek du nummer no, slepp du truleg til innan { $high } minutt.
wall-updated = Vist { $time }.
wall-old = Biletet er frå { $time }. Skjermen har mista kontakten.
wall-say = Nummer { $number }.
wall-say-desk = Nummer { $number }, bord { $desk }.
wall-sound = Lyd når nokon blir ropt opp
