# How messages leave the house.
sending-ways = Veiene ut
sending-sms = SMS
sending-email = E-post
sending-off = { $way }: sending er ikke satt opp. Meldingene venter her.
sending-on = { $way }: sending er på.
sending-on-last = { $way }: sending er på. Sist sendt { $when }.
sending-failing = { $way }: sending feiler. { $why } Sist prøvd { $when }.
sending-late =
    { $count ->
        [one] Én melding skulle vært sendt for over en time siden. Den ble skrevet { $when }.
       *[other] { $count } meldinger skulle vært sendt for over en time siden. Den eldste ble skrevet { $when }.
    }
sending-filter = Velg etter tilstand
sending-all = Alle
sending-state-count = { $state }: { $count }
sending-state-waiting = Venter
sending-state-sending = Sendes nå
sending-state-sent = Sendt
sending-state-delivered = Kommet fram
sending-state-failed = Ikke sendt
sending-state-dropped = Ikke lenger aktuelle
sending-written = Skrevet { $when }.
sending-tried =
    { $count ->
        [one] Prøvd én gang. { $why } Prøves igjen { $when }.
       *[other] Prøvd { $count } ganger. { $why } Prøves igjen { $when }.
    }
sending-not-before = Sendes { $when }.
sending-now = Sendes nå.
sending-sent = Sendt { $when }.
sending-delivered = Kom fram { $when }.
sending-failed = { $why } Gjelder den noe som kommer, står det et gjøremål om den.
sending-dropped = Ikke sendt. { $why }
sending-parts =
    { $count ->
        [one] Én del.
       *[other] { $count } deler.
    }
sending-parts-wide =
    { $count ->
        [one] Én del med tegn utenfor SMS-alfabetet.
       *[other] { $count } deler, fordi den har tegn utenfor SMS-alfabetet.
    }
sending-again = Prøv igjen
sending-again-all =
    { $count ->
        [one] Prøv igjen
       *[other] Prøv alle { $count } igjen
    }
sending-again-notice =
    { $count ->
        [0] Ingen melding ble lagt i kø.
        [one] Én melding prøves igjen. Er den ikke lenger riktig, blir den ikke sendt.
       *[other] { $count } meldinger prøves igjen. De som ikke lenger er riktige, blir ikke sendt.
    }
sending-none-heading = Ingen slike meldinger
sending-none-text = Velg en annen tilstand, eller se alle.
sending-why-off = Denne måten å sende på er ikke satt opp. Noen må ringe.
sending-why-unreachable = Senderen svarer ikke.
sending-why-timeout = Senderen brukte for lang tid.
sending-why-busy = Senderen ba oss vente.
sending-why-login = Senderen godtar ikke passordet vårt. Den som drifter løsningen, må se på det.
sending-why-odd-answer = Senderen ga et svar vi ikke forstår.
sending-why-refused = Senderen tok ikke imot meldingen.
sending-why-rejected = Mobilselskapet tok ikke imot meldingen.
sending-why-undelivered = Meldingen kom ikke fram til telefonen.
sending-why-worn-out = Vi har prøvd mange ganger.
sending-why-too-late = Det ble for sent å prøve igjen.
sending-why-route = Personen vil ikke lenger nås på denne måten.
sending-why-restored = Databasen er hentet fram fra en sikkerhetskopi. Meldingen kan være sendt allerede.
sending-why-gone = Det den handler om, finnes ikke lenger.
sending-why-past = Tidspunktet var passert.
sending-why-changed = Noe var endret i mellomtiden.
sending-why-cancelled = Timen var avbestilt.
sending-why-answered = Det var svart i mellomtiden.
sending-admin-late =
    { $count ->
        [one] Én melding til innbyggere har ventet i over en time.
       *[other] { $count } meldinger til innbyggere har ventet i over en time.
    }
sending-admin-link = Se meldingene
office-task-reminder = Minn om timen
office-task-confirm = Bekreft timen, har ikke møtt to ganger
office-task-question = Har spurt om noe på SMS
