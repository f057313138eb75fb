# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = Weź numer
queue-take = Weź numer
queue-tablet-appointment = Masz umówioną wizytę? Powiedz osobie, która pomaga.
queue-your-number = Twój numer
queue-taken = Pobrano
queue-ahead =
    { $count ->
        [0] Nikt nie czeka przed tobą.
        [one] Przed tobą czeka { $count } osoba.
        [few] Przed tobą czekają { $count } osoby.
        [many] Przed tobą czeka { $count } osób.
       *[other] Przed tobą czeka { $count } osoby.
    }
queue-range = Poczekasz prawdopodobnie od { $low } do { $high } minut.
queue-range-up-to = Twoja kolej będzie prawdopodobnie w ciągu { $high } minut.
queue-no-guide = Teraz nikt nie pomaga. Nie wiemy, jak długo poczekasz.
queue-keep = Zachowaj numer. Wywołamy go, gdy przyjdzie twoja kolej.
queue-own-page = Śledź kolejkę na swoim telefonie
queue-own-link = Zobacz numer na osobnej stronie
queue-next-person = Następna osoba: weź nowy numer
queue-called = Teraz twoja kolej.
queue-called-desk = Teraz twoja kolej. Podejdź do stolika { $desk }.
queue-serving = Właśnie dostajesz pomoc.
queue-done = Pomoc została udzielona. Dziękujemy za wizytę.
queue-left = Nie jesteś już w kolejce. Weź nowy numer, jeśli chcesz pomocy.
queue-day-over = Ten numer jest z innego dnia.
queue-appointment = Masz wizytę { $time }.
queue-absent = Wywołaliśmy cię, ale cię nie było. Jesteś trzy miejsca dalej.
queue-leave = Wychodzę
queue-leave-ask = Chcesz wyjść z kolejki?
queue-leave-text = Wtedy stracisz miejsce. Możesz wziąć nowy numer później.
queue-leave-yes = Tak, usuń mnie z kolejki
queue-leave-no = Nie, czekam
queue-refresh = Zobacz ponownie
queue-lost = Nie ma połączenia. To, co widzisz, może być nieaktualne.
queue-opens = Otwieramy { $time }.
queue-closing-maybe = Zamykamy { $time }. Nie wiadomo, czy zdążymy ci pomóc.
queue-closing-no-heading = Dziś raczej nie zdążymy
queue-closing-no =
    { $count ->
        [0] Zamykamy { $time }. Raczej nie dostaniesz pomocy przed tą godziną.
        [one] Zamykamy { $time }, a przed tobą czeka { $count } osoba. Raczej nie dostaniesz pomocy przed tą godziną.
        [few] Zamykamy { $time }, a przed tobą czekają { $count } osoby. Raczej nie dostaniesz pomocy przed tą godziną.
        [many] Zamykamy { $time }, a przed tobą czeka { $count } osób. Raczej nie dostaniesz pomocy przed tą godziną.
       *[other] Zamykamy { $time }, a przed tobą czeka { $count } osoby. Raczej nie dostaniesz pomocy przed tą godziną.
    }
queue-book = Umów wizytę
queue-anyway = Weź numer mimo to
queue-closed-heading = Teraz nie można przyjść bez wizyty
queue-closed-next = Następny raz: { $when }. Możesz umówić wizytę albo zadzwonić do nas.
queue-closed-none = Nie wiemy, kiedy będzie następny raz. Możesz umówić wizytę albo zadzwonić do nas.
wall-heading = Kolejka
wall-now = Wywołane teraz
wall-desk = stolik { $desk }
wall-nobody-called = Teraz nikt nie jest wywołany.
wall-next = Następne
wall-empty = Nikt nie czeka.
wall-waiting =
    { $count ->
        [one] Czeka { $count } osoba.
        [few] Czekają { $count } osoby.
        [many] Czeka { $count } osób.
       *[other] Czeka { $count } osoby.
    }
wall-newcomer = Jeśli weźmiesz numer teraz, poczekasz prawdopodobnie od { $low } do { $high } minut.
wall-newcomer-up-to = Jeśli weźmiesz numer teraz, twoja kolej będzie prawdopodobnie w ciągu { $high } minut.
wall-updated = Pokazano { $time }.
wall-old = Ten obraz pokazano { $time }. Ekran stracił połączenie.
wall-say = Numer { $number }.
wall-say-desk = Numer { $number }, stolik { $desk }.
wall-sound = Dźwięk przy wywołaniu
