# Kalenderadresser (iCalendar) og kalendersidene.
office-feeds-heading = Timane i din eigen kalender
office-feeds-text = Du kan sjå timane i kalenderen på mobilen eller PC-en. Han hentar dei frå ei hemmeleg adresse og ser etter nytt fleire gonger om dagen. Ingen namn på dei som kjem, står der.
office-feeds-list = Adresser som verkar
office-feeds-empty = Det er ingen adresser enno.
office-feed-own = Timane mine
office-feed-guide = Rettleiar: { $name }
office-feed-place = Stad: { $name }
office-feed-offer = Tilbod: { $name }
office-feed-made = Laga { $day }.
office-feed-new = Lag ei ny adresse
office-feed-of = Kva skal kalenderen vise?
office-feed-of-missing = Vel kva kalenderen skal vise.
office-feed-make = Lag adressa
office-feed-new-heading = Ny adresse: { $name }
office-feed-once = Kopier adressa no. Ho blir berre vist denne eine gongen.
office-feed-how = Vel «Abonner på kalender» eller «Legg til kalender frå nettadresse» i kalenderen din, og lim inn adressa. Alle som har adressa, kan lese kalenderen, så del ho berre med dei som treng ho.
office-feed-end = Avslutt adressa
office-feed-end-text = Adressa sluttar å verke med ein gong. Dei som bruker ho, får ikkje lenger nye timar.
office-feed-end-yes = Ja, avslutt
office-feed-ended = Adressa er avslutta.
office-feed-calendar = Digihjelpen: { $name }
office-feed-covers = Frå { $back } dagar tilbake til { $ahead } dagar fram. Timar som kan bestillast, står åtte veker fram.
office-feed-seats = { $form } ({ $taken }/{ $seats })
office-feed-booked = { $form }: bestilt
office-feed-free = { $form }: ledig
office-feed-meeting = { $title }, gong { $number } av { $count }
office-calendar-week = Veke { $week }: { $day }. { $month } til { $last_day }. { $last_month } { $year }
office-calendar-month = Kalender for { $month } { $year }
office-calendar-week-number = Veke { $week }
office-calendar-week-column = Veke
office-calendar-turn = Bla i kalenderen
office-calendar-week-before = Veka før
office-calendar-week-after = Veka etter
office-calendar-month-before = Månaden før
office-calendar-month-after = Månaden etter
office-calendar-now = Gå til i dag
office-calendar-show-month = Vis månaden
office-calendar-show-week = Vis veka
office-calendar-filter = Vel ut
office-calendar-filter-show = Vis
office-calendar-all-guides = Alle rettleiarar
office-calendar-week-empty = Ingen timar denne veka.
office-calendar-month-empty = Ingen timar denne månaden.
office-calendar-closed = Stengt: { $reason }
office-calendar-open = Ope: { $reason }
office-calendar-is-closed = Stengt
office-calendar-is-cancelled = Avlyst

# Calendars that guides keep elsewhere.
office-busy-heading = Oppteken i ein annan kalender
office-busy-text = Har du ein annan kalender, til dømes i Outlook, kan vi sjå når du er oppteken der. Då blir ikkje timane dine tilbodne i dei tidene. Vi lagrar berre når du er oppteken, aldri kva det gjeld.
office-busy-list = Kalendrane dine
office-busy-empty = Du har ikkje lagt til nokon kalender.
office-busy-never = Ikkje henta enno.
office-busy-worked =
    { $count ->
        [one] Sist henta { $when }. Éi oppteken tid framover.
       *[other] Sist henta { $when }. { $count } opptekne tider framover.
    }
office-busy-unknown-zones =
    { $count ->
        [one] Éin avtale har ei tidssone vi ikkje kjenner. Vi les han som norsk tid.
       *[other] { $count } avtalar har ei tidssone vi ikkje kjenner. Vi les dei som norsk tid.
    }
office-busy-unreadable =
    { $count ->
        [one] Éin avtale kunne ikkje lesast. Han blir ikkje rekna som oppteken.
       *[other] { $count } avtalar kunne ikkje lesast. Dei blir ikkje rekna som opptekne.
    }
office-busy-again = Hent no
office-busy-end = Fjern kalenderen
office-busy-new = Legg til ein kalender
office-busy-address = Adressa til kalenderen
office-busy-address-hint = Ho byrjar med https:// eller webcal:// og sluttar ofte på .ics. I Outlook finn du ho under «Publiser kalender».
office-busy-add = Legg til
office-busy-added = Kalenderen er lagd til. Han blir henta om litt, og sidan kvart kvarter.
office-busy-removed = Kalenderen er fjerna, og alt som var henta frå han.
office-busy-soon = Kalenderen blir henta om litt. Last sida på nytt om eit minutt.
office-busy-enough = Du har alt fem kalendrar. Fjern ein først.
office-busy-booked = Timar som er bestilte medan du er oppteken
office-busy-booked-text = Dei blir ståande til nokon flyttar dei.
office-busy-why-address = Dette er ikkje adressa til ein kalender. Ho må byrje med https:// eller webcal://.
office-busy-why-not-public = Kalenderen ligg på eit lukka nett. Vi kan berre hente kalendrar frå det opne nettet.
office-busy-why-unreachable = Vi fekk ikkje kontakt med kalenderen. Vi prøver igjen av oss sjølve.
office-busy-why-timeout = Kalenderen svara ikkje i tide. Vi prøver igjen av oss sjølve.
office-busy-why-too-large = Kalenderen er for stor til å hentast. Publiser berre det som er framover i tid.
office-busy-why-refused = Kalenderen ville ikkje sleppe oss inn. Sjå om adressa framleis gjeld, og lag eventuelt ei ny.
office-busy-why-failing = Kalenderen er ute av drift. Vi prøver igjen av oss sjølve.
office-busy-why-no-calendar = Det som ligg på adressa, er ikkje ein kalender. Sjå om adressa er rett.
