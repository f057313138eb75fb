# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = Når er det åpent?
offer-when-none = Ingen faste åpningstider er lagt inn.
offer-next-heading = Neste gang
offer-free-heading = Ledige tider
offer-free-none-heading = Ingen ledige tider nå
offer-free-none = Alt er opptatt, eller det er ikke lagt inn nye tider. Ring oss, så finner vi en løsning.
offer-choose-time = Bestill { $when }
promised-heading-other = Det er en plass til { $name }
promised-text = Vi holder plassen til fristen. Si ja eller nei her, eller ring oss.
cancel-keep-wait = Behold plassen på listen
wait-bypassed = De ledige plassene var færre enn dere trenger, så en annen fikk plass først. Dere har samme plass på listen.
letter-booked = Hei, { $name }. Du har time { $when }. Hjelpen er gratis. Kan du ikke komme? Ring { $phone } og si referansenummeret.
book-name-hint-letter = Skriv også etternavnet, så brevet kommer fram.
offer-full-heading = Fulle tider
offer-full = Fullt
offer-wait-time = Stå på venteliste { $when }
offer-staff-books = Ring oss for å bestille time.
offer-drop-in-text = Du trenger ikke bestille. Bare kom.
offer-phone-text = Ring oss i åpningstiden.
offer-about-heading = Dette kan du få hjelp med
offer-languages-heading = Språk vi snakker
offer-audience-heading = Tilbudet er for
offer-bring-heading = Ta med
offer-bring-default = Ta med mobilen, nettbrettet eller PC-en din hvis du har. Husk lader og briller.
offer-never = Ikke gi oss passord eller koder. Vi trenger dem aldri, og vi ser bort når du skriver dem.
offer-free-of-charge = Det er gratis.
offer-where-heading = Slik finner du fram
offer-closed = Stengt { $day }: { $reason }
offer-checked = Sist sjekket { $day }
offer-hearing-loop = Teleslynge
offer-screened = Skjerm mellom bordene
offer-minutes =
    { $count ->
        [one] Timen varer i ett minutt.
       *[other] Timen varer i { $count } minutter.
    }
offer-guide = Du møter { $guide }.
offer-seats-left =
    { $count ->
        [one] Én plass igjen
       *[other] { $count } plasser igjen
    }

book-so-far = { $when } på { $place }
book-change-time = Velg en annen tid
book-step-who = Steg 1 av 3
book-step-reach = Steg 2 av 3
book-step-about = Nesten ferdig
book-who-heading = Hvem er timen til?
book-who-self = Til meg selv
book-who-other = Til en annen
book-who-other-hint = Du kan bestille for en i familien, en nabo eller en du hjelper.
book-who-missing = Velg hvem timen er til
book-next = Gå videre
book-reach-heading = Hvordan kan vi nå deg?
book-reach-heading-other = Hvem kan vi nå?
book-reach-hint = Vi tar bare kontakt om denne timen.
book-reach-phone = På telefon
book-reach-phone-hint = Vi ringer eller sender SMS hvis noe endrer seg.
book-reach-their-phone = Den som skal komme, på telefon
book-reach-companion-phone = Meg som bestiller, på telefon
book-reach-email = På e-post
book-reach-email-other = Meg som bestiller, på e-post
book-reach-none = Dere trenger ikke å nå meg
book-reach-none-other = Dere trenger ikke å nå noen
book-reach-none-hint = Det går helt fint. Vi holder av plassen.
book-reach-missing = Velg hvordan vi kan nå deg
book-about-heading-self = Hvem er du?
book-about-heading-other = Hvem kommer?
book-name = Fornavn
book-name-other = Fornavnet til den som kommer
book-name-hint = Fornavnet er nok.
book-name-missing = Skriv fornavnet
book-companion-name = Fornavnet ditt, du som bestiller
book-companion-name-missing = Skriv fornavnet ditt
book-phone = Telefonnummer
book-phone-hint = Vi bruker det bare om denne timen.
book-phone-wrong = Skriv telefonnummeret med 8 tall
book-email = E-postadresse
book-email-wrong = Skriv e-postadressen, for eksempel navn@eksempel.no
book-language = Språk i timen
book-language-any = Det samme hvilket
book-access = Trengs noe av dette?
access-wheelchair = Plass til rullestol
access-hearing = Teleslynge eller et stille rom
access-sight = Stor skrift på skjermen
access-companion = Plass til en som er med
book-needs = Hva gjelder det?
book-needs-hint = Noen få ord er nok. Ikke skriv passord, koder eller fødselsnummer.
book-privacy = Vi sletter navnet og det andre du skriver, 90 dager etter timen. Bare de som jobber her, ser det.
book-button = Bestill timen
book-cancel-link = Avbryt
wait-button = Stå på venteliste
wait-heading-note = Timen er full. Nå stiller du deg på venteliste.

full-heading = Timen ble tatt
full-text = En annen var raskere. Du har ikke fått plass ennå. Det du skrev, er tatt vare på.
full-others-heading = Ta en av disse i stedet
full-take = Ta { $when }
full-wait-heading = Eller stå på venteliste
full-wait-text = Vi går etter rekkefølgen på listen når noen avbestiller.
full-drop-in = Se steder der du bare kan komme
closed-heading = Denne timen kan ikke bestilles
closed-text = Timen har vært, eller stedet har stengt for bestilling. Velg en annen tid, eller ring oss.
closed-other-times = Se andre tider

booked-heading = Timen er bestilt
booked-heading-other = Timen til { $name } er bestilt
booked-hold = Vi holder av plassen. Kom { $when }.
booked-place = Sted
booked-way-in = Slik finner du inn
booked-bus = Buss
booked-guide = Du møter
booked-bring = Ta med
booked-minutes = Varer
booked-minutes-value =
    { $count ->
        [one] ett minutt
       *[other] { $count } minutter
    }
booked-price = Pris
booked-price-value = Gratis
booked-code = Referansenummer
booked-word = Kodeord
booked-keep = Skriv ned nummeret og kodeordet, eller skriv ut siden. Vi viser kodeordet bare nå.
booked-cancel = Kan du ikke komme? Ring oss, eller avbestill på nettet med nummeret og kodeordet.
booked-email = Vi skriver til { $email } hvis noe endrer seg.
booked-none = Vi kan ikke nå deg hvis noe endrer seg. Ring oss gjerne før du kommer.
booked-short-address = Adressen på nettet
booked-qr = Kode som fører til siden for avbestilling
listed-heading = Du står på venteliste
listed-heading-other = { $name } står på venteliste
listed-text = Du har ikke fått time ennå. Den du venter på, er { $when }.
listed-ahead =
    { $count ->
        [0] Ingen står foran på listen.
        [one] Én står foran på listen.
       *[other] { $count } står foran på listen.
    }
listed-none = Vi kan ikke nå deg. Ring oss for å høre om det er blitt en ledig plass.

cancel-heading = Se eller avbestill timen din
cancel-where = Hvor har du timen?
cancel-where-hint = Skriv kommune eller postnummer.
cancel-where-button = Gå videre
cancel-where-unknown = Vi kjenner ikke stedet. Skriv kommunen eller postnummeret.
cancel-code = Referansenummer
cancel-code-hint = Sju eller åtte tall, for eksempel 935 207 6.
cancel-code-wrong = Sjekk tallet. Det skal ha sju eller åtte tall, og ett av dem er nok skrevet feil.
cancel-word = Kodeord
cancel-word-hint = To ord eller fire tall. De står sammen med nummeret.
cancel-word-missing = Skriv kodeordet
cancel-wrong = Sjekk nummeret og kodeordet. De passer ikke sammen. Du kan også ringe oss.
cancel-show = Finn timen
cancel-found-heading = Timen din
cancel-found-wait-heading = Plassen din på ventelisten
cancel-ask = Vil du avbestille?
cancel-ask-wait = Vil du gå ut av ventelisten?
cancel-button = Avbestill timen
cancel-button-wait = Gå ut av ventelisten
cancel-keep = Behold timen
cancel-done-heading = Timen er avbestilt
cancel-done-text = Du trenger ikke gjøre noe mer. Velkommen tilbake når det passer.
cancel-done-wait-heading = Du står ikke lenger på ventelisten
cancel-already = Timen var allerede avbestilt.
cancel-past = Timen har vært.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: { $name } har time { $when }, { $place }. Ref { $code }. Avbestill: ring { $phone }.
sms-listed = Digihjelpen: { $name } står på venteliste til { $when }, { $place }. Ref { $code }. Spørsmål: ring { $phone }.
email-booked-heading = Time { $when }
email-listed-heading = Venteliste { $when }
booked-phone = Du kan nås på { $phone } hvis noe endrer seg.
reused-heading = Du har brukt skjemaet før
reused-text = Du har allerede fått en time med dette skjemaet. Vil du endre noe, ringer du oss. Du kan også avbestille og begynne på nytt.

# Letters, groups, places on the list, and promised places.
book-reach-letter = I et brev i posten
book-reach-letter-other = I et brev til den som skal få hjelp
book-street = Gate og nummer
book-street-hint = Eller postboks.
book-street-missing = Skriv gate og nummer
book-postal-code = Postnummer
book-postal-code-wrong = Skriv postnummeret med fire tall
book-people = Hvor mange kommer sammen?
book-people-count =
    { $count ->
        [one] Én person
       *[other] { $count } personer
    }
book-too-many =
    { $count ->
        [one] Her kan bare én bestille om gangen
       *[other] Så mange som { $count } kan bestille sammen. Ring oss hvis dere er flere
    }
booked-letter = Vi sender et brev til { $address }.
cancel-any-time = Første ledige time
wait-paused = Vi fikk ikke svar, så plassen på ventelisten hviler. Ring oss, så venter du videre.
invited-until = Det er en plass til deg { $when }. Svar innen { $until }.
invited-heading = Det er en plass til deg
invited-text = { $when }, { $place }. Vi holder plassen til { $until }.
enquiry-heading = Kan du komme på kort varsel?
enquiry-text = { $when }, { $place }. Vi spør flere samtidig. Svar innen { $until }. Etterpå får du vite om plassen ble din.
invited-yes = Ja, jeg kommer
invited-no = Nei, ikke denne gangen
invited-open = Svar på tilbudet
accepted-heading = Plassen er din
accepted-text = { $when }, { $place }. Referansenummeret og kodeordet er de samme som før.
noted-yes-heading = Takk, vi har notert ja
noted-yes-text = Du får vite om plassen ble din etter { $until }.
noted-no-heading = Takk for svaret
noted-no-text = Plassen går til en annen.
declined-stays = Du står fortsatt på ventelisten.
over-heading = Fristen er gått ut
over-text = Plassen gikk til en annen. Plassen din på ventelisten er den samme. Ring oss hvis du lurer på noe.
used-heading = Dette er allerede besvart
used-text = Ring oss hvis du vil endre svaret.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }.{ $month }. kl. { $time }
sms-invited = Digihjelpen: Plass til { $name } { $when }, { $place }. Svar før { $until }: { $link } / { $phone }
letter-invited = Vi har en ledig plass til { $name } { $when }, { $place }. Vi holder plassen til { $until }. Ring { $phone } eller kom innom og si ja eller nei. Oppgi referansenummeret { $code }.
sms-enquiry = Digihjelpen: Kan { $name } komme { $when }, { $place }? Svar før { $until }: { $link } / { $phone }
letter-enquiry = Kan { $name } komme { $when }, { $place }? Vi spør flere. Svar innen { $until } på { $phone }. Referansenummer { $code }.
sms-expired = Digihjelpen: Vi fikk ikke svar om plassen { $when }. { $name } står fortsatt på ventelisten. Spørsmål: ring { $phone }. Ref { $code }.
sms-paused = Digihjelpen: Vi fikk ikke svar om plassen { $when }. Ring { $phone } hvis { $name } fortsatt vil vente. Ref { $code }.
sms-taken = Digihjelpen: En annen fikk plassen { $when }. { $name } står fortsatt på ventelisten. Ref { $code }.
sms-moved = Digihjelpen: Timen til { $name } er flyttet til { $when }, { $place }. Passer det ikke? Ring { $phone }. Ref { $code }.
sms-cancelled = Digihjelpen: Timen { $when }, { $place }, er avlyst. Ring { $phone } for en ny time til { $name }. Ref { $code }.
sms-waits = Digihjelpen: Det ble ingen plass { $when }. { $name } står fortsatt på ventelisten og får den neste som passer. Ref { $code }.
email-invited-heading = Ledig plass { $when }
email-enquiry-heading = Kan du komme { $when }?
email-expired-heading = Fristen for plassen { $when } er ute
email-paused-heading = Vil du fortsatt vente?
email-taken-heading = Plassen { $when } er tatt
email-moved-heading = Ny tid: { $when }
email-cancelled-heading = Avlyst: { $when }
email-waits-heading = Ingen plass { $when }
wait-place = Plassen på ventelisten
wait-wish-heading = Hva vil du vente på?
wait-wish-any = Første ledige time
wait-wish-any-hint = Du får tilbud om den neste timen som blir ledig, uansett dag.
wait-wish-this = Akkurat denne timen
wait-wish-missing = Velg hva du vil vente på
sms-seated = Digihjelpen: { $name } har time { $when }, { $place }. Ref { $code }. Avbestill: ring { $phone }.
email-seated-heading = Time { $when }
sms-removed = Digihjelpen: { $name } er tatt av ventelisten. Spørsmål: ring { $phone }. Ref { $code }.
email-removed-heading = Ikke lenger på ventelisten

# Times that are held, warnings, guides
hold-note = Vi holder av timen til deg mens du fyller ut.
warning-heading = Er det meningen?
warning-confirm = Ja, jeg vil ha denne timen likevel
warning-elsewhere = Denne personen har en annen time hos oss på samme tidspunkt.
warning-same-day = Denne personen har allerede en time til den samme hjelpen denne dagen.
booked-twice = Denne personen har allerede denne timen. Ring oss hvis dere har mistet nummeret.
offer-guide-heading = Vil du ha en bestemt veileder?
offer-guide-any = Hvem som helst
offer-follow-up = Disse timene er for deg som har vært her før, og som vil fortsette hos samme veileder. Ring oss, så finner vi en tid.
offer-follow-up-link = Finn timen din
sms-unsettled = Digihjelpen: Timen { $when }, { $place }, kan ikke bli som avtalt. Vi tar kontakt om en ny tid. Spørsmål: ring { $phone }. Ref { $code }.
email-unsettled-heading = Timen { $when } må endres
# How long it often takes to get a place.
wait-takes-range = Det tar ofte { $least } til { $most } uker å få plass.
wait-takes-up-to =
    { $most ->
        [one] Det tar ofte mindre enn én uke å få plass.
       *[other] Det tar ofte opptil { $most } uker å få plass.
    }
wait-takes-more =
    { $least ->
        [one] Det tar ofte mer enn én uke å få plass.
       *[other] Det tar ofte mer enn { $least } uker å få plass.
    }
wait-takes-unknown = Vi vet ikke ennå hvor lang tid det tar.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = Du står foran andre fordi du har en frist.
wait-first-health = Du står foran andre fordi det gjelder helsen din.
wait-first-money = Du står foran andre fordi det gjelder penger du trenger nå.
wait-first-safety = Du står foran andre fordi det gjelder tryggheten din.
wait-resume = Jeg vil fortsatt vente
wait-resumed-heading = Du venter videre
wait-resumed-text = Du står på ventelisten igjen. Vi sier fra når det er en plass til deg.
sms-unbooked = Digihjelpen: Timen { $when }, { $place }, er avbestilt for { $name }. Er det feil? Ring { $phone }. Ref { $code }.
email-unbooked-heading = Avbestilt: { $when }
sms-closed = Digihjelpen: Vi må stenge { $when }, { $place }. Ring { $phone } om en ny time til { $name }. Ref { $code }.
email-closed-heading = Stengt: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = Søk om plass { $when }
draw-until = Vi trekker plassene { $when }.
draw-note = Her trekker vi hvem som får plass. Alle som søker før { $when }, er med.
draw-apply = Søk om plass
draw-heading = Trekning
draw-link = Se trekningen
draw-key = Trekningsnøkkel
draw-secret = Det hemmelige tallet
draw-secret-later = Vi viser det når vi har trukket.
draw-drawn = Vi trakk { $when }.
draw-result-heading = Slik gikk det
draw-nobody = Ingen søkte.
draw-place = Nummer
draw-people = Personer
draw-result = Fikk plass?
draw-seated = Ja
draw-listed = På venteliste
draw-lot = Lodd
draw-own-place = Du ble nummer { $place } i trekningen.
draw-own-number = Nummeret på søknaden din
draw-check-heading = Slik kan du sjekke trekningen
draw-check-key = Trekningsnøkkelen er regnet ut av et hemmelig tall før noen søkte. Det er de første tegnene i SHA-256 av tallet. Derfor kan ingen bytte tallet senere.
draw-check-lot = Loddet ditt er SHA-256 av tallet, et kolon og nummeret på søknaden din. Laveste lodd kommer først. Får en gruppe ikke plass sammen, går turen til den neste.
applied-heading = Vi har fått søknaden
applied-heading-other = Vi har fått søknaden for { $name }
applied-text = Plassen er ikke din ennå. Vi trekker { $when }. Da får du vite hvordan det gikk.
sms-applied = Digihjelpen: { $name } har søkt om plass { $when }, { $place }. Vi trekker { $until }. Ref { $code }. Spørsmål: ring { $phone }.
email-applied-heading = Søknad om plass { $when }
sms-undrawn = Digihjelpen: { $name } fikk ikke plass { $when } i trekningen, men er nummer { $rank } på ventelisten. Ref { $code }. Spørsmål: ring { $phone }.
email-undrawn-heading = Nummer på ventelisten { $when }
move-heading = Flytt timen
move-see = Se ledige tider
move-late = Det er under 24 timer til timen. Ring oss, så finner vi en ny tid. Du kan fortsatt avbestille.
move-now = Nå har du time { $when }, { $place }.
move-none = Ingen andre tider er ledige nå. Ring oss, så finner vi en løsning.
move-choose = Velg en ny tid
move-keep = Du beholder timen din til den nye er klar.
move-button = Flytt timen
move-missing = Velg en ny tid
move-taken = Den tiden ble nettopp tatt. Timen din er som før. Velg en annen tid.
follow-up-heading = Ny time hos samme veileder
follow-up-text = Her er de ledige timene hos { $guide }.
follow-up-choose = Velg en tid
follow-up-taken = Den tiden ble nettopp tatt. Velg en annen tid.
moved-heading = Timen er flyttet
moved-text = Nummeret og kodeordet er de samme som før.
earlier-heading = Vil du komme før?
earlier-text = Vi kan si fra hvis en time blir ledig minst to dager før din. Du beholder timen din imens. Vi sier fra høyst tre ganger.
earlier-wish = Si fra til meg
earlier-on = Vi sier fra hvis en time blir ledig minst to dager før din.
earlier-stop = Ikke si fra mer
earlier-wished = Takk. Vi sier fra hvis en time blir ledig før din.
earlier-stopped = Vi sier ikke fra mer.
sms-earlier = Digihjelpen: En time er ledig { $when }. Vil { $name } bytte? Førstemann får den: { $link } / { $phone }
letter-earlier = En tidligere time er ledig { $when }, { $place }. Vil { $name } bytte? Ring { $phone }. Vi holder den ikke av, så førstemann får den. Referansenummer { $code }.
email-earlier-heading = Ledig time { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = Kan du begynne senere?
wait-later-hint = Kurset går over flere ganger. Blir det en plass når kurset er i gang, kan vi spørre deg.
wait-later-yes = Ja, jeg kan begynne når kurset er i gang
wait-later-no = Nei, bare fra første gang
wait-later-missing = Velg om du kan begynne senere
sms-meeting-moved = Digihjelpen: Ny kurstid for { $name }: { $when }, { $place }. Passer ikke? Ring { $phone }. Ref { $code }.
email-meeting-moved-heading = Kurset har ny tid: { $when }
sms-meeting-cancelled = Digihjelpen: Kurset til { $name } { $when } er avlyst. Resten er som før. Spørsmål: ring { $phone }. Ref { $code }.
email-meeting-cancelled-heading = Avlyst: { $when }
sms-missed = Vi har savnet { $name } på kurset de tre siste gangene. Går det bra? Plassen er fortsatt der.
email-missed-heading = Vi har savnet deg på kurset
