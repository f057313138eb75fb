# How messages leave the house.
sending-ways = Vegane ut
sending-sms = SMS
sending-email = E-post
sending-off = { $way }: sending er ikkje sett opp. Meldingane ventar her.
sending-on = { $way }: sending er på.
sending-on-last = { $way }: sending er på. Sist sendt { $when }.
sending-failing = { $way }: sending feilar. { $why } Sist prøvd { $when }.
sending-late =
    { $count ->
        [one] Éi melding skulle vore send for over ein time sidan. Ho vart skriven { $when }.
       *[other] { $count } meldingar skulle vore sende for over ein time sidan. Den eldste vart skriven { $when }.
    }
sending-filter = Vel etter tilstand
sending-all = Alle
sending-state-count = { $state }: { $count }
sending-state-waiting = Ventar
sending-state-sending = Blir sende no
sending-state-sent = Sende
sending-state-delivered = Komne fram
sending-state-failed = Ikkje sende
sending-state-dropped = Ikkje lenger aktuelle
sending-written = Skriven { $when }.
sending-tried =
    { $count ->
        [one] Prøvd éin gong. { $why } Blir prøvd igjen { $when }.
       *[other] Prøvd { $count } gonger. { $why } Blir prøvd igjen { $when }.
    }
sending-not-before = Blir send { $when }.
sending-now = Blir send no.
sending-sent = Send { $when }.
sending-delivered = Kom fram { $when }.
sending-failed = { $why } Gjeld ho noko som kjem, står det eit gjeremål om henne.
sending-dropped = Ikkje send. { $why }
sending-parts =
    { $count ->
        [one] Éin del.
       *[other] { $count } delar.
    }
sending-parts-wide =
    { $count ->
        [one] Éin del med teikn utanfor SMS-alfabetet.
       *[other] { $count } delar, fordi ho har teikn utanfor SMS-alfabetet.
    }
sending-again = Prøv igjen
sending-again-all =
    { $count ->
        [one] Prøv igjen
       *[other] Prøv alle { $count } igjen
    }
sending-again-notice =
    { $count ->
        [0] Inga melding vart lagd i kø.
        [one] Éi melding blir prøvd igjen. Er ho ikkje lenger rett, blir ho ikkje send.
       *[other] { $count } meldingar blir prøvde igjen. Dei som ikkje lenger er rette, blir ikkje sende.
    }
sending-none-heading = Ingen slike meldingar
sending-none-text = Vel ein annan tilstand, eller sjå alle.
sending-why-off = Denne måten å sende på er ikkje sett opp. Nokon må ringje.
sending-why-unreachable = Sendaren svarar ikkje.
sending-why-timeout = Sendaren brukte for lang tid.
sending-why-busy = Sendaren bad oss vente.
sending-why-login = Sendaren godtek ikkje passordet vårt. Den som driftar løysinga, må sjå på det.
sending-why-odd-answer = Sendaren gav eit svar vi ikkje forstår.
sending-why-refused = Sendaren tok ikkje imot meldinga.
sending-why-rejected = Mobilselskapet tok ikkje imot meldinga.
sending-why-undelivered = Meldinga kom ikkje fram til telefonen.
sending-why-worn-out = Vi har prøvd mange gonger.
sending-why-too-late = Det vart for seint å prøve igjen.
sending-why-route = Personen vil ikkje lenger bli nådd på denne måten.
sending-why-restored = Databasen er henta fram frå ein tryggingskopi. Meldinga kan vere send alt.
sending-why-gone = Det ho handlar om, finst ikkje lenger.
sending-why-past = Tidspunktet var passert.
sending-why-changed = Noko var endra i mellomtida.
sending-why-cancelled = Timen var avbestilt.
sending-why-answered = Det var svart i mellomtida.
sending-admin-late =
    { $count ->
        [one] Éi melding til innbyggjarar har venta i over ein time.
       *[other] { $count } meldingar til innbyggjarar har venta i over ein time.
    }
sending-admin-link = Sjå meldingane
office-task-reminder = Minn om timen
office-task-confirm = Stadfest timen, har ikkje møtt to gonger
office-task-question = Har spurt om noko på SMS
