# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = Når er det ope?
offer-when-none = Ingen faste opningstider er lagde inn.
offer-next-heading = Neste gong
offer-free-heading = Ledige tider
offer-free-none-heading = Ingen ledige tider no
offer-free-none = Alt er oppteke, eller det er ikkje lagt inn nye tider. Ring oss, så finn vi ei løysing.
offer-choose-time = Bestill { $when }
promised-heading-other = Det er ein plass til { $name }
promised-text = Vi held plassen til fristen. Sei ja eller nei her, eller ring oss.
cancel-keep-wait = Behald plassen på lista
wait-bypassed = Dei ledige plassane var færre enn de treng, så ein annan fekk plass først. De har same plass på lista.
letter-booked = Hei, { $name }. Du har time { $when }. Hjelpa er gratis. Kan du ikkje kome? Ring { $phone } og sei referansenummeret.
book-name-hint-letter = Skriv òg etternamnet, så brevet kjem fram.
offer-full-heading = Fulle tider
offer-full = Fullt
offer-wait-time = Stå på venteliste { $when }
offer-staff-books = Ring oss for å bestille time.
offer-drop-in-text = Du treng ikkje bestille. Berre kom.
offer-phone-text = Ring oss i opningstida.
offer-about-heading = Dette kan du få hjelp med
offer-languages-heading = Språk vi snakkar
offer-audience-heading = Tilbodet er for
offer-bring-heading = Ta med
offer-bring-default = Ta med mobilen, nettbrettet eller PC-en din om du har. Hugs ladar og briller.
offer-never = Ikkje gi oss passord eller kodar. Vi treng dei aldri, og vi ser bort når du skriv dei.
offer-free-of-charge = Det er gratis.
offer-where-heading = Slik finn du fram
offer-closed = Stengt { $day }: { $reason }
offer-checked = Sist sjekka { $day }
offer-hearing-loop = Teleslynge
offer-screened = Skjerm mellom borda
offer-minutes =
    { $count ->
        [one] Timen varer i eitt minutt.
       *[other] Timen varer i { $count } minutt.
    }
offer-guide = Du møter { $guide }.
offer-seats-left =
    { $count ->
        [one] Éin plass att
       *[other] { $count } plassar att
    }

book-so-far = { $when } på { $place }
book-change-time = Vel ei anna tid
book-step-who = Steg 1 av 3
book-step-reach = Steg 2 av 3
book-step-about = Nesten ferdig
book-who-heading = Kven er timen til?
book-who-self = Til meg sjølv
book-who-other = Til ein annan
book-who-other-hint = Du kan bestille for ein i familien, ein nabo eller ein du hjelper.
book-who-missing = Vel kven timen er til
book-next = Gå vidare
book-reach-heading = Korleis kan vi nå deg?
book-reach-heading-other = Kven kan vi nå?
book-reach-hint = Vi tek berre kontakt om denne timen.
book-reach-phone = På telefon
book-reach-phone-hint = Vi ringjer eller sender SMS om noko endrar seg.
book-reach-their-phone = Den som skal kome, på telefon
book-reach-companion-phone = Meg som bestiller, på telefon
book-reach-email = På e-post
book-reach-email-other = Meg som bestiller, på e-post
book-reach-none = De treng ikkje å nå meg
book-reach-none-other = De treng ikkje å nå nokon
book-reach-none-hint = Det går heilt fint. Vi held av plassen.
book-reach-missing = Vel korleis vi kan nå deg
book-about-heading-self = Kven er du?
book-about-heading-other = Kven kjem?
book-name = Førenamn
book-name-other = Førenamnet til den som kjem
book-name-hint = Førenamnet er nok.
book-name-missing = Skriv førenamnet
book-companion-name = Førenamnet ditt, du som bestiller
book-companion-name-missing = Skriv førenamnet ditt
book-phone = Telefonnummer
book-phone-hint = Vi bruker det berre om denne timen.
book-phone-wrong = Skriv telefonnummeret med 8 tal
book-email = E-postadresse
book-email-wrong = Skriv e-postadressa, til dømes namn@eksempel.no
book-language = Språk i timen
book-language-any = Det same kva for eit
book-access = Trengst noko av dette?
access-wheelchair = Plass til rullestol
access-hearing = Teleslynge eller eit stille rom
access-sight = Stor skrift på skjermen
access-companion = Plass til ein som er med
book-needs = Kva gjeld det?
book-needs-hint = Nokre få ord er nok. Ikkje skriv passord, kodar eller fødselsnummer.
book-privacy = Vi slettar namnet og det andre du skriv, 90 dagar etter timen. Berre dei som arbeider her, ser det.
book-button = Bestill timen
book-cancel-link = Avbryt
wait-button = Stå på venteliste
wait-heading-note = Timen er full. No stiller du deg på venteliste.

full-heading = Timen blei teken
full-text = Ein annan var raskare. Du har ikkje fått plass enno. Det du skreiv, er teke vare på.
full-others-heading = Ta ein av desse i staden
full-take = Ta { $when }
full-wait-heading = Eller stå på venteliste
full-wait-text = Vi går etter rekkjefølgja på lista når nokon avbestiller.
full-drop-in = Sjå stader der du berre kan kome
closed-heading = Denne timen kan ikkje bestillast
closed-text = Timen har vore, eller staden har stengt for bestilling. Vel ei anna tid, eller ring oss.
closed-other-times = Sjå andre tider

booked-heading = Timen er bestilt
booked-heading-other = Timen til { $name } er bestilt
booked-hold = Vi held av plassen. Kom { $when }.
booked-place = Stad
booked-way-in = Slik finn du inn
booked-bus = Buss
booked-guide = Du møter
booked-bring = Ta med
booked-minutes = Varer
booked-minutes-value =
    { $count ->
        [one] eitt minutt
       *[other] { $count } minutt
    }
booked-price = Pris
booked-price-value = Gratis
booked-code = Referansenummer
booked-word = Kodeord
booked-keep = Skriv ned nummeret og kodeordet, eller skriv ut sida. Vi viser kodeordet berre no.
booked-cancel = Kan du ikkje kome? Ring oss, eller avbestill på nettet med nummeret og kodeordet.
booked-email = Vi skriv til { $email } om noko endrar seg.
booked-none = Vi kan ikkje nå deg om noko endrar seg. Ring oss gjerne før du kjem.
booked-short-address = Adressa på nettet
booked-qr = Kode som fører til sida for avbestilling
listed-heading = Du står på venteliste
listed-heading-other = { $name } står på venteliste
listed-text = Du har ikkje fått time enno. Den du ventar på, er { $when }.
listed-ahead =
    { $count ->
        [0] Ingen står framfor på lista.
        [one] Éin står framfor på lista.
       *[other] { $count } står framfor på lista.
    }
listed-none = Vi kan ikkje nå deg. Ring oss for å høyre om det har blitt ein ledig plass.

cancel-heading = Sjå eller avbestill timen din
cancel-where = Kvar har du timen?
cancel-where-hint = Skriv kommune eller postnummer.
cancel-where-button = Gå vidare
cancel-where-unknown = Vi kjenner ikkje staden. Skriv kommunen eller postnummeret.
cancel-code = Referansenummer
cancel-code-hint = Sju eller åtte tal, til dømes 935 207 6.
cancel-code-wrong = Sjekk talet. Det skal ha sju eller åtte tal, og eitt av dei er nok skrive feil.
cancel-word = Kodeord
cancel-word-hint = To ord eller fire tal. Dei står saman med nummeret.
cancel-word-missing = Skriv kodeordet
cancel-wrong = Sjekk nummeret og kodeordet. Dei passar ikkje saman. Du kan òg ringe oss.
cancel-show = Finn timen
cancel-found-heading = Timen din
cancel-found-wait-heading = Plassen din på ventelista
cancel-ask = Vil du avbestille?
cancel-ask-wait = Vil du gå ut av ventelista?
cancel-button = Avbestill timen
cancel-button-wait = Gå ut av ventelista
cancel-keep = Behald timen
cancel-done-heading = Timen er avbestilt
cancel-done-text = Du treng ikkje gjere noko meir. Velkomen tilbake når det passar.
cancel-done-wait-heading = Du står ikkje lenger på ventelista
cancel-already = Timen var alt avbestilt.
cancel-past = Timen har vore.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: { $name } har time { $when }, { $place }. Ref { $code }. Avbestill: ring { $phone }.
sms-listed = Digihjelpen: { $name } står på venteliste til { $when }, { $place }. Ref { $code }. Spørsmål: ring { $phone }.
email-booked-heading = Time { $when }
email-listed-heading = Venteliste { $when }
booked-phone = Du kan nåast på { $phone } om noko endrar seg.
reused-heading = Du har brukt skjemaet før
reused-text = Du har alt fått ein time med dette skjemaet. Vil du endre noko, ringjer du oss. Du kan òg avbestille og byrje på nytt.

# Letters, groups, places on the list, and promised places.
book-reach-letter = I eit brev i posten
book-reach-letter-other = I eit brev til den som skal få hjelp
book-street = Gate og nummer
book-street-hint = Eller postboks.
book-street-missing = Skriv gate og nummer
book-postal-code = Postnummer
book-postal-code-wrong = Skriv postnummeret med fire tal
book-people = Kor mange kjem saman?
book-people-count =
    { $count ->
        [one] Éin person
       *[other] { $count } personar
    }
book-too-many =
    { $count ->
        [one] Her kan berre éin bestille om gongen
       *[other] Så mange som { $count } kan bestille saman. Ring oss om de er fleire
    }
booked-letter = Vi sender eit brev til { $address }.
cancel-any-time = Første ledige time
wait-paused = Vi fekk ikkje svar, så plassen på ventelista kviler. Ring oss, så ventar du vidare.
invited-until = Det er ein plass til deg { $when }. Svar innan { $until }.
invited-heading = Det er ein plass til deg
invited-text = { $when }, { $place }. Vi held plassen til { $until }.
enquiry-heading = Kan du kome på kort varsel?
enquiry-text = { $when }, { $place }. Vi spør fleire samtidig. Svar innan { $until }. Etterpå får du vite om plassen blei din.
invited-yes = Ja, eg kjem
invited-no = Nei, ikkje denne gongen
invited-open = Svar på tilbodet om plass
accepted-heading = Plassen er din
accepted-text = { $when }, { $place }. Referansenummeret og kodeordet er dei same som før.
noted-yes-heading = Takk, vi har notert ja
noted-yes-text = Du får vite om plassen blei din etter { $until }.
noted-no-heading = Takk for svaret
noted-no-text = Plassen går til ein annan.
declined-stays = Du står framleis på ventelista.
over-heading = Fristen har gått ut
over-text = Plassen gjekk til ein annan. Plassen din på ventelista er den same. Ring oss om du lurer på noko.
used-heading = Det er alt svart på dette
used-text = Ring oss om du vil endre svaret.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }.{ $month }. kl. { $time }
sms-invited = Digihjelpen: Plass til { $name } { $when }, { $place }. Svar før { $until }: { $link } / { $phone }
letter-invited = Vi har ein ledig plass til { $name } { $when }, { $place }. Vi held plassen til { $until }. Ring { $phone } eller kom innom og sei ja eller nei. Oppgi referansenummeret { $code }.
sms-enquiry = Digihjelpen: Kan { $name } kome { $when }, { $place }? Svar før { $until }: { $link } / { $phone }
letter-enquiry = Kan { $name } kome { $when }, { $place }? Vi spør fleire. Svar innan { $until } på { $phone }. Referansenummer { $code }.
sms-expired = Digihjelpen: Vi fekk ikkje svar om plassen { $when }. { $name } står framleis på ventelista. Spørsmål: ring { $phone }. Ref { $code }.
sms-paused = Digihjelpen: Vi fekk ikkje svar om plassen { $when }. Ring { $phone } om { $name } framleis vil vente. Ref { $code }.
sms-taken = Digihjelpen: Ein annan fekk plassen { $when }. { $name } står framleis på ventelista. Ref { $code }.
sms-moved = Digihjelpen: Timen til { $name } er flytta til { $when }, { $place }. Passar det ikkje? Ring { $phone }. Ref { $code }.
sms-cancelled = Digihjelpen: Timen { $when }, { $place }, er avlyst. Ring { $phone } for ein ny time til { $name }. Ref { $code }.
sms-waits = Digihjelpen: Det blei ingen plass { $when }. { $name } står framleis på ventelista og får den neste som passar. Ref { $code }.
email-invited-heading = Ledig plass { $when }
email-enquiry-heading = Kan du kome { $when }?
email-expired-heading = Fristen for plassen { $when } er ute
email-paused-heading = Vil du framleis vente?
email-taken-heading = Plassen { $when } er teken
email-moved-heading = Ny tid: { $when }
email-cancelled-heading = Avlyst: { $when }
email-waits-heading = Ingen plass { $when }
wait-place = Plassen på ventelista
wait-wish-heading = Kva vil du vente på?
wait-wish-any = Første ledige time
wait-wish-any-hint = Du får tilbod om den neste timen som blir ledig, same kva dag.
wait-wish-this = Akkurat denne timen
wait-wish-missing = Vel kva du vil vente på
sms-seated = Digihjelpen: { $name } har time { $when }, { $place }. Ref { $code }. Avbestill: ring { $phone }.
email-seated-heading = Time { $when }
sms-removed = Digihjelpen: { $name } er teken av ventelista. Spørsmål: ring { $phone }. Ref { $code }.
email-removed-heading = Ikkje lenger på ventelista

# Times that are held, warnings, guides
hold-note = Vi held av timen til deg medan du fyller ut.
warning-heading = Er det meininga?
warning-confirm = Ja, eg vil ha denne timen likevel
warning-elsewhere = Denne personen har ein annan time hos oss på same tidspunkt.
warning-same-day = Denne personen har alt ein time til den same hjelpa denne dagen.
booked-twice = Denne personen har alt denne timen. Ring oss om de har mista nummeret.
offer-guide-heading = Vil du ha ein bestemt rettleiar?
offer-guide-any = Kven som helst
offer-follow-up = Desse timane er for deg som har vore her før, og som vil halde fram hos same rettleiar. Ring oss, så finn vi ei tid.
offer-follow-up-link = Finn timen din
sms-unsettled = Digihjelpen: Timen { $when }, { $place }, kan ikkje bli som avtalt. Vi tek kontakt om ei ny tid. Spørsmål: ring { $phone }. Ref { $code }.
email-unsettled-heading = Timen { $when } må endrast
# How long it often takes to get a place.
wait-takes-range = Det tek ofte { $least } til { $most } veker å få plass.
wait-takes-up-to =
    { $most ->
        [one] Det tek ofte mindre enn éi veke å få plass.
       *[other] Det tek ofte opptil { $most } veker å få plass.
    }
wait-takes-more =
    { $least ->
        [one] Det tek ofte meir enn éi veke å få plass.
       *[other] Det tek ofte meir enn { $least } veker å få plass.
    }
wait-takes-unknown = Vi veit ikkje enno kor lang tid det tek.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = Du står framfor andre fordi du har ein frist.
wait-first-health = Du står framfor andre fordi det gjeld helsa di.
wait-first-money = Du står framfor andre fordi det gjeld pengar du treng no.
wait-first-safety = Du står framfor andre fordi det gjeld tryggleiken din.
wait-resume = Eg vil framleis vente
wait-resumed-heading = Du ventar vidare
wait-resumed-text = Du står på ventelista igjen. Vi seier frå når det er ein plass til deg.
sms-unbooked = Digihjelpen: Timen { $when }, { $place }, er avbestilt for { $name }. Er det feil? Ring { $phone }. Ref { $code }.
email-unbooked-heading = Avbestilt: { $when }
sms-closed = Digihjelpen: Vi må stengje { $when }, { $place }. Ring { $phone } om ein ny time til { $name }. Ref { $code }.
email-closed-heading = Stengt: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = Søk om plass { $when }
draw-until = Vi trekkjer plassane { $when }.
draw-note = Her trekkjer vi kven som får plass. Alle som søkjer før { $when }, er med.
draw-apply = Søk om plass
draw-heading = Trekking
draw-link = Sjå trekkinga
draw-key = Trekkingsnøkkel
draw-secret = Det hemmelege talet
draw-secret-later = Vi viser det når vi har trekt.
draw-drawn = Vi trekte { $when }.
draw-result-heading = Slik gjekk det
draw-nobody = Ingen søkte.
draw-place = Nummer
draw-people = Personar
draw-result = Fekk plass?
draw-seated = Ja
draw-listed = På venteliste
draw-lot = Lodd
draw-own-place = Du blei nummer { $place } i trekkinga.
draw-own-number = Nummeret på søknaden din
draw-check-heading = Slik kan du sjekke trekkinga
draw-check-key = Trekkingsnøkkelen er rekna ut av eit hemmeleg tal før nokon søkte. Det er dei første teikna i SHA-256 av talet. Difor kan ingen byte talet seinare.
draw-check-lot = Loddet ditt er SHA-256 av talet, eit kolon og nummeret på søknaden din. Lågaste lodd kjem først. Får ei gruppe ikkje plass saman, går turen til den neste.
applied-heading = Vi har fått søknaden
applied-heading-other = Vi har fått søknaden for { $name }
applied-text = Plassen er ikkje din enno. Vi trekkjer { $when }. Då får du vite korleis det gjekk.
sms-applied = Digihjelpen: { $name } har søkt om plass { $when }, { $place }. Vi trekkjer { $until }. Ref { $code }. Spørsmål: ring { $phone }.
email-applied-heading = Søknad om plass { $when }
sms-undrawn = Digihjelpen: { $name } fekk ikkje plass { $when } i trekkinga, men er nummer { $rank } på ventelista. Ref { $code }. Spørsmål: ring { $phone }.
email-undrawn-heading = Nummer på ventelista { $when }
move-heading = Flytt timen
move-see = Sjå ledige tider
move-late = Det er under 24 timar til timen. Ring oss, så finn vi ei ny tid. Du kan framleis avbestille.
move-now = No har du time { $when }, { $place }.
move-none = Ingen andre tider er ledige no. Ring oss, så finn vi ei løysing.
move-choose = Vel ei ny tid
move-keep = Du beheld timen din til den nye er klar.
move-button = Flytt timen
move-missing = Vel ei ny tid
move-taken = Den tida blei nettopp teken. Timen din er som før. Vel ei anna tid.
follow-up-heading = Ny time hos same rettleiar
follow-up-text = Her er dei ledige timane hos { $guide }.
follow-up-choose = Vel ei tid
follow-up-taken = Den tida blei nettopp teken. Vel ei anna tid.
moved-heading = Timen er flytta
moved-text = Nummeret og kodeordet er dei same som før.
earlier-heading = Vil du kome før?
earlier-text = Vi kan seie frå om ein time blir ledig minst to dagar før din. Du beheld timen din imens. Vi seier frå høgst tre gonger.
earlier-wish = Sei frå til meg
earlier-on = Vi seier frå om ein time blir ledig minst to dagar før din.
earlier-stop = Ikkje sei frå meir
earlier-wished = Takk. Vi seier frå om ein time blir ledig før din.
earlier-stopped = Vi seier ikkje frå meir.
sms-earlier = Digihjelpen: Ein time er ledig { $when }. Vil { $name } byte? Førstemann får han: { $link } / { $phone }
letter-earlier = Ein tidlegare time er ledig { $when }, { $place }. Vil { $name } byte? Ring { $phone }. Vi held han ikkje av, så førstemann får han. Referansenummer { $code }.
email-earlier-heading = Ledig time { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = Kan du byrje seinare?
wait-later-hint = Kurset går over fleire gonger. Blir det ein plass når kurset er i gang, kan vi spørje deg.
wait-later-yes = Ja, eg kan byrje når kurset er i gang
wait-later-no = Nei, berre frå første gong
wait-later-missing = Vel om du kan byrje seinare
sms-meeting-moved = Digihjelpen: Ny kurstid for { $name }: { $when }, { $place }. Passar ikkje? Ring { $phone }. Ref { $code }.
email-meeting-moved-heading = Kurset har ny tid: { $when }
sms-meeting-cancelled = Digihjelpen: Kurset til { $name } { $when } er avlyst. Resten er som før. Spørsmål: ring { $phone }. Ref { $code }.
email-meeting-cancelled-heading = Avlyst: { $when }
sms-missed = Vi har sakna { $name } på kurset dei tre siste gongene. Går det bra? Plassen er der framleis.
email-missed-heading = Vi har sakna deg på kurset
