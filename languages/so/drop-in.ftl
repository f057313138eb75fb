# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = Qaado lambar
queue-take = Qaado lambar
queue-tablet-appointment = Ma ballan baad leedahay? U sheeg qofka caawinaya.
queue-your-number = Lambarkaaga
queue-taken = La qaatay
queue-ahead =
    { $count ->
        [0] Cidna kaama horreyso.
        [one] Hal qof ayaa kaa horreeya.
       *[other] { $count } qof ayaa kaa horreeya.
    }
queue-range = Waxaad u badan tahay inaad sugto inta u dhaxaysa { $low } iyo { $high } daqiiqo.
queue-range-up-to = Waxay u badan tahay inuu markaagu soo gaaro { $high } daqiiqo gudahood.
queue-no-guide = Hadda cidna ma caawineyso. Ma ogin inta aad sugi doonto.
queue-keep = Lambarka hayso. Waanu ku dhawaaqi doonnaa marka uu markaagu yimaado.
queue-own-page = Kala soco telefoonkaaga
queue-own-link = Lambarka ka eeg bog u gaar ah
queue-next-person = Qofka xiga: qaado lambar cusub
queue-called = Hadda waa markaaga.
queue-called-desk = Hadda waa markaaga. Tag miiska { $desk }.
queue-serving = Hadda waa lagu caawinayaa.
queue-done = Waa lagu caawiyay. Waad ku mahadsan tahay imaatinka.
queue-left = Safka waad ka baxday. Qaado lambar cusub haddii aad caawimo rabto.
queue-day-over = Lambarkan waa maalin kale.
queue-appointment = Waxaad ballan leedahay { $time }.
queue-absent = Waanu ku yeernay, laakiin kuma aanan helin. Saddex boos ayaa dib laguu dhigay.
queue-leave = Waan baxayaa
queue-leave-ask = Ma rabtaa inaad safka ka baxdo?
queue-leave-text = Markaas booskaaga waad waayeysaa. Lambar cusub ayaad dib ka qaadan kartaa.
queue-leave-yes = Haa, safka iga saar
queue-leave-no = Maya, waan sugayaa
queue-refresh = Mar kale eeg
queue-lost = Xiriir ma helno. Waxaad aragto waxay noqon karaan wax hore.
queue-opens = Waxaanu furnaa { $time }.
queue-closing-maybe = Waxaanu xidhnaa { $time }. Ma hubno inaanu ku gaari doonno.
queue-closing-no-heading = Maanta uma badna inaanu ku gaarno
queue-closing-no =
    { $count ->
        [0] Waxaanu xidhnaa { $time }. Uma badna inaad caawimo hesho ka hor.
        [one] Waxaanu xidhnaa { $time }, hal qof ayaana kaa horreeya. Uma badna inaad caawimo hesho ka hor.
       *[other] Waxaanu xidhnaa { $time }, { $count } qof ayaana kaa horreeya. Uma badna inaad caawimo hesho ka hor.
    }
queue-book = Taas beddelkeeda ballan qabso
queue-anyway = Sikastaba lambar qaado
queue-closed-heading = Hadda ma iman kartid ballan la'aan
queue-closed-next = Marka xigta waa { $when }. Ballan waad qabsan kartaa, ama na soo wac.
queue-closed-none = Ma ogin goorta marka xigta. Ballan waad qabsan kartaa, ama na soo wac.
wall-heading = Safka
wall-now = Hadda loo yeeray
wall-desk = miiska { $desk }
wall-nobody-called = Hadda cidna looma yeerin.
wall-next = Kuwa xiga
wall-empty = Cidna ma sugayso.
wall-waiting =
    { $count ->
        [one] Hal qof ayaa sugaya.
       *[other] { $count } qof ayaa sugaya.
    }
wall-newcomer = Haddii aad hadda lambar qaadato, waxaad sugi doontaa inta u dhaxaysa { $low } iyo { $high } daqiiqo.
wall-newcomer-up-to = Haddii aad hadda lambar qaadato, waxay u badan tahay inuu markaagu soo gaaro { $high } daqiiqo gudahood.
wall-updated = La muujiyay { $time }.
wall-old = Sawirkani waa { $time }. Shaashaddu xiriirkii way weyday.
wall-say = Lambarka { $number }.
wall-say-desk = Lambarka { $number }, miiska { $desk }.
wall-sound = Cod marka qof loo yeero
