# Kalenderadresser (iCalendar) og kalendersidene.
office-feeds-heading = Timene i din egen kalender
office-feeds-text = Du kan se timene i kalenderen på mobilen eller PC-en. Den henter dem fra en hemmelig adresse og ser etter nytt flere ganger om dagen. Ingen navn på dem som kommer, står der.
office-feeds-list = Adresser som virker
office-feeds-empty = Det er ingen adresser ennå.
office-feed-own = Mine timer
office-feed-guide = Veileder: { $name }
office-feed-place = Sted: { $name }
office-feed-offer = Tilbud: { $name }
office-feed-made = Laget { $day }.
office-feed-new = Lag en ny adresse
office-feed-of = Hva skal kalenderen vise?
office-feed-of-missing = Velg hva kalenderen skal vise.
office-feed-make = Lag adressen
office-feed-new-heading = Ny adresse: { $name }
office-feed-once = Kopier adressen nå. Den vises bare denne ene gangen.
office-feed-how = Velg «Abonner på kalender» eller «Legg til kalender fra nettadresse» i kalenderen din, og lim inn adressen. Alle som har adressen, kan lese kalenderen, så del den bare med dem som trenger den.
office-feed-end = Avslutt adressen
office-feed-end-text = Adressen slutter å virke med en gang. De som bruker den, får ikke lenger nye timer.
office-feed-end-yes = Ja, avslutt
office-feed-ended = Adressen er avsluttet.
office-feed-calendar = Digihjelpen: { $name }
office-feed-covers = Fra { $back } dager tilbake til { $ahead } dager fram. Timer som kan bestilles, står åtte uker fram.
office-feed-seats = { $form } ({ $taken }/{ $seats })
office-feed-booked = { $form }: bestilt
office-feed-free = { $form }: ledig
office-feed-meeting = { $title }, gang { $number } av { $count }
office-calendar-week = Uke { $week }: { $day }. { $month } til { $last_day }. { $last_month } { $year }
office-calendar-month = Kalender for { $month } { $year }
office-calendar-week-number = Uke { $week }
office-calendar-week-column = Uke
office-calendar-turn = Bla i kalenderen
office-calendar-week-before = Uken før
office-calendar-week-after = Uken etter
office-calendar-month-before = Måneden før
office-calendar-month-after = Måneden etter
office-calendar-now = Gå til i dag
office-calendar-show-month = Vis måneden
office-calendar-show-week = Vis uken
office-calendar-filter = Velg ut
office-calendar-filter-show = Vis
office-calendar-all-guides = Alle veiledere
office-calendar-week-empty = Ingen timer denne uken.
office-calendar-month-empty = Ingen timer denne måneden.
office-calendar-closed = Stengt: { $reason }
office-calendar-open = Åpent: { $reason }
office-calendar-is-closed = Stengt
office-calendar-is-cancelled = Avlyst

# Calendars that guides keep elsewhere.
office-busy-heading = Opptatt i en annen kalender
office-busy-text = Har du en annen kalender, for eksempel i Outlook, kan vi se når du er opptatt der. Da tilbys ikke timene dine i de tidene. Vi lagrer bare når du er opptatt, aldri hva det gjelder.
office-busy-list = Kalendrene dine
office-busy-empty = Du har ikke lagt til noen kalender.
office-busy-never = Ikke hentet ennå.
office-busy-worked =
    { $count ->
        [one] Sist hentet { $when }. Én opptatt tid framover.
       *[other] Sist hentet { $when }. { $count } opptatte tider framover.
    }
office-busy-unknown-zones =
    { $count ->
        [one] Én avtale har en tidssone vi ikke kjenner. Vi leser den som norsk tid.
       *[other] { $count } avtaler har en tidssone vi ikke kjenner. Vi leser dem som norsk tid.
    }
office-busy-unreadable =
    { $count ->
        [one] Én avtale kunne ikke leses. Den regnes ikke som opptatt.
       *[other] { $count } avtaler kunne ikke leses. De regnes ikke som opptatt.
    }
office-busy-again = Hent nå
office-busy-end = Fjern kalenderen
office-busy-new = Legg til en kalender
office-busy-address = Adressen til kalenderen
office-busy-address-hint = Den begynner med https:// eller webcal:// og slutter ofte på .ics. I Outlook finner du den under «Publiser kalender».
office-busy-add = Legg til
office-busy-added = Kalenderen er lagt til. Den hentes om et øyeblikk, og siden hvert kvarter.
office-busy-removed = Kalenderen er fjernet, og alt som var hentet fra den.
office-busy-soon = Kalenderen hentes om et øyeblikk. Last siden på nytt om et minutt.
office-busy-enough = Du har alt fem kalendere. Fjern en først.
office-busy-booked = Timer som er bestilt mens du er opptatt
office-busy-booked-text = De blir stående til noen flytter dem.
office-busy-why-address = Dette er ikke adressen til en kalender. Den må begynne med https:// eller webcal://.
office-busy-why-not-public = Kalenderen ligger på et lukket nett. Vi kan bare hente kalendere fra det åpne nettet.
office-busy-why-unreachable = Vi fikk ikke kontakt med kalenderen. Vi prøver igjen av oss selv.
office-busy-why-timeout = Kalenderen svarte ikke i tide. Vi prøver igjen av oss selv.
office-busy-why-too-large = Kalenderen er for stor til å hentes. Publiser bare det som er framover i tid.
office-busy-why-refused = Kalenderen ville ikke slippe oss inn. Se om adressen fortsatt gjelder, og lag eventuelt en ny.
office-busy-why-failing = Kalenderen er ute av drift. Vi prøver igjen av oss selv.
office-busy-why-no-calendar = Det som ligger på adressen, er ikke en kalender. Se om adressen er riktig.
