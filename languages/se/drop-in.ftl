# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = Váldde nummara
queue-take = Váldde nummara
queue-tablet-appointment = Leatgo diŋgon áiggi? Dieđit sutnje guhte veahkeha.
queue-your-number = Du nummar
queue-taken = Váldojuvvon
queue-ahead =
    { $count ->
        [0] Ii oktage vuordde du ovddabealde.
        [one] Okta vuordá du ovddabealde.
        [two] Guovttis vuordiba du ovddabealde.
       *[other] { $count } olbmo vurdet du ovddabealde.
    }
queue-range = Don vuorddát várra gaskal { $low } ja { $high } minuhta.
queue-range-up-to = Du vuorru boahtá várra ovdal go { $high } minuhta leat vássán.
queue-no-guide = Ii oktage veahket juste dál. Mii eat dieđe man guhká fertet vuordit.
queue-keep = Vurke nummara. Mii čuorvut dan go lea du vuorru.
queue-own-page = Čuovo mielde iežat telefovnnas
queue-own-link = Geahča nummara sierra siiddus
queue-next-person = Boahtte olmmoš: váldde ođđa nummara
queue-called = Dál lea du vuorru.
queue-called-desk = Dál lea du vuorru. Mana beavdái { $desk }.
queue-serving = Don oaččut dál veahki.
queue-done = Don leat ožžon veahki. Giitu go bohtet.
queue-left = Don it leat šat ráiddus. Váldde ođđa nummara jus dáhtut veahki.
queue-day-over = Dát nummar lea eará beaivvis.
queue-appointment = Dus lea áigi { $time }.
queue-absent = Mii čurvviimet du, muhto eat gávdnan du. Don leat sirdojuvvon golbma saji maŋos.
queue-leave = Mun manan fas
queue-leave-ask = Dáhtutgo guođđit ráiddu?
queue-leave-text = Dalle massát saji. Don sáhtát váldit ođđa nummara maŋŋil.
queue-leave-yes = Juo, váldde mu eret ráiddus
queue-leave-no = Ii, mun vuorddán
queue-refresh = Geahča ođđasit
queue-lost = Mii eat oaččo oktavuođa. Dat maid oainnát, sáhttá leat boaris.
queue-opens = Mii rahpat { $time }.
queue-closing-maybe = Mii giddet { $time }. Ii leat sihkkar ahte mii joksat du.
queue-closing-no-heading = Mii eat várra joksa du odne
queue-closing-no =
    { $count ->
        [0] Mii giddet { $time }. Don it várra oaččo veahki ovdal dan.
        [one] Mii giddet { $time }, ja okta vuordá du ovddabealde. Don it várra oaččo veahki ovdal dan.
        [two] Mii giddet { $time }, ja guovttis vuordiba du ovddabealde. Don it várra oaččo veahki ovdal dan.
       *[other] Mii giddet { $time }, ja { $count } olbmo vurdet du ovddabealde. Don it várra oaččo veahki ovdal dan.
    }
queue-book = Diŋgo áiggi dan sadjái
queue-anyway = Váldde nummara liikká
queue-closed-heading = Don it sáhte fitnat dál
queue-closed-next = Boahtte háve lea { $when }. Don sáhtát diŋgot áiggi, dahje riŋget midjiide.
queue-closed-none = Mii eat dieđe goas lea boahtte háve. Don sáhtát diŋgot áiggi, dahje riŋget midjiide.
wall-heading = Ráidu
wall-now = Čurvojuvvon dál
wall-desk = beavdi { $desk }
wall-nobody-called = Ii oktage leat čurvojuvvon juste dál.
wall-next = Boahtte
wall-empty = Ii oktage vuordde.
wall-waiting =
    { $count ->
        [one] Okta vuordá.
        [two] Guovttis vuordiba.
       *[other] { $count } olbmo vurdet.
    }
wall-newcomer = Jus válddát nummara dál, de vuorddát várra gaskal { $low } ja { $high } minuhta.
wall-newcomer-up-to = Jus válddát nummara dál, de du vuorru boahtá várra ovdal go { $high } minuhta leat vássán.
wall-updated = Čájehuvvon { $time }.
wall-old = Govva lea { $time }. Šearbma lea massán oktavuođa.
wall-say = Nummar { $number }.
wall-say-desk = Nummar { $number }, beavdi { $desk }.
wall-sound = Jietna go muhtin čurvojuvvo
