# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = Goorma ayuu furan yahay?
offer-when-none = Saacado furitaan oo joogto ah lama qorin.
offer-next-heading = Marka xigta
offer-free-heading = Ballamaha bannaan
offer-free-none-heading = Hadda ballan bannaan ma jirto
offer-free-none = Wax walba waa la qabsaday, ama waqtiyo cusub lama qorin. Na soo wac, xal ayaan helaynaa.
offer-choose-time = Qabso { $when }
promised-heading-other = Boos ayaa u bannaan { $name }
promised-text = Booska waan haynaynaa ilaa waqtigaas. Halkan ku dheh haa ama maya, ama na soo wac.
cancel-keep-wait = Hayso booska liiska
wait-bypassed = Boosaska bannaan way ka yaraayeen inta aad wada rabteen, sidaas darteed qof kale ayaa marka hore boos helay. Booskiinnii liiska waa sidiisii.
letter-booked = Salaan, { $name }. Ballantaadu waa { $when }. Caawimaaddu waa bilaash. Ma iman kari weyday? Wac { $phone } oo sheeg lambarka tixraaca.
book-name-hint-letter = Qor sidoo kale magaca dambe si warqaddu u timaaddo.
offer-full-heading = Waqtiyada buuxa
offer-full = Waa buuxaa
offer-wait-time = Gal liiska sugitaanka ee { $when }
offer-staff-books = Na soo wac si aad ballan u qabsato.
offer-drop-in-text = Ballan uma baahnid. Iska kaalay.
offer-phone-text = Na soo wac saacadaha furitaanka.
offer-about-heading = Waxyaabaha aan kaa caawin karno
offer-languages-heading = Luqadaha aan ku hadalno
offer-audience-heading = Adeeggan waxaa loogu talagalay
offer-bring-heading = Soo qaado
offer-bring-default = Soo qaado mobilkaaga, tabletkaaga ama kombiyuutarkaaga haddii aad leedahay. Xusuusnow jaajarka iyo muraayadaha indhaha.
offer-never = Ha na siin furaha sirta ah (passord) ama koodhadh. Weligeen uma baahnin, meel kale ayaanan fiirinnaa marka aad qorayso.
offer-free-of-charge = Waa bilaash.
offer-where-heading = Sida aad ku imanayso
offer-closed = Waa xiran yahay { $day }: { $reason }
offer-checked = Markii ugu dambaysay ee la hubiyay: { $day }
offer-hearing-loop = Nidaamka caawiya qalabka maqalka (teleslynge)
offer-screened = Miisaska waxaa u dhexeeya daah
offer-minutes =
    { $count ->
        [one] Ballantu waxay socotaa hal daqiiqo.
       *[other] Ballantu waxay socotaa { $count } daqiiqo.
    }
offer-guide = Waxaad la kulmaysaa { $guide }.
offer-seats-left =
    { $count ->
        [one] Hal boos ayaa haray
       *[other] { $count } boos ayaa haray
    }

book-so-far = { $when }, goobta { $place }
book-change-time = Dooro waqti kale
book-step-who = Tallaabada 1 ee 3
book-step-reach = Tallaabada 2 ee 3
book-step-about = Wax yar baa kuu haray
book-who-heading = Yaa ballanta loo qabanayaa?
book-who-self = Aniga
book-who-other = Qof kale
book-who-other-hint = Waxaad u qaban kartaa qof qoyska ah, deris ama qof aad caawiso.
book-who-missing = Dooro qofka ballanta loo qabanayo
book-next = Sii wad
book-reach-heading = Sidee ayaan kula soo xiriiri karnaa?
book-reach-heading-other = Yaan la soo xiriiri karnaa?
book-reach-hint = Waxaan kula soo xiriiraynaa ballantan oo keliya.
book-reach-phone = Telefoonka
book-reach-phone-hint = Waan soo wacaynaa ama SMS ayaan diraynaa haddii wax is beddelaan.
book-reach-their-phone = Qofka imanaya, telefoonkiisa
book-reach-companion-phone = Aniga oo ballanta qabanaya, telefoonkayga
book-reach-email = Iimaylka
book-reach-email-other = Aniga oo ballanta qabanaya, iimaylkayga
book-reach-none = Uma baahnidin inaad ila soo xiriirtaan
book-reach-none-other = Uma baahnidin inaad cidna la soo xiriirtaan
book-reach-none-hint = Dhib ma leh. Booska waan kuu haynaynaa.
book-reach-missing = Dooro sida aan kula soo xiriiri karno
book-about-heading-self = Magacaa?
book-about-heading-other = Yaa imanaya?
book-name = Magaca koowaad
book-name-other = Magaca koowaad ee qofka imanaya
book-name-hint = Magaca koowaad waa ku filan yahay.
book-name-missing = Qor magaca koowaad
book-companion-name = Magacaaga koowaad, adiga ballanta qabanaya
book-companion-name-missing = Qor magacaaga koowaad
book-phone = Lambarka telefoonka
book-phone-hint = Waxaan u isticmaalnaa ballantan oo keliya.
book-phone-wrong = Qor lambarka telefoonka oo ah 8 tiro
book-email = Cinwaanka iimaylka
book-email-wrong = Qor cinwaanka iimaylka, tusaale ahaan navn@eksempel.no
book-language = Luqadda aad jeceshahay inaad ku hadasho
book-language-any = Luqad kasta waa ii wada mid
book-access = Ma u baahan tahay waxyaabahan midkood?
access-wheelchair = Boos kursiga curyaanka
access-hearing = Teleslynge ama qol aamusan
access-sight = Far waaweyn oo shaashadda ah
access-companion = Boos qof kula socda
book-needs = Maxaad rabtaa in lagaa caawiyo?
book-needs-hint = Erayo yar waa ku filan yihiin. Ha qorin furaha sirta ah, koodhadh ama lambarka aqoonsiga (fødselsnummer).
book-privacy = Magaca iyo waxa kale ee aad qorto waxaan tirtirnaa 90 maalmood ballanta ka dib. Kuwa halkan ka shaqeeya oo keliya ayaa arka.
book-button = Qabso ballanta
book-cancel-link = Jooji
wait-button = Gal liiska sugitaanka
wait-heading-note = Ballantu way buuxdaa. Hadda waxaad gelaysaa liiska sugitaanka.

full-heading = Ballantii waa la qaatay
full-text = Qof kale ayaa kaa hormaray. Weli boos ma helin. Wixii aad qortay waa la hayaa.
full-others-heading = Taas beddelkeeda mid kuwan ka mid ah qaado
full-take = Qaado { $when }
full-wait-heading = Ama gal liiska sugitaanka
full-wait-text = Marka qof ballan baajiyo, waxaan raacnaa sida liisku u kala horreeyo.
full-drop-in = Eeg meelaha aad iska iman karto
closed-heading = Ballantan lama qabsan karo
closed-text = Waqtigii ballanta wuu dhaafay, ama goobtu waxay joojisay ballan-qabsashada. Dooro waqti kale, ama na soo wac.
closed-other-times = Eeg waqtiyo kale

booked-heading = Ballanta waa la qabtay
booked-heading-other = Ballanta { $name } waa la qabtay
booked-hold = Booska waan kuu haynaynaa. Imow { $when }.
booked-place = Goobta
booked-way-in = Sida aad u soo gelayso
booked-bus = Bas
booked-guide = Waxaad la kulmaysaa
booked-bring = Soo qaado
booked-minutes = Muddada
booked-minutes-value =
    { $count ->
        [one] hal daqiiqo
       *[other] { $count } daqiiqo
    }
booked-price = Qiimaha
booked-price-value = Bilaash
booked-code = Lambarka tixraaca
booked-word = Erayga koodhka
booked-keep = Qoro lambarka iyo erayga koodhka, ama daabac bogga. Erayga koodhka hadda oo keliya ayaan muujinaynaa.
booked-cancel = Ma iman kari weyday? Na soo wac, ama internetka kaga baaji lambarka iyo erayga koodhka.
booked-email = Waxaan u qoraynaa { $email } haddii wax is beddelaan.
booked-none = Ma kula soo xiriiri karno haddii wax isbeddelaan. Fadlan na soo wac intaadan iman ka hor.
booked-short-address = Cinwaanka internetka
booked-qr = Koodh ku geynaya bogga ballanta lagu baajiyo
listed-heading = Waxaad ku jirtaa liiska sugitaanka
listed-heading-other = Magaca { $name } wuxuu ku jiraa liiska sugitaanka
listed-text = Weli ballan ma helin. Ballanta aad sugayso waa { $when }.
listed-ahead =
    { $count ->
        [0] Cidna kaagama horrayso liiska.
        [one] Hal qof ayaa liiska kaaga horreeya.
       *[other] { $count } qof ayaa liiska kaaga horreeya.
    }
listed-none = Ma kula soo xiriiri karno. Na soo wac si aad u ogaato in boos bannaanaaday.

cancel-heading = Eeg ama baaji ballantaada
cancel-where = Xaggee ballantaadu tahay?
cancel-where-hint = Qor degmada ama lambarka boostada (postnummer).
cancel-where-button = Sii wad
cancel-where-unknown = Meesha ma naqaan. Qor degmada ama lambarka boostada (postnummer).
cancel-code = Lambarka tixraaca
cancel-code-hint = Toddoba ama siddeed tiro, tusaale ahaan 935 207 6.
cancel-code-wrong = Hubi lambarka. Waa inuu yahay toddoba ama siddeed tiro, waxaana laga yaabaa in mid si khaldan loo qoray.
cancel-word = Erayga koodhka
cancel-word-hint = Laba eray ama afar tiro. Waxay la qoran yihiin lambarka.
cancel-word-missing = Qor erayga koodhka
cancel-wrong = Hubi lambarka iyo erayga koodhka. Isma laha. Waad na soo wici kartaa sidoo kale.
cancel-show = Raadi ballanta
cancel-found-heading = Ballantaada
cancel-found-wait-heading = Booskaaga liiska sugitaanka
cancel-ask = Ma rabtaa inaad baajiso?
cancel-ask-wait = Ma rabtaa inaad ka baxdo liiska sugitaanka?
cancel-button = Baaji ballanta
cancel-button-wait = Ka bax liiska sugitaanka
cancel-keep = Hayso ballanta
cancel-done-heading = Ballanta waa la baajiyay
cancel-done-text = Wax kale uma baahnid inaad samayso. Mar kale soo dhowow marka ay kuu habboonaato.
cancel-done-wait-heading = Hadda kuma jirtid liiska sugitaanka
cancel-already = Ballanta hore ayaa loo baajiyay.
cancel-past = Waqtigii ballanta wuu dhaafay.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: Ballanta { $name }: { $when }, { $place }. Ref { $code }. Baajin: wac { $phone }.
sms-listed = Digihjelpen: { $name } - liiska sugitaanka: { $when }, { $place }. Ref { $code }. Su'aalo: wac { $phone }.
email-booked-heading = Ballan { $when }
email-listed-heading = Liiska sugitaanka { $when }
booked-phone = Waxaan kugula soo xiriiri karnaa { $phone } haddii wax is beddelaan.
reused-heading = Foomkan hore ayaad u isticmaashay
reused-text = Foomkan ballan ayaad hore ugu qabsatay. Haddii aad wax beddelayso, na soo wac. Waad kansali kartaa oo mar kale bilaabi kartaa.

# Letters, groups, places on the list, and promised places.
book-reach-letter = Warqad boostada lagu soo diro
book-reach-letter-other = Warqad loo diro qofka caawimada helaya
book-street = Waddada iyo lambarka
book-street-hint = Ama sanduuqa boostada (postboks).
book-street-missing = Qor waddada iyo lambarka
book-postal-code = Lambarka boostada (postnummer)
book-postal-code-wrong = Qor lambarka boostada oo ah afar tiro
book-people = Imisa qof ayaa wada imanaya?
book-people-count =
    { $count ->
        [one] Hal qof
       *[other] { $count } qof
    }
book-too-many =
    { $count ->
        [one] Halkan markiiba hal qof oo keliya ayaa ballan qabsan kara
       *[other] Ilaa { $count } qof ayaa ballan wada qabsan kara. Na soo wac haddii aad ka badan tihiin
    }
booked-letter = Waxaan warqad u diraynaa { $address }.
cancel-any-time = Ballanta ugu horreysa ee bannaan
wait-paused = Jawaab ma helin, sidaas darteed booskaaga liiska sugitaanka wuu hakaday. Na soo wac, markaas sugitaanka waad sii wadanaysaa.
invited-until = Boos ayaa kuu bannaan { $when }. Ka jawaab ka hor { $until }.
invited-heading = Boos ayaa kuu bannaan
invited-text = { $when }, { $place }. Booska waan kuu haynaynaa ilaa { $until }.
enquiry-heading = Ma iman kartaa waqti gaaban gudihiis?
enquiry-text = { $when }, { $place }. Dhowr qof ayaan isku mar weydiinaynaa. Ka jawaab ka hor { $until }. Ka dib waxaad ogaanaysaa inaad booska heshay iyo in kale.
invited-yes = Haa, waan imanayaa
invited-no = Maya, markan ma imanayo
invited-open = Ku jawaab haa ama maya
accepted-heading = Booska adigaa leh
accepted-text = { $when }, { $place }. Lambarka tixraaca iyo erayga koodhku waa kuwii hore.
noted-yes-heading = Mahadsanid, waxaan qornay haa
noted-yes-text = { $until } ka dib waxaad ogaanaysaa inaad booska heshay iyo in kale.
noted-no-heading = Waad ku mahadsan tahay jawaabta
noted-no-text = Booska qof kale ayaa helaya.
declined-stays = Weli waxaad ku jirtaa liiska sugitaanka.
over-heading = Waqtigii jawaabta wuu dhaafay
over-text = Booska qof kale ayaa helay. Booskaaga liiska sugitaanka waa sidii hore. Na soo wac haddii aad su'aal qabto.
used-heading = Tan hore ayaa looga jawaabay
used-text = Na soo wac haddii aad rabto inaad jawaabta beddesho.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }/{ $month } saacadda { $time }
sms-invited = Digihjelpen: Boos { $name }: { $when }, { $place }. Ka jawaab ka hor { $until }: { $link } ama { $phone }
letter-invited = Boos ayaa u bannaan { $name }: { $when }, { $place }. Booska waan haynaynaa ilaa { $until }. Wac { $phone } ama noo imow oo dheh haa ama maya. Sheeg lambarka tixraaca { $code }.
sms-enquiry = Digihjelpen: Imaatinka { $name } ma suurtagal baa: { $when }, { $place }? Ka jawaab ka hor { $until }: { $link } ama { $phone }
letter-enquiry = Imaatinka { $name } ma suurtagal baa: { $when }, { $place }? Dhowr qof ayaan weydiinaynaa. Ka jawaab ka hor { $until }, wac { $phone }. Lambarka tixraaca { $code }.
sms-expired = Digihjelpen: Jawaab kama helin booska { $when }. Magaca { $name } weli wuxuu ku jiraa liiska sugitaanka. Su'aalo: wac { $phone }. Ref { $code }.
sms-paused = Digihjelpen: Jawaab kama helin booska { $when }. Si magaca { $name } uu liiska ugu sii jiro, wac { $phone }. Ref { $code }.
sms-taken = Digihjelpen: Qof kale ayaa helay booska { $when }. Magaca { $name } weli wuxuu ku jiraa liiska sugitaanka. Ref { $code }.
sms-moved = Digihjelpen: Ballanta { $name } waxaa loo raray { $when }, { $place }. Ma kuu habboona? Haddii kale wac { $phone }. Ref { $code }.
sms-cancelled = Digihjelpen: Ballanta { $when }, { $place }, waa la baajiyay. Ballan cusub { $name }: wac { $phone }. Ref { $code }.
sms-waits = Digihjelpen: Boos lama helin { $when }. Magaca { $name } weli wuxuu ku jiraa liiska sugitaanka. Waxaa la siinayaa booska xiga ee habboon. Ref { $code }.
email-invited-heading = Boos bannaan { $when }
email-enquiry-heading = Ma iman kartaa { $when }?
email-expired-heading = Waqtigii jawaabta booska { $when } wuu dhaafay
email-paused-heading = Weli ma rabtaa inaad sugto?
email-taken-heading = Booska { $when } waa la qaatay
email-moved-heading = Waqti cusub: { $when }
email-cancelled-heading = Waa la baajiyay: { $when }
email-waits-heading = Boos lama helin { $when }
wait-place = Booska liiska sugitaanka
wait-wish-heading = Maxaad rabtaa inaad sugto?
wait-wish-any = Waqtiga ugu horreeya ee bannaan
wait-wish-any-hint = Waxaa laguu soo bandhigi doonaa waqtiga xiga ee bannaanaada, maalin kasta ha ahaato.
wait-wish-this = Kaliya waqtigan
wait-wish-missing = Dooro waxaad rabto inaad sugto
sms-seated = Digihjelpen: Ballanta { $name }: { $when }, { $place }. Ref { $code }. Baajin: wac { $phone }.
email-seated-heading = Ballan { $when }
sms-removed = Digihjelpen: Magaca { $name } kuma jiro liiska sugitaanka. Su'aalo: wac { $phone }. Tix { $code }.
email-removed-heading = Kuma jiro liiska sugitaanka

# Times that are held, warnings, guides
hold-note = Waqtigan waan kuu haynaa inta aad foomka buuxineyso.
warning-heading = Ma waxaas baad rabtaa?
warning-confirm = Haa, waqtigan waan rabaa si kastaba
warning-elsewhere = Qofkan wuxuu isla waqtigaas ballan kale ku leeyahay xaggayaga.
warning-same-day = Qofkan wuxuu maalintaas horeba u leeyahay ballan isla caawimaaddaas ah.
booked-twice = Qofkan horeba wuu u haystaa ballantan. Na soo wac haddii lambarku kaa lumay.
offer-guide-heading = Ma rabtaa hage gaar ah?
offer-guide-any = Qof kasta
offer-follow-up = Waqtiyadani waxay u yihiin dadka hore halkan u yimid ee raba inay la sii wadaan isla hagaha. Na soo wac, waqti waan heli doonnaa.
offer-follow-up-link = Hel ballantaada
sms-unsettled = Digihjelpen: Ballantaada { $when }, { $place }, sidii loogu heshiiyey uma dhici karto. Waqti cusub ayaan kula soo xiriiri doonnaa. Su'aalo: wac { $phone }. Ref { $code }.
email-unsettled-heading = Ballantaada { $when } waa in la beddelaa
# How long it often takes to get a place.
wait-takes-range = Inta badan waxay qaadataa { $least } ilaa { $most } toddobaad in boos la helo.
wait-takes-up-to =
    { $most ->
        [one] Inta badan waxay qaadataa wax ka yar hal toddobaad in boos la helo.
       *[other] Inta badan waxay qaadataa ilaa { $most } toddobaad in boos la helo.
    }
wait-takes-more =
    { $least ->
        [one] Inta badan waxay qaadataa in ka badan hal toddobaad in boos la helo.
       *[other] Inta badan waxay qaadataa in ka badan { $least } toddobaad in boos la helo.
    }
wait-takes-unknown = Weli ma garanayno inta ay qaadanayso.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = Dadka kale waad ka horraysaa, sababtoo ah waxaad leedahay waqti kama dambays ah.
wait-first-health = Dadka kale waad ka horraysaa, sababtoo ah waxay ku saabsan tahay caafimaadkaaga.
wait-first-money = Dadka kale waad ka horraysaa, sababtoo ah waxay ku saabsan tahay lacag aad hadda u baahan tahay.
wait-first-safety = Dadka kale waad ka horraysaa, sababtoo ah waxay ku saabsan tahay ammaankaaga.
wait-resume = Weli waan sugayaa
wait-resumed-heading = Sugitaanka waad sii wadaysaa
wait-resumed-text = Mar kale ayaad ku jirtaa liiska sugitaanka. Waan kuu sheegaynaa marka boos kuu diyaar noqdo.
sms-unbooked = Digihjelpen: Ballanta { $name } { $when }, { $place }, waa la baajiyay. Ma khalad baa? Wac { $phone }. Ref { $code }.
email-unbooked-heading = Waa la baajiyay: { $when }
sms-closed = Digihjelpen: Waan xirannahay { $when }, { $place }. Ballan cusub { $name }: wac { $phone }. Ref { $code }.
email-closed-heading = Waan xirannahay: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = Codso boos { $when }
draw-until = Qori-tuurka boosaska: { $when }.
draw-note = Halkan booska waxaa lagu bixiyaa qori-tuur. Qof kasta oo codsada ka hor { $when } wuu ku jiraa.
draw-apply = Codso boos
draw-heading = Qori-tuur
draw-link = Eeg qori-tuurka
draw-key = Furaha qori-tuurka
draw-secret = Lambarka sirta ah
draw-secret-later = Waxaan tusaynaa marka qori-tuurku dhammaado.
draw-drawn = Qori-tuurka waxaa la sameeyay { $when }.
draw-result-heading = Sidii ay u dhacday
draw-nobody = Cidna ma codsan.
draw-place = Lambar
draw-people = Dad
draw-result = Boos ma helay?
draw-seated = Haa
draw-listed = Liiska sugitaanka
draw-lot = Qoriga
draw-own-place = Qori-tuurka waxaad ka noqotay lambar { $place }.
draw-own-number = Lambarka codsigaaga
draw-check-heading = Sida aad u hubin karto qori-tuurka
draw-check-key = Furaha qori-tuurka waxaa laga xisaabiyay lambar sir ah ka hor inta aan cidna codsan. Waa xarfaha ugu horreeya ee SHA-256 ee lambarkaas. Sidaa darteed cidna hadhow ma beddeli karto lambarka.
draw-check-lot = Qorigaagu waa SHA-256 ee lambarka, laba dhibcood (:) iyo lambarka codsigaaga. Qoriga ugu yar ayaa ugu horreeya. Haddii koox aysan wada geli karin, waxaa la qaataa kan xiga.
applied-heading = Codsiga waan helnay
applied-heading-other = Codsiga { $name } waan helnay
applied-text = Boosku weli kaaga ma aha. Waxaan qori-tuuraynaa { $when }. Markaas ayaad ogaan doontaa sida ay u dhacday.
sms-applied = Digihjelpen: { $name } ayaa boos codsaday: { $when }, { $place }. Qori-tuur: { $until }. Ref { $code }. Su'aalo: wac { $phone }.
email-applied-heading = Codsi boos { $when }
sms-undrawn = Digihjelpen: { $name } boos kama helin qori-tuurka { $when }, laakiin waa lambar { $rank } liiska sugitaanka. Ref { $code }. Su'aalo: wac { $phone }.
email-undrawn-heading = Lambarka liiska sugitaanka { $when }
move-heading = Ballanta u rar waqti kale
move-see = Eeg waqtiyada bannaan
move-late = Ballanta waxaa ka harsan wax ka yar 24 saacadood. Na soo wac, waqti cusub ayaan heli doonnaa. Weli waad baajin kartaa.
move-now = Ballantaadu hadda waa { $when }, { $place }.
move-none = Waqti kale oo bannaan ma jiro hadda. Na soo wac, xal ayaan heli doonnaa.
move-choose = Dooro waqti cusub
move-keep = Ballantaada waad haysanaysaa ilaa kan cusub diyaar noqdo.
move-button = Ballanta rar
move-missing = Dooro waqti cusub
move-taken = Waqtigaas hadda ayaa la qaatay. Ballantaadu waa sidii hore. Dooro waqti kale.
follow-up-heading = Ballan cusub oo isla hagihii la ah
follow-up-text = Kuwani waa waqtiyada bannaan ee { $guide }.
follow-up-choose = Dooro waqti
follow-up-taken = Waqtigaas hadda ayaa la qaatay. Dooro waqti kale.
moved-heading = Ballanta waa la raray
moved-text = Lambarka iyo erayga koodhku waa kuwii hore.
earlier-heading = Ma rabtaa inaad hore u timaaddo?
earlier-text = Waan kuu sheegi karnaa haddii waqti bannaanaado ugu yaraan laba maalmood ka hor ballantaada. Ballantaada waad haysanaysaa. Ugu badnaan saddex jeer ayaan kuu sheegaynaa.
earlier-wish = Ii sheeg
earlier-on = Waan kuu sheegaynaa haddii waqti bannaanaado ugu yaraan laba maalmood ka hor ballantaada.
earlier-stop = Ha ii sheegin mar dambe
earlier-wished = Mahadsanid. Waan kuu sheegaynaa haddii waqti ka horreeya ballantaada bannaanaado.
earlier-stopped = Mar dambe kuu sheegi mayno.
sms-earlier = Digihjelpen: Waqti bannaan: { $when }. { $name } ma u beddelaa? Kan ugu horreeya ayaa hela: { $link } ama { $phone }
letter-earlier = Waqti hore ayaa bannaan: { $when }, { $place }. { $name } ma u beddelaa? Wac { $phone }. Cidna uma hayno, kan ugu horreeya ayaa hela. Lambarka tixraaca { $code }.
email-earlier-heading = Waqti bannaan { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = Ma bilaabi kartaa goor dambe?
wait-later-hint = Koorsadu waa dhowr kulan. Haddii meel bannaanaato marka koorsadu socoto, waan ku weydiin karnaa.
wait-later-yes = Haa, waan bilaabi karaa marka koorsadu socoto
wait-later-no = Maya, kaliya kulanka koowaad
wait-later-missing = Dooro haddii aad bilaabi karto goor dambe
sms-meeting-moved = Digihjelpen: Koorsada { $name } waxay leedahay waqti cusub: { $when }, { $place }. Ma kuu habboona? Haddii kale wac { $phone }. Ref { $code }.
email-meeting-moved-heading = Waqti cusub ee koorsada: { $when }
sms-meeting-cancelled = Digihjelpen: Kulanka koorsada { $name }, { $when }, waa la baajiyay. Kulamada kale waa sidii hore. Wac { $phone }. Ref { $code }.
email-meeting-cancelled-heading = Waa la baajiyay: { $when }
sms-missed = { $name } waan ka weynay saddexdii kulan ee u dambeeyay ee koorsada. Ma fiican tahay? Meeshu weli way jirtaa.
email-missed-heading = Koorsada waan kaa weynay
