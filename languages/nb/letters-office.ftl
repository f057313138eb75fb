# Letters on paper, and the municipality's own words in messages.
office-letters-file =
    { $count ->
        [one] Hent brevet som PDF
       *[other] Hent { $count } brev som én PDF
    }
office-letters-envelope = Filen passer til A4 og konvolutt med vindu. Brett arket én gang for C5.
office-outbox-letter = Brev til
sending-letter = Brev
sending-letters = Brev
sending-letters-print = Dere skriver ut brevene selv. De ligger under gjøremål.
sending-letters-leave = Brevene sendes med SvarUt. KS skriver dem ut og poster dem. Kommer et brev ikke fram, får dere et gjøremål.
sending-letters-to-leave = Send brev med SvarUt
sending-letters-to-print = Skriv ut brevene selv
sending-letters-saved = Lagret. Det gjelder brev fra nå av. Brev som venter, går som før.
sending-why-letter-rejected = SvarUt avviste brevet.
sending-why-letter-undelivered = Brevet kunne ikke leveres.
own-texts-link = Egne ord i meldingene
own-texts-heading = Egne ord i meldingene
own-texts-text = Her kan dere si det på deres egen måte. Velg melding og språk. Der dere ikke har skrevet noe, brukes standardteksten.
own-text-own = egne ord
own-text-sms-booked = Bekreftelse på SMS og e-post
own-text-letter-booked = Bekreftelse i brev
own-text-sms-reminder = Påminnelse dagen før
own-text-sms-moved = Ny tid eller nytt sted
own-text-sms-cancelled = Avlyst
own-text-sms-invited = Ledig plass, på SMS og e-post
own-text-letter-invited = Ledig plass, i brev og på telefon
own-text-sms-listed = På venteliste
own-text-language = Språk
own-text-text = Ordene i krøllparentes byttes ut når meldingen sendes.
own-text-must = må være med
own-text-fact-name = fornavnet
own-text-fact-when = dag og klokkeslett
own-text-fact-place = stedet
own-text-fact-code = referansenummeret
own-text-fact-phone = nummeret å ringe for å avbestille eller spørre
own-text-fact-until = fristen for å svare
own-text-fact-link = adressen der de svarer
own-text-body = Teksten
own-text-see = Se hvordan den blir
own-text-preview = Slik blir den
own-text-preview-text = Navn, tid og sted er funnet på.
own-text-length = Lengde på SMS
own-text-lix-plain = Lesbarhet: LIX { $lix }. Teksten er klar.
own-text-lix-hard = Lesbarhet: LIX { $lix }. Målet er 35 eller lavere. Prøv kortere setninger og kortere ord.
own-text-standard = Standardteksten
own-text-to-standard = Tilbake til standardteksten
own-text-changes = Endringer
own-text-changed = { $who } endret teksten { $when }.
own-text-changed-back = { $who } gikk tilbake til standardteksten { $when }.
own-text-empty = Skriv en tekst, eller gå tilbake til standardteksten.
own-text-too-long = Teksten er for lang. Den kan ha { $most } tegn.
own-text-unknown = { $word } kan ikke byttes ut i denne meldingen. Bruk ordene i listen over.
own-text-missing = Skriv { $word } i teksten: { $what }.
own-text-overtaken = Noen andre har endret teksten i mellomtiden. Se endringene nederst, og lagre på nytt hvis din skal gjelde.
reach-link = Endre hvordan vi når dem
reach-why = { $way } kom ikke fram. { $why }
