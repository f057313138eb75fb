# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = Goas lea rabas?
offer-when-none = Eai leat fásta rahpanáiggit.
offer-next-heading = Boahtte háve
offer-free-heading = Friddja diimmut
offer-free-none-heading = Dál eai leat friddja diimmut
offer-free-none = Buot diimmut leat várrejuvvon, dahje ođđa diimmut eai leat vel biddjon. Riŋge midjiide, de gávdnat čovdosa.
offer-choose-time = Diŋgo diimmu: { $when }
promised-heading-other = Dás lea sadji: { $name }
promised-text = Mii doallat saji dassážii. Vástit juo dahje ii dás, dahje riŋge midjiide.
cancel-keep-wait = Doalat saji listtus
wait-bypassed = Friddja sajit ledje unnit go maid dii dárbbašehpet, nu ahte muhtun eará oaččui saji vuos. Dis lea ain seamma sadji listtus.
letter-booked = Bures, { $name }. Dus lea diibmu { $when }. Veahkki lea nuvttá. It go sáhte boahtit? Riŋge { $phone } ja muital čujuhusnummira.
book-name-hint-letter = Čále maiddái goargu, vai reive boahtá du lusa.
offer-full-heading = Dievva diimmut
offer-full = Dievva
offer-wait-time = Čálit iežat vuordinlistui: { $when }
offer-staff-books = Riŋge midjiide jus háliidat diŋgot diimmu.
offer-drop-in-text = It dárbbaš diŋgot. Boađe fal.
offer-phone-text = Riŋge midjiide go lea rabas.
offer-about-heading = Dákkár áššiiguin oaččut veahki
offer-languages-heading = Gielat maid mii hállat
offer-audience-heading = Fálaldat lea
offer-bring-heading = Váldde fárrui
offer-bring-default = Váldde fárrui iežat mobiltelefovnna, tableahta dahje dihtora jus dus lea. Muitte ládenrusttega ja čalbmelásiid.
offer-never = Ale atte midjiide beassansániid dahje kodaid. Mii eat goassege dárbbaš daid, ja mii geahččat eret go don čálát daid.
offer-free-of-charge = Dat lea nuvttá.
offer-where-heading = Ná gávnnat deike
offer-closed = Gitta { $day }: { $reason }
offer-checked = Maŋemus dárkkistuvvon: { $day }
offer-hearing-loop = Teleslynge gullanapparáhtaide
offer-screened = Earát eai oainne du beavddi
offer-minutes =
    { $count ->
        [one] Diibmu bistá ovtta minuhta.
        [two] Diibmu bistá { $count } minuhta.
       *[other] Diibmu bistá { $count } minuhta.
    }
offer-guide = Du bagadalli: { $guide }.
offer-seats-left =
    { $count ->
        [one] Vel okta sadji
        [two] Vel { $count } saji
       *[other] Vel { $count } saji
    }

book-so-far = { $when }, báiki: { $place }
book-change-time = Vállje eará áiggi
book-step-who = Lávki 1 / 3
book-step-reach = Lávki 2 / 3
book-step-about = Measta gárvvis
book-who-heading = Geasa diibmu lea?
book-who-self = Munnje alccesan
book-who-other = Eará olbmui
book-who-other-hint = Sáhtát diŋgot bearašlahttui, ránnjái dahje olbmui gean veahkehat.
book-who-missing = Vállje geasa diibmu lea
book-next = Joatkke
book-reach-heading = Mo mii sáhttit váldit oktavuođa duinna?
book-reach-heading-other = Geainna mii sáhttit váldit oktavuođa?
book-reach-hint = Mii váldit oktavuođa dušše dán diimmu birra.
book-reach-phone = Telefovnnas
book-reach-phone-hint = Mii riŋgestit dahje sáddet SMS, jos juoga rievdá.
book-reach-their-phone = Suinna gii boahtá, telefovnnas
book-reach-companion-phone = Muinna gii diŋgon, telefovnnas
book-reach-email = E-poasttas
book-reach-email-other = Muinna gii diŋgon, e-poasttas
book-reach-none = Ehpet dárbbaš váldit oktavuođa muinna
book-reach-none-other = Ehpet dárbbaš váldit oktavuođa geainnage
book-reach-none-hint = Dat manná bures. Mii várret saji.
book-reach-missing = Vállje mo mii sáhttit váldit oktavuođa
book-about-heading-self = Gii don leat?
book-about-heading-other = Gii boahtá?
book-name = Ovdanamma
book-name-other = Ovdanamma: olmmoš gii boahtá
book-name-hint = Ovdanamma lea doarvái.
book-name-missing = Čále ovdanama
book-companion-name = Du iežat ovdanamma, don gii diŋgot
book-companion-name-missing = Čále iežat ovdanama
book-phone = Telefonnummir
book-phone-hint = Mii geavahit dan dušše dán diimmu oktavuođas.
book-phone-wrong = Čále telefonnummara, 8 logu
book-email = E-poastačujuhus
book-email-wrong = Čále e-poastačujuhusa, ovdamearkka dihte namma@eksempel.no
book-language = Giella maid háliidat hállat
book-language-any = Munnje lea seamma
book-access = Dárbbašat go juoidá dáin?
access-wheelchair = Sadji juvlastullui
access-hearing = Teleslynge dahje jaskes latnja
access-sight = Stuorra bustávat šearpmas
access-companion = Sadji olbmui gii boahtá fárrui
book-needs = Mainna háliidat veahki?
book-needs-hint = Moadde sáni lea doarvái. Ale čále beassansániid, kodaid dahje riegádannummara.
book-privacy = Mii sihkkut nama ja eará maid čálát, 90 beaivvi maŋŋel diimmu. Dušše sii geat barget dáppe, oidnet dan.
book-button = Diŋgo diimmu
book-cancel-link = Gaskkalduhte
wait-button = Čálit iežat vuordinlistui
wait-heading-note = Diibmu lea dievva. Dál čálihat iežat vuordinlistui.

full-heading = Muhtun eará oaččui diimmu
full-text = Muhtun eará lei jođáneabbo. Dus ii leat vel sadji. Dat maid čállet, lea vurkejuvvon.
full-others-heading = Vállje baicce ovtta dáin
full-take = Vállje: { $when }
full-wait-heading = Dahje čálit iežat vuordinlistui
full-wait-text = Go muhtun šluhtte diimmu, de oažžu saji son gii lea listtus vuosttažin.
full-drop-in = Geahča báikkiid gosa sáhtát boahtit diŋgokeahttá
closed-heading = Dán diimmu ii sáhte diŋgot
closed-text = Diibmu lea juo leamaš, dahje dan ii sáhte šat diŋgot. Vállje eará áiggi, dahje riŋge midjiide.
closed-other-times = Geahča eará áiggiid

booked-heading = Diibmu lea diŋgojuvvon
booked-heading-other = Diibmu lea diŋgojuvvon: { $name }
booked-hold = Sadji lea várrejuvvon. Boađe { $when }.
booked-place = Báiki
booked-way-in = Ná beasat sisa
booked-bus = Busse
booked-guide = Bagadalli
booked-bring = Váldde fárrui
booked-minutes = Bistá
booked-minutes-value =
    { $count ->
        [one] ovtta minuhta
        [two] { $count } minuhta
       *[other] { $count } minuhta
    }
booked-price = Haddi
booked-price-value = Nuvttá
booked-code = Čujuhusnummir
booked-word = Kodasátni
booked-keep = Čále bajás nummara ja kodasáni, dahje prente siiddu. Mii čájehit kodasáni dušše dál.
booked-cancel = It go sáhte boahtit? Riŋge midjiide, dahje šluhtte diimmu neahtas nummariin ja kodasániin.
booked-email = Mii čállit deike: { $email }, jos juoga rievdá.
booked-none = Mii eat sáhte váldit oktavuođa duinna jus juoga rievdá. Riŋge fal midjiide ovdal go boađát.
booked-short-address = Neahttačujuhus
booked-qr = Koda mii doalvu siidui gos sáhtát šluhttet diimmu
listed-heading = Don leat vuordinlisttus
listed-heading-other = { $name } lea vuordinlisttus
listed-text = Dus ii leat vel diibmu. Don vuorddát dán diimmu: { $when }.
listed-ahead =
    { $count ->
        [0] Ii oktage leat ovddabealde listtus.
        [one] Okta olmmoš lea ovddabealde listtus.
        [two] Guovttis leaba ovddabealde listtus.
       *[other] { $count } olbmo leat ovddabealde listtus.
    }
listed-none = Mii eat sáhte váldit oktavuođa duinna. Riŋge midjiide ja jeara lea go šaddan friddja sadji.

cancel-heading = Geahča dahje šluhtte iežat diimmu
cancel-where = Gos dus lea diibmu?
cancel-where-hint = Čále gieldda dahje poastanummara.
cancel-where-button = Joatkke
cancel-where-unknown = Mii eat dovdda báikki. Čále gieldda dahje poastanummara.
cancel-code = Čujuhusnummir
cancel-code-hint = Čieža dahje gávcci logu, ovdamearkka dihte 935 207 6.
cancel-code-wrong = Dárkkis nummara. Das galget leat čieža dahje gávcci logu, ja okta dáidá leat čállojuvvon boastut.
cancel-word = Kodasátni
cancel-word-hint = Guokte sáni dahje njeallje logu. Don gávnnat daid seamma sajis go nummara.
cancel-word-missing = Čále kodasáni
cancel-wrong = Dárkkis nummara ja kodasáni. Dat eai heive oktii. Sáhtát maid riŋget midjiide.
cancel-show = Oza diimmu
cancel-found-heading = Du diibmu
cancel-found-wait-heading = Du sadji vuordinlisttus
cancel-ask = Háliidat go šluhttet diimmu?
cancel-ask-wait = Háliidat go eret vuordinlisttus?
cancel-button = Šluhtte diimmu
cancel-button-wait = Mana eret vuordinlisttus
cancel-keep = Doalat diimmu
cancel-done-heading = Diibmu lea šluhttejuvvon
cancel-done-text = It dárbbaš dahkat eambbo. Bures boahtin fas go heive.
cancel-done-wait-heading = It leat šat vuordinlisttus
cancel-already = Diibmu lei juo šluhttejuvvon.
cancel-past = Diibmu lea juo leamaš.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: { $name }, diibmu { $when }, { $place }. Ref { $code }. Šluhttet: riŋge { $phone }.
sms-listed = Digihjelpen: { $name } lea vuordinlisttus: { $when }, { $place }. Ref { $code }. Gažaldagat: riŋge { $phone }.
email-booked-heading = Diibmu { $when }
email-listed-heading = Vuordinlistu { $when }
booked-phone = Mii sáhttit duinna váldit oktavuođa dáinna nummiriin: { $phone }, jos juoga rievdá.
reused-heading = Don leat geavahan dán skovi ovdal
reused-text = Don leat juo ožžon diimmu dáinna skoviin. Jos háliidat rievdadit juoidá, de riŋge midjiide. Sáhtát maid šluhttet ja álgit ođđasit.

# Letters, groups, places on the list, and promised places.
book-reach-letter = Reivviin poasttas
book-reach-letter-other = Suinna gii galgá oažžut veahki, reivviin
book-street = Gáhtta ja nummir
book-street-hint = Dahje poastaboksa.
book-street-missing = Čále gáhta ja nummara
book-postal-code = Poastanummir
book-postal-code-wrong = Čále poastanummara, njeallje logu
book-people = Galle olbmo bohtet ovttas?
book-people-count =
    { $count ->
        [one] Okta olmmoš
        [two] { $count } olbmo
       *[other] { $count } olbmo
    }
book-too-many =
    { $count ->
        [one] Dáppe sáhttá dušše okta olmmoš hávális diŋgot
        [two] Eanemusat { $count } olbmo sáhttiba diŋgot ovttas. Riŋge midjiide jus lehpet eanebut
       *[other] Eanemusat { $count } olbmo sáhttet diŋgot ovttas. Riŋge midjiide jus lehpet eanebut
    }
booked-letter = Mii sáddet reivve deike: { $address }.
cancel-any-time = Vuosttaš friddja diibmu
wait-paused = Mii eat ožžon vástádusa. Danne lea du sadji vuordinlisttus dál bisehuvvon. Riŋge midjiide, de sáhtát ain vuordit.
invited-until = Dutnje lea sadji { $when }. Vástit ovdal { $until }.
invited-heading = Dutnje lea sadji
invited-text = { $when }, { $place }. Mii várret saji { $until } rádjái.
enquiry-heading = Sáhtát go boahtit oanehis áiggi geažes?
enquiry-text = { $when }, { $place }. Mii jearrat máŋgga olbmos oktanaga. Vástit ovdal { $until }. Dan maŋŋel beasat diehtit ožžot go saji.
invited-yes = Jo, mun boađán
invited-no = Ii, in boađe dán háve
invited-open = Vástit fálaldahkii
accepted-heading = Sadji lea du
accepted-text = { $when }, { $place }. Čujuhusnummir ja kodasátni leat seamma go ovdal.
noted-yes-heading = Giitu, mii leat čállán ahte sáhtát boahtit
noted-yes-text = Maŋŋel { $until } beasat diehtit ožžot go saji.
noted-no-heading = Giitu vástádusa ovddas
noted-no-text = Muhtun eará oažžu saji.
declined-stays = Don leat ain vuordinlisttus.
over-heading = Áigemearri lea nohkan
over-text = Muhtun eará oaččui saji. Du sadji vuordinlisttus lea seamma go ovdal. Riŋge midjiide jus dus leat gažaldagat.
used-heading = Dása lea juo vástiduvvon
used-text = Riŋge midjiide jus háliidat rievdadit vástádusa.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }.{ $month }. dii. { $time }
sms-invited = Digihjelpen: { $name }, friddja sadji { $when }, { $place }. Vástit ovdal { $until }: { $link } dahje { $phone }
letter-invited = Mis lea friddja sadji: { $name }, { $when }, { $place }. Mii várret saji { $until } rádjái. Riŋge { $phone } dahje boađe fitnat, ja vástit jo dahje ii. Atte midjiide čujuhusnummara { $code }.
sms-enquiry = Digihjelpen: Sáhttá go { $name } boahtit { $when }, { $place }? Vástit ovdal { $until }: { $link } dahje { $phone }
letter-enquiry = Sáhttá go { $name } boahtit { $when }, { $place }? Mii jearrat máŋgga olbmos. Vástit ovdal { $until }: riŋge { $phone }. Čujuhusnummir { $code }.
sms-expired = Digihjelpen: Mii eat ožžon vástádusa saji birra { $when }. { $name } lea ain vuordinlisttus. Gažaldagat: riŋge { $phone }. Ref { $code }.
sms-paused = Digihjelpen: Mii eat ožžon vástádusa saji birra { $when }. Riŋge { $phone } jus { $name } ain háliida vuordit. Ref { $code }.
sms-taken = Digihjelpen: Muhtun eará oaččui saji { $when }. { $name } lea ain vuordinlisttus. Ref { $code }.
sms-moved = Digihjelpen: { $name }, diibmu lea sirdojuvvon: { $when }, { $place }. Ii go heive? Riŋge { $phone }. Ref { $code }.
sms-cancelled = Digihjelpen: Diibmu { $when }, { $place }, lea šluhttejuvvon. Riŋge { $phone } jus { $name } háliida ođđa diimmu. Ref { $code }.
sms-waits = Digihjelpen: Ii šaddan sadji { $when }. { $name } lea ain vuordinlisttus ja oažžu boahtte saji mii heive. Ref { $code }.
email-invited-heading = Friddja sadji { $when }
email-enquiry-heading = Sáhtát go boahtit { $when }?
email-expired-heading = Áigemearri lea nohkan: sadji { $when }
email-paused-heading = Háliidat go ain vuordit?
email-taken-heading = Muhtun eará oaččui saji { $when }
email-moved-heading = Ođđa áigi: { $when }
email-cancelled-heading = Šluhttejuvvon: { $when }
email-waits-heading = Ii šaddan sadji { $when }
wait-place = Sadji vuordinlisttus
wait-wish-heading = Maid háliidat vuordit?
wait-wish-any = Vuosttaš friddja áigi
wait-wish-any-hint = Don oaččut fálaldaga boahtte áigái mii šaddá friddjan, beroškeahttá beaivvis.
wait-wish-this = Aivve dán áiggi
wait-wish-missing = Vállje maid háliidat vuordit
sms-seated = Digihjelpen: { $name }, diibmu { $when }, { $place }. Ref { $code }. Šluhttet: riŋge { $phone }.
email-seated-heading = Diibmu { $when }
sms-removed = Digihjelpen: { $name } ii leat šat vuordinlisttus. Jearaldagat: riŋge { $phone }. Ref { $code }.
email-removed-heading = Ii šat vuordinlisttus

# Times that are held, warnings, guides
hold-note = Mii doallat diimmu dutnje dan botta go deavddát skovi.
warning-heading = Leago dát oaivvilduvvon?
warning-confirm = De, mun háliidan dán diimmu goitge
warning-elsewhere = Dán olbmos lea eará diibmu min luhtte seamma áigge.
warning-same-day = Dán olbmos lea juo diibmu seamma veahkkái dán beaivvi.
booked-twice = Dán olbmos lea juo dát diibmu. Riŋge midjiide jus lehpet láhppán nummira.
offer-guide-heading = Háliidatgo dihto bagadeaddji?
offer-guide-any = Geasa beare
offer-follow-up = Dát diimmut leat dutnje guhte leat leamaš dáppe ovdal ja háliidat joatkit seamma bagadeddjiin. Riŋge midjiide, de mii gávdnat áiggi.
offer-follow-up-link = Gávnna diimmut
sms-unsettled = Digihjelpen: Diibmu { $when }, { $place }, ii sáhte leat nu go soahpan lei. Mii váldit oktavuođa ođđa áiggi birra. Gažaldagat: riŋge { $phone }. Ref { $code }.
email-unsettled-heading = Diibmu { $when } galgá rievdaduvvot
# How long it often takes to get a place.
wait-takes-range = Dávjá ádjána { $least } gitta { $most } vahkku ovdal go oažžu saji.
wait-takes-up-to =
    { $most ->
        [one] Dávjá ádjána unnit go ovtta vahku ovdal go oažžu saji.
        [two] Dávjá ádjána eanemustá guokte vahku ovdal go oažžu saji.
       *[other] Dávjá ádjána eanemustá { $most } vahkku ovdal go oažžu saji.
    }
wait-takes-more =
    { $least ->
        [one] Dávjá ádjána eanet go ovtta vahku ovdal go oažžu saji.
        [two] Dávjá ádjána eanet go guokte vahku ovdal go oažžu saji.
       *[other] Dávjá ádjána eanet go { $least } vahkku ovdal go oažžu saji.
    }
wait-takes-unknown = Mii eat vel dieđe man guhká ádjána.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = Don leat ovddabealde earáid, go dus lea áigemearri.
wait-first-health = Don leat ovddabealde earáid, go ášši guoská du dearvvašvuhtii.
wait-first-money = Don leat ovddabealde earáid, go ášši guoská ruđaide maid dárbbašat dál.
wait-first-safety = Don leat ovddabealde earáid, go ášši guoská du oadjebasvuhtii.
wait-resume = Háliidan ain vuordit
wait-resumed-heading = Don vuorddát ain
wait-resumed-text = Don leat fas vuordinlisttus. Mii dieđihit go dutnje lea sadji.
sms-unbooked = Digihjelpen: { $name }, diibmu { $when }, { $place }, lea šluhttejuvvon. Boastut? Riŋge { $phone }. Ref { $code }.
email-unbooked-heading = Šluhttejuvvon: { $when }
sms-closed = Digihjelpen: Mii fertet gidde { $when }, { $place }. Riŋge { $phone } ođđa diimmu birra: { $name }. Ref { $code }.
email-closed-heading = Gitta: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = Oza saji: { $when }
draw-until = Mii vuorbádit sajiid { $when }.
draw-note = Dás mii vuorbádit gii oažžu saji. Buohkat geat ohcet ovdal { $when }, leat mielde.
draw-apply = Oza saji
draw-heading = Vuorbádeapmi
draw-link = Geahča vuorbádeami
draw-key = Vuorbádančoavdda
draw-secret = Čiegus lohku
draw-secret-later = Mii čájehit dan maŋŋel vuorbádeami.
draw-drawn = Mii vuorbádeimmet { $when }.
draw-result-heading = Ná dat manai
draw-nobody = Ii oktage ohcan.
draw-place = Nummir
draw-people = Olbmot
draw-result = Oaččui go saji?
draw-seated = Jo
draw-listed = Vuordinlisttus
draw-lot = Vuorbi
draw-own-place = Du nummir vuorbádeamis lea { $place }.
draw-own-number = Du ohcama nummir
draw-check-heading = Ná sáhtát dárkkistit vuorbádeami
draw-check-key = Vuorbádančoavdda lea rehkenaston čiegus logus ovdal go oktage ozai. Dat lea álgu logu SHA-256:s. Danne ii sáhte oktage molsut logu maŋŋel.
draw-check-lot = Du vuorbi lea SHA-256 dán tekstas: lohku, guovtte čuoggá ja du ohcama nummir. Vuolimus vuorbi boahtá vuosttažin. Jus joavkku buohkat eai čágat, de manná vuorru čuovvovažžii.
applied-heading = Mii leat ožžon ohcama
applied-heading-other = Mii leat ožžon ohcama: { $name }
applied-text = Sadji ii leat vel du. Mii vuorbádit { $when }. De oaččut diehtit mo manai.
sms-applied = Digihjelpen: { $name } lea ohcan saji { $when }, { $place }. Mii vuorbádit { $until }. Ref { $code }. Gažaldagat: riŋge { $phone }.
email-applied-heading = Ohcan: { $when }
sms-undrawn = Digihjelpen: { $name } ii ožžon saji { $when } vuorbádeamis, muhto lea vuordinlisttus nummir { $rank }. Ref { $code }. Gažaldagat: riŋge { $phone }.
email-undrawn-heading = Nummir vuordinlisttus { $when }
move-heading = Sirdde diimmu
move-see = Geahča friddja áiggiid
move-late = Diibmui lea vehát go 24 diimmu. Riŋge midjiide, de gávdnat ođđa áiggi. Don sáhtát ain šluhttet.
move-now = Dus lea dál diibmu { $when }, { $place }.
move-none = Eai leat eará friddja áiggit dál. Riŋge midjiide, de gávdnat čovdosa.
move-choose = Vállje ođđa áiggi
move-keep = Dus lea ain diibmu dassážii go ođđa lea gárvvis.
move-button = Sirdde diimmu
move-missing = Vállje ođđa áiggi
move-taken = Muhtun eará oaččui dan áiggi easkka. Du diibmu lea nugo ovdal. Vállje eará áiggi.
follow-up-heading = Ođđa diibmu seamma bagadalliin
follow-up-text = Dá leat { $guide } friddja áiggit.
follow-up-choose = Vállje áiggi
follow-up-taken = Muhtun eará oaččui dan áiggi easkka. Vállje eará áiggi.
moved-heading = Diibmu lea sirdojuvvon
moved-text = Nummir ja kodasátni leat seamma go ovdal.
earlier-heading = Háliidat go boahtit ovdal?
earlier-text = Mii sáhttit dieđihit jus diibmu šaddá friddjan unnimusat guokte beaivvi ovdal du diimmu. Du diibmu lea ain du. Mii dieđihit eanemusat golmma háve.
earlier-wish = Dieđit munnje
earlier-on = Mii dieđihit jus diibmu šaddá friddjan unnimusat guokte beaivvi ovdal du diimmu.
earlier-stop = Ale dieđit šat
earlier-wished = Giitu. Mii dieđihit jus diibmu šaddá friddjan ovdal du diimmu.
earlier-stopped = Mii eat dieđit šat.
sms-earlier = Digihjelpen: Friddja diibmu { $when }. { $name }, háliidat go molsut? Vuosttaš oažžu dan: { $link } / { $phone }
letter-earlier = Ovddit diibmu lea friddja { $when }, { $place }. Háliida go { $name } molsut? Riŋge { $phone }. Mii eat várre dan, nu ahte vuosttaš oažžu dan. Čujuhusnummir { $code }.
email-earlier-heading = Friddja diibmu { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = Sáhtát go álgit maŋŋelis?
wait-later-hint = Kurssas leat máŋga gearddi. Jus sadji šaddá friddjan go kursa lea jođus, de sáhttit jearrat dus.
wait-later-yes = Jo, mun sáhtán álgit go kursa lea jođus
wait-later-no = In, dušše vuosttaš geardde rájes
wait-later-missing = Vállje sáhtát go álgit maŋŋelis
sms-meeting-moved = Digihjelpen: { $name }, kurssas lea ođđa áigi: { $when }, { $place }. Ii go heive? Riŋge { $phone }. Ref { $code }.
email-meeting-moved-heading = Kurssas lea ođđa áigi: { $when }
sms-meeting-cancelled = Digihjelpen: { $name }, kursa { $when } lea šluhttejuvvon. Eará gearddit leat nugo ovdal. Riŋge { $phone }. Ref { $code }.
email-meeting-cancelled-heading = Šluhttejuvvon: { $when }
sms-missed = { $name } ii leat leamaš kurssas golbma maŋimuš geardde. Manná go bures? Sadji lea ain várrejuvvon.
email-missed-heading = Mii leat váillahan du kurssas
