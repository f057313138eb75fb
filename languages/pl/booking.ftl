# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = Kiedy jest otwarte?
offer-when-none = Nie podano stałych godzin otwarcia.
offer-next-heading = Najbliższy termin
offer-free-heading = Wolne terminy
offer-free-none-heading = Teraz nie ma wolnych terminów
offer-free-none = Wszystko jest zajęte albo nie dodano jeszcze nowych terminów. Zadzwoń do nas, a znajdziemy rozwiązanie.
offer-choose-time = Zarezerwuj: { $when }
promised-heading-other = Jest miejsce: { $name }
promised-text = Do tego czasu trzymamy miejsce. Odpowiedz tutaj „tak” lub „nie” albo zadzwoń do nas.
cancel-keep-wait = Zachowaj miejsce na liście
wait-bypassed = Wolnych miejsc było mniej, niż potrzebujecie razem, więc najpierw ktoś inny dostał miejsce. Wasze miejsce na liście się nie zmieniło.
letter-booked = Dzień dobry, { $name }. Masz termin: { $when }. Pomoc jest bezpłatna. Nie możesz przyjść? Zadzwoń pod { $phone } i podaj numer zgłoszenia.
book-name-hint-letter = Podaj też nazwisko, żeby list dotarł.
offer-full-heading = Terminy bez wolnych miejsc
offer-full = Brak miejsc
offer-wait-time = Zapisz się na listę oczekujących: { $when }
offer-staff-books = Zadzwoń do nas, żeby zarezerwować termin.
offer-drop-in-text = Nie trzeba rezerwować. Zapraszamy.
offer-phone-text = Zadzwoń do nas w godzinach otwarcia.
offer-about-heading = W tym możemy Ci pomóc
offer-languages-heading = Języki, w których mówimy
offer-audience-heading = Kto może skorzystać
offer-bring-heading = Weź ze sobą
offer-bring-default = Weź ze sobą telefon, tablet lub komputer, jeśli masz. Pamiętaj o ładowarce i okularach.
offer-never = Nie podawaj nam haseł ani kodów. Nigdy ich nie potrzebujemy i odwracamy wzrok, gdy je wpisujesz.
offer-free-of-charge = Pomoc jest bezpłatna.
offer-where-heading = Jak do nas trafić
offer-closed = Zamknięte: { $day } – { $reason }
offer-checked = Ostatnio sprawdzono: { $day }
offer-hearing-loop = Pętla indukcyjna
offer-screened = Przegroda między stolikami
offer-minutes =
    { $count ->
        [one] Spotkanie trwa jedną minutę.
        [few] Spotkanie trwa { $count } minuty.
        [many] Spotkanie trwa { $count } minut.
       *[other] Spotkanie trwa { $count } minuty.
    }
offer-guide = Pomoże Ci { $guide }.
offer-seats-left =
    { $count ->
        [one] Zostało jedno miejsce
        [few] Zostały { $count } miejsca
        [many] Zostało { $count } miejsc
       *[other] Zostało { $count } miejsca
    }

book-so-far = { $when }, { $place }
book-change-time = Wybierz inny termin
book-step-who = Krok 1 z 3
book-step-reach = Krok 2 z 3
book-step-about = Prawie gotowe
book-who-heading = Dla kogo jest ten termin?
book-who-self = Dla mnie
book-who-other = Dla innej osoby
book-who-other-hint = Możesz zarezerwować termin dla kogoś z rodziny, z sąsiedztwa lub dla osoby, której pomagasz.
book-who-missing = Wybierz, dla kogo jest termin
book-next = Przejdź dalej
book-reach-heading = Jak możemy się z Tobą skontaktować?
book-reach-heading-other = Z kim możemy się skontaktować?
book-reach-hint = Kontaktujemy się tylko w sprawie tego terminu.
book-reach-phone = Przez telefon
book-reach-phone-hint = Dzwonimy lub wysyłamy SMS, jeśli coś się zmieni.
book-reach-their-phone = Z osobą, która przyjdzie, przez telefon
book-reach-companion-phone = Ze mną (rezerwuję termin), przez telefon
book-reach-email = Przez e-mail
book-reach-email-other = Ze mną (rezerwuję termin), przez e-mail
book-reach-none = Nie trzeba się ze mną kontaktować
book-reach-none-other = Nie trzeba się z nikim kontaktować
book-reach-none-hint = To w porządku. Miejsce będzie czekać.
book-reach-missing = Wybierz, jak możemy się z Tobą skontaktować
book-about-heading-self = Jak masz na imię?
book-about-heading-other = Kto przyjdzie?
book-name = Imię
book-name-other = Imię osoby, która przyjdzie
book-name-hint = Imię wystarczy.
book-name-missing = Wpisz imię
book-companion-name = Twoje imię (osoby, która rezerwuje)
book-companion-name-missing = Wpisz swoje imię
book-phone = Numer telefonu
book-phone-hint = Używamy go tylko w sprawie tego terminu.
book-phone-wrong = Wpisz numer telefonu z 8 cyfr
book-email = Adres e-mail
book-email-wrong = Wpisz adres e-mail, na przykład navn@eksempel.no
book-language = W jakim języku najlepiej rozmawiać?
book-language-any = Nie ma to dla mnie znaczenia
book-access = Czy potrzebujesz czegoś z tej listy?
access-wheelchair = Miejsce na wózek inwalidzki
access-hearing = Pętla indukcyjna lub ciche pomieszczenie
access-sight = Duży tekst na ekranie
access-companion = Miejsce dla osoby towarzyszącej
book-needs = W czym chcesz otrzymać pomoc?
book-needs-hint = Wystarczy kilka słów. Nie wpisuj haseł, kodów ani numeru osobistego (fødselsnummer).
book-privacy = Imię i inne wpisane dane usuwamy 90 dni po spotkaniu. Widzą je tylko osoby, które tu pracują.
book-button = Zarezerwuj termin
book-cancel-link = Przerwij rezerwację
wait-button = Zapisz się na listę oczekujących
wait-heading-note = Na ten termin nie ma już miejsc. Teraz zapisujesz się na listę oczekujących.

full-heading = Ten termin jest już zajęty
full-text = Ktoś był szybszy. Nie masz jeszcze miejsca. Wpisane informacje są zachowane.
full-others-heading = Wybierz jeden z tych terminów
full-take = Zarezerwuj: { $when }
full-wait-heading = Albo zapisz się na listę oczekujących
full-wait-text = Gdy ktoś odwoła termin, kontaktujemy się według kolejności na liście.
full-drop-in = Zobacz miejsca, do których można przyjść bez rezerwacji
closed-heading = Tego terminu nie można zarezerwować
closed-text = Termin już minął albo rezerwacja jest zamknięta. Wybierz inny termin albo zadzwoń do nas.
closed-other-times = Zobacz inne terminy

booked-heading = Termin jest zarezerwowany
booked-heading-other = Termin jest zarezerwowany: { $name }
booked-hold = Miejsce jest zarezerwowane. Zapraszamy: { $when }.
booked-place = Miejsce
booked-way-in = Jak wejść do środka
booked-bus = Autobus
booked-guide = Pomoże Ci
booked-bring = Weź ze sobą
booked-minutes = Czas trwania
booked-minutes-value =
    { $count ->
        [one] jedna minuta
        [few] { $count } minuty
        [many] { $count } minut
       *[other] { $count } minuty
    }
booked-price = Cena
booked-price-value = Bezpłatnie
booked-code = Numer zgłoszenia
booked-word = Słowo kodowe
booked-keep = Zapisz numer i słowo kodowe albo wydrukuj tę stronę. Słowo kodowe pokazujemy tylko teraz.
booked-cancel = Nie możesz przyjść? Zadzwoń do nas albo odwołaj termin w internecie. Podaj numer i słowo kodowe.
booked-email = Napiszemy na adres { $email }, jeśli coś się zmieni.
booked-none = Nie możemy się z Tobą skontaktować, jeśli coś się zmieni. Przed przyjściem możesz do nas zadzwonić.
booked-short-address = Adres w internecie
booked-qr = Kod, który prowadzi do strony odwoływania terminu
listed-heading = Jesteś na liście oczekujących
listed-heading-other = { $name } jest na liście oczekujących
listed-text = Termin nie jest jeszcze zarezerwowany. Czekasz na termin: { $when }.
listed-ahead =
    { $count ->
        [0] Nikogo nie ma wcześniej na liście.
        [one] Jedna osoba jest wcześniej na liście.
        [few] { $count } osoby są wcześniej na liście.
        [many] { $count } osób jest wcześniej na liście.
       *[other] { $count } osoby jest wcześniej na liście.
    }
listed-none = Nie możemy się z Tobą skontaktować. Zadzwoń do nas i zapytaj, czy jest wolne miejsce.

cancel-heading = Zobacz lub odwołaj swój termin
cancel-where = Gdzie masz termin?
cancel-where-hint = Wpisz gminę lub kod pocztowy.
cancel-where-button = Przejdź dalej
cancel-where-unknown = Nie znamy tego miejsca. Wpisz gminę lub kod pocztowy.
cancel-code = Numer zgłoszenia
cancel-code-hint = Siedem lub osiem cyfr, na przykład 935 207 6.
cancel-code-wrong = Sprawdź numer. Powinien mieć siedem lub osiem cyfr, a jedna z nich jest chyba błędna.
cancel-word = Słowo kodowe
cancel-word-hint = Dwa słowa lub cztery cyfry. Są podane razem z numerem.
cancel-word-missing = Wpisz słowo kodowe
cancel-wrong = Sprawdź numer i słowo kodowe. Nie pasują do siebie. Możesz też do nas zadzwonić.
cancel-show = Znajdź termin
cancel-found-heading = Twój termin
cancel-found-wait-heading = Twoje miejsce na liście oczekujących
cancel-ask = Czy chcesz odwołać termin?
cancel-ask-wait = Czy chcesz wypisać się z listy oczekujących?
cancel-button = Odwołaj termin
cancel-button-wait = Wypisz się z listy oczekujących
cancel-keep = Zachowaj termin
cancel-done-heading = Termin jest odwołany
cancel-done-text = Nie musisz robić nic więcej. Zapraszamy ponownie w dogodnym czasie.
cancel-done-wait-heading = Nie jesteś już na liście oczekujących
cancel-already = Ten termin był już odwołany.
cancel-past = Ten termin już minął.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: { $name } ma termin: { $when }, { $place }. Nr { $code }. Rezygnacja: tel. { $phone }.
sms-listed = Digihjelpen: { $name } czeka na wolne miejsce: { $when }, { $place }. Nr { $code }. Pytania: tel. { $phone }.
email-booked-heading = Termin: { $when }
email-listed-heading = Lista oczekujących: { $when }
booked-phone = Możemy zadzwonić na numer { $phone }, jeśli coś się zmieni.
reused-heading = Ten formularz był już użyty
reused-text = Masz już termin z tego formularza. Jeśli chcesz coś zmienić, zadzwoń do nas. Możesz też odwołać termin i zacząć od nowa.

# Letters, groups, places on the list, and promised places.
book-reach-letter = Listem wysłanym pocztą
book-reach-letter-other = Z osobą, która otrzyma pomoc, listem
book-street = Ulica i numer
book-street-hint = Albo skrytka pocztowa (postboks).
book-street-missing = Wpisz ulicę i numer
book-postal-code = Kod pocztowy
book-postal-code-wrong = Wpisz kod pocztowy z czterech cyfr
book-people = Ile osób przyjdzie razem?
book-people-count =
    { $count ->
        [one] Jedna osoba
        [few] { $count } osoby
        [many] { $count } osób
       *[other] { $count } osoby
    }
book-too-many =
    { $count ->
        [one] Tutaj może zarezerwować termin tylko jedna osoba naraz
        [few] Razem mogą zarezerwować termin najwyżej { $count } osoby. Zadzwoń do nas, jeśli jest Was więcej
        [many] Razem może zarezerwować termin najwyżej { $count } osób. Zadzwoń do nas, jeśli jest Was więcej
       *[other] Razem może zarezerwować termin najwyżej { $count } osoby. Zadzwoń do nas, jeśli jest Was więcej
    }
booked-letter = Wyślemy list na adres { $address }.
cancel-any-time = Pierwszy wolny termin
wait-paused = Nie mamy odpowiedzi, więc Twoje miejsce na liście oczekujących jest wstrzymane. Zadzwoń do nas, a będziesz czekać dalej.
invited-until = Jest dla Ciebie miejsce: { $when }. Odpowiedz najpóźniej: { $until }.
invited-heading = Jest dla Ciebie miejsce
invited-text = { $when }, { $place }. Miejsce będzie czekać do: { $until }.
enquiry-heading = Czy możesz przyjść już niedługo?
enquiry-text = { $when }, { $place }. Pytamy kilka osób jednocześnie. Odpowiedz najpóźniej: { $until }. Potem dowiesz się, czy miejsce jest Twoje.
invited-yes = Tak, przyjdę
invited-no = Nie, nie tym razem
invited-open = Odpowiedz: tak lub nie
accepted-heading = Miejsce jest Twoje
accepted-text = { $when }, { $place }. Numer zgłoszenia i słowo kodowe są takie same jak wcześniej.
noted-yes-heading = Dziękujemy, zapisaliśmy odpowiedź: tak
noted-yes-text = Odpowiedzi zbieramy do: { $until }. Potem dowiesz się, czy miejsce jest Twoje.
noted-no-heading = Dziękujemy za odpowiedź
noted-no-text = Miejsce otrzyma inna osoba.
declined-stays = Nadal jesteś na liście oczekujących.
over-heading = Czas na odpowiedź minął
over-text = Miejsce otrzymała inna osoba. Twoje miejsce na liście oczekujących się nie zmieniło. Jeśli masz pytania, zadzwoń do nas.
used-heading = Mamy już odpowiedź
used-text = Zadzwoń do nas, jeśli chcesz zmienić odpowiedź.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }.{ $month } godz. { $time }
sms-invited = Digihjelpen: { $name } może dostać miejsce: { $when }, { $place }. Odpowiedz najpóźniej: { $until }. { $link } lub tel. { $phone }
letter-invited = Mamy wolne miejsce. { $name } może przyjść: { $when }, { $place }. Miejsce będzie czekać do: { $until }. Zadzwoń pod numer { $phone } albo przyjdź do nas i powiedz: tak lub nie. Podaj numer zgłoszenia { $code }.
sms-enquiry = Digihjelpen: Czy { $name } może przyjść: { $when }, { $place }? Odpowiedz najpóźniej: { $until }. { $link } lub tel. { $phone }
letter-enquiry = Czy { $name } może przyjść: { $when }, { $place }? Pytamy kilka osób. Odpowiedz najpóźniej: { $until }, tel. { $phone }. Numer zgłoszenia { $code }.
sms-expired = Digihjelpen: Nie mamy odpowiedzi w sprawie miejsca: { $when }. { $name } nadal jest na liście oczekujących. Pytania: tel. { $phone }. Nr { $code }.
sms-paused = Digihjelpen: Nie mamy odpowiedzi w sprawie miejsca: { $when }. Jeśli { $name } nadal chce czekać: tel. { $phone }. Nr { $code }.
sms-taken = Digihjelpen: Miejsce otrzymała inna osoba: { $when }. { $name } nadal jest na liście oczekujących. Nr { $code }.
sms-moved = Digihjelpen: { $name } ma nowy termin: { $when }, { $place }. Nie pasuje? Tel. { $phone }. Nr { $code }.
sms-cancelled = Digihjelpen: Termin jest odwołany: { $when }, { $place }. Jeśli { $name } chce nowy termin: tel. { $phone }. Nr { $code }.
sms-waits = Digihjelpen: Nie było miejsca: { $when }. { $name } nadal jest na liście oczekujących i dostanie następne miejsce, które pasuje. Nr { $code }.
email-invited-heading = Wolne miejsce: { $when }
email-enquiry-heading = Czy możesz przyjść: { $when }?
email-expired-heading = Czas na odpowiedź minął. Miejsce: { $when }
email-paused-heading = Czy nadal chcesz czekać?
email-taken-heading = Miejsce jest zajęte: { $when }
email-moved-heading = Nowy termin: { $when }
email-cancelled-heading = Termin odwołany: { $when }
email-waits-heading = Nie było miejsca: { $when }
wait-place = Miejsce na liście oczekujących
wait-wish-heading = Na co chcesz czekać?
wait-wish-any = Pierwszy wolny termin
wait-wish-any-hint = Zaproponujemy następny termin, który się zwolni, niezależnie od dnia.
wait-wish-this = Tylko ten termin
wait-wish-missing = Wybierz, na co chcesz czekać
sms-seated = Digihjelpen: { $name } ma termin: { $when }, { $place }. Nr { $code }. Rezygnacja: tel. { $phone }.
email-seated-heading = Termin: { $when }
sms-removed = Digihjelpen: { $name } - brak na liscie oczekujacych. Pytania: { $phone }. Nr { $code }.
email-removed-heading = Już nie na liście oczekujących

# Times that are held, warnings, guides
hold-note = Trzymamy ten termin dla Ciebie, gdy wypełniasz formularz.
warning-heading = Czy tak ma być?
warning-confirm = Tak, mimo to chcę ten termin
warning-elsewhere = Ta osoba ma u nas inny termin o tej samej porze.
warning-same-day = Ta osoba ma już tego dnia termin na tę samą pomoc.
booked-twice = Ta osoba ma już ten termin. Zadzwoń do nas, jeśli numer się zgubił.
offer-guide-heading = Chcesz konkretnego doradcę?
offer-guide-any = Ktokolwiek
offer-follow-up = Te terminy są dla osób, które już tu były i chcą kontynuować z tym samym doradcą. Zadzwoń do nas, a znajdziemy termin.
offer-follow-up-link = Znajdź swój termin
sms-unsettled = Digihjelpen: Termin { $when }, { $place }, nie może się odbyć zgodnie z umową. Skontaktujemy się w sprawie nowego terminu. Pytania: zadzwoń { $phone }. Ref { $code }.
email-unsettled-heading = Termin { $when } musi się zmienić
# How long it often takes to get a place.
wait-takes-range =
    { $most ->
        [one] Na miejsce często czeka się od { $least } do { $most } tygodnia.
        [few] Na miejsce często czeka się od { $least } do { $most } tygodni.
        [many] Na miejsce często czeka się od { $least } do { $most } tygodni.
       *[other] Na miejsce często czeka się od { $least } do { $most } tygodnia.
    }
wait-takes-up-to =
    { $most ->
        [one] Na miejsce często czeka się krócej niż tydzień.
        [few] Na miejsce często czeka się do { $most } tygodni.
        [many] Na miejsce często czeka się do { $most } tygodni.
       *[other] Na miejsce często czeka się do { $most } tygodnia.
    }
wait-takes-more =
    { $least ->
        [one] Na miejsce często czeka się dłużej niż tydzień.
        [few] Na miejsce często czeka się dłużej niż { $least } tygodnie.
        [many] Na miejsce często czeka się dłużej niż { $least } tygodni.
       *[other] Na miejsce często czeka się dłużej niż { $least } tygodnia.
    }
wait-takes-unknown = Nie wiemy jeszcze, jak długo to potrwa.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = Jesteś przed innymi, bo musisz zdążyć przed określonym dniem.
wait-first-health = Jesteś przed innymi, bo chodzi o Twoje zdrowie.
wait-first-money = Jesteś przed innymi, bo chodzi o pieniądze, których potrzebujesz teraz.
wait-first-safety = Jesteś przed innymi, bo chodzi o Twoje bezpieczeństwo.
wait-resume = Nadal chcę czekać
wait-resumed-heading = Czekasz dalej
wait-resumed-text = Jesteś znowu na liście oczekujących. Damy znać, gdy będzie dla Ciebie miejsce.
sms-unbooked = Digihjelpen: Termin odwolany - { $name }: { $when }, { $place }. To pomylka? Tel. { $phone }. Nr { $code }.
email-unbooked-heading = Termin odwołany: { $when }
sms-closed = Digihjelpen: Zamkniete: { $when }, { $place }. Nowy termin - { $name }: tel. { $phone }. Nr { $code }.
email-closed-heading = Zamknięte: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = Zgłoś się na termin: { $when }
draw-until = Losujemy, kto dostanie miejsce: { $when }.
draw-note = Tutaj losujemy, kto dostanie miejsce. Bierze udział każdy, kto zgłosi się przed: { $when }.
draw-apply = Zgłoś się do losowania
draw-heading = Losowanie
draw-link = Zobacz losowanie
draw-key = Klucz losowania
draw-secret = Tajna liczba
draw-secret-later = Pokażemy ją po losowaniu.
draw-drawn = Losowanie odbyło się: { $when }.
draw-result-heading = Wynik
draw-nobody = Nikt się nie zgłosił.
draw-place = Numer
draw-people = Liczba osób
draw-result = Jest miejsce?
draw-seated = Tak
draw-listed = Na liście oczekujących
draw-lot = Los
draw-own-place = Twój numer w losowaniu: { $place }.
draw-own-number = Numer twojego zgłoszenia do losowania
draw-check-heading = Jak sprawdzić losowanie
draw-check-key = Klucz losowania obliczono z tajnej liczby, zanim ktokolwiek się zgłosił. To pierwsze znaki SHA-256 tej liczby. Dlatego nikt nie może jej później zmienić.
draw-check-lot = Twój los to SHA-256 tajnej liczby, dwukropka i numeru twojego zgłoszenia. Najniższy los jest pierwszy. Jeśli grupa nie zmieści się razem, kolej przechodzi na następną osobę.
applied-heading = Mamy zgłoszenie
applied-heading-other = Mamy zgłoszenie: { $name }
applied-text = Miejsce nie jest jeszcze twoje. Losujemy: { $when }. Wtedy podamy ci wynik.
sms-applied = Digihjelpen: { $name } bierze udział w losowaniu miejsc: { $when }, { $place }. Losowanie: { $until }. Nr { $code }. Pytania: tel. { $phone }.
email-applied-heading = Zgłoszenie: { $when }
sms-undrawn = Digihjelpen: { $name } - brak miejsca w losowaniu: { $when }. Numer na liście oczekujących: { $rank }. Nr { $code }. Pytania: tel. { $phone }.
email-undrawn-heading = Numer na liście oczekujących: { $when }
move-heading = Zmień termin
move-see = Zobacz wolne terminy
move-late = Do terminu zostało mniej niż 24 godziny. Zadzwoń do nas, znajdziemy nowy termin. Nadal możesz odwołać termin.
move-now = Twój obecny termin: { $when }, { $place }.
move-none = Teraz nie ma innych wolnych terminów. Zadzwoń do nas, znajdziemy rozwiązanie.
move-choose = Wybierz nowy termin
move-keep = Zachowujesz swój termin, dopóki nowy nie będzie pewny.
move-button = Zmień termin
move-missing = Wybierz nowy termin
move-taken = Ten termin właśnie zajęto. Twój termin jest bez zmian. Wybierz inny.
follow-up-heading = Nowy termin u tej samej osoby
follow-up-text = To są wolne terminy: { $guide }.
follow-up-choose = Wybierz termin
follow-up-taken = Ten termin właśnie zajęto. Wybierz inny.
moved-heading = Termin został zmieniony
moved-text = Numer i słowo kodowe są takie same jak wcześniej.
earlier-heading = Chcesz przyjść wcześniej?
earlier-text = Możemy dać ci znać, jeśli zwolni się termin co najmniej dwa dni przed twoim. Swój termin zachowujesz. Damy znać najwyżej trzy razy.
earlier-wish = Dajcie mi znać
earlier-on = Damy ci znać, jeśli zwolni się termin co najmniej dwa dni przed twoim.
earlier-stop = Nie dawajcie mi już znać
earlier-wished = Dziękujemy. Damy ci znać, jeśli zwolni się wcześniejszy termin.
earlier-stopped = Nie będziemy już dawać znać.
sms-earlier = Digihjelpen: Wolny termin: { $when }. { $name }: czy zmienić termin? Decyduje kolejność: { $link } lub tel. { $phone }
letter-earlier = Jest wolny wcześniejszy termin: { $when }, { $place }. { $name }: czy zmienić termin? Zadzwoń pod numer { $phone }. Nie rezerwujemy go, dostanie go ten, kto będzie pierwszy. Numer zgłoszenia { $code }.
email-earlier-heading = Wolny termin: { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = Czy możesz zacząć później?
wait-later-hint = Kurs składa się z kilku spotkań. Jeśli zwolni się miejsce, gdy kurs już trwa, możemy Cię zapytać.
wait-later-yes = Tak, mogę zacząć, gdy kurs już trwa
wait-later-no = Nie, tylko od pierwszego spotkania
wait-later-missing = Wybierz, czy możesz zacząć później
sms-meeting-moved = Digihjelpen: { $name }, kurs ma nowy termin: { $when }, { $place }. Nie pasuje? Tel. { $phone }. Nr { $code }.
email-meeting-moved-heading = Nowy termin kursu: { $when }
sms-meeting-cancelled = Digihjelpen: { $name }, spotkanie kursu odwołane: { $when }. Pozostałe spotkania bez zmian. Tel. { $phone }. Nr { $code }.
email-meeting-cancelled-heading = Odwołane: { $when }
sms-missed = Brakowało nam { $name } na trzech ostatnich spotkaniach kursu. Czy wszystko w porządku? Miejsce nadal czeka.
email-missed-heading = Brakowało nam Ciebie na kursie
