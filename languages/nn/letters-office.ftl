# Letters on paper, and the municipality's own words in messages.
office-letters-file =
    { $count ->
        [one] Hent brevet som PDF
       *[other] Hent { $count } brev som éin PDF
    }
office-letters-envelope = Fila passar til A4 og konvolutt med vindauge. Brett arket éin gong for C5.
office-outbox-letter = Brev til
sending-letter = Brev
sending-letters = Brev
sending-letters-print = De skriv ut breva sjølve. Dei ligg under gjeremål.
sending-letters-leave = Breva blir sende med SvarUt. KS skriv dei ut og postar dei. Kjem eit brev ikkje fram, får de eit gjeremål.
sending-letters-to-leave = Send brev med SvarUt
sending-letters-to-print = Skriv ut breva sjølve
sending-letters-saved = Lagra. Det gjeld brev frå no av. Brev som ventar, går som før.
sending-why-letter-rejected = SvarUt avviste brevet.
sending-why-letter-undelivered = Brevet kunne ikkje leverast.
own-texts-link = Eigne ord i meldingane
own-texts-heading = Eigne ord i meldingane
own-texts-text = Her kan de seie det på dykkar eigen måte. Vel melding og språk. Der de ikkje har skrive noko, blir standardteksten brukt.
own-text-own = eigne ord
own-text-sms-booked = Stadfesting på SMS og e-post
own-text-letter-booked = Stadfesting i brev
own-text-sms-reminder = Påminning dagen før
own-text-sms-moved = Ny tid eller ny stad
own-text-sms-cancelled = Avlyst
own-text-sms-invited = Ledig plass, på SMS og e-post
own-text-letter-invited = Ledig plass, i brev og på telefon
own-text-sms-listed = På venteliste
own-text-language = Språk
own-text-text = Orda i krøllparentes blir bytte ut når meldinga blir send.
own-text-must = må vere med
own-text-fact-name = førenamnet
own-text-fact-when = dag og klokkeslett
own-text-fact-place = staden
own-text-fact-code = referansenummeret
own-text-fact-phone = nummeret å ringe for å avbestille eller spørje
own-text-fact-until = fristen for å svare
own-text-fact-link = adressa der dei svarer
own-text-body = Teksten
own-text-see = Sjå korleis han blir
own-text-preview = Slik blir han
own-text-preview-text = Namn, tid og stad er funne på.
own-text-length = Lengd på SMS
own-text-lix-plain = Lesbarheit: LIX { $lix }. Teksten er klar.
own-text-lix-hard = Lesbarheit: LIX { $lix }. Målet er 35 eller lågare. Prøv kortare setningar og kortare ord.
own-text-standard = Standardteksten
own-text-to-standard = Tilbake til standardteksten
own-text-changes = Endringar
own-text-changed = { $who } endra teksten { $when }.
own-text-changed-back = { $who } gjekk tilbake til standardteksten { $when }.
own-text-empty = Skriv ein tekst, eller gå tilbake til standardteksten.
own-text-too-long = Teksten er for lang. Han kan ha { $most } teikn.
own-text-unknown = { $word } kan ikkje bytast ut i denne meldinga. Bruk orda i lista over.
own-text-missing = Skriv { $word } i teksten: { $what }.
own-text-overtaken = Nokon andre har endra teksten i mellomtida. Sjå endringane nedst, og lagre på nytt om din skal gjelde.
reach-link = Endre korleis vi når dei
reach-why = { $way } kom ikkje fram. { $why }
