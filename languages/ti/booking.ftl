# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = መዓስ ክፉት እዩ?
offer-when-none = ስሩዕ ናይ ምኽፋት ሰዓታት ኣይተመዝገበን።
offer-next-heading = ዝቕጽል ግዜ
offer-free-heading = ክፉት ቆጸራታት
offer-free-none-heading = ሕጂ ክፉት ቆጸራ የለን
offer-free-none = ኩሉ ተታሒዙ ኣሎ፣ ወይ ሓድሽ ግዜ ገና ኣይተመዝገበን። ደውሉልና፣ መፍትሒ ክንረክብ ኢና።
offer-choose-time = ቆጸራ ን{ $when } ሓዙ
promised-heading-other = ን{ $name } ቦታ ኣሎ
promised-text = ክሳብ ሽዑ ነቲ ቦታ ንሕዞ ኢና። ኣብዚ እወ ወይ ኣይፋል በሉ፣ ወይ ደውሉልና።
cancel-keep-wait = ኣብ ዝርዝር ዘሎ ቦታይ ይጽናሕ
wait-bypassed = ክፉት ቦታታት ካብቲ ብሓባር ዘድልየኩም ዝወሓደ ስለ ዝነበረ፣ ካልእ ሰብ ቅድም ቦታ ረኺቡ። ኣብ ዝርዝር ዘሎ ቦታኹም ግን ከምቲ ዝነበሮ እዩ።
letter-booked = ሰላም፣ { $name }። ቆጸራኹም { $when } እዩ። እቲ ሓገዝ ብናጻ እዩ። ክትመጹ ኣይትኽእሉን ዶ? ናብ { $phone } ደውሉ፣ መወከሲ ቁጽሪ ድማ ንገሩ።
book-name-hint-letter = እታ ደብዳበ ክትበጽሕ፣ ስም ስድራቤት እውን ጽሓፉ።
offer-full-heading = ዝመልኡ ቆጸራታት
offer-full = መሊኡ
offer-wait-time = ን{ $when } ኣብ ዝርዝር ተጸበይቲ ተመዝገቡ
offer-staff-books = ቆጸራ ንምሓዝ ደውሉልና።
offer-drop-in-text = ቆጸራ ምሓዝ ኣየድልየኩምን። ምጹ ጥራይ።
offer-phone-text = ኣብ ናይ ምኽፋት ሰዓታት ደውሉልና።
offer-about-heading = በዚ ክንሕግዘኩም ንኽእል
offer-languages-heading = እንዛረቦም ቋንቋታት
offer-audience-heading = እዚ ኣገልግሎት ንመን እዩ
offer-bring-heading = ሒዝኩም ምጹ
offer-bring-default = ሞባይልኩም፣ ታብለትኩም ወይ ኮምፒተርኩም እንተሃልዩኩም ሒዝኩም ምጹ። ቻርጀርን መነጽርን ኣይትረስዑ።
offer-never = መሕለፊ ቃል (passord) ወይ ኮድ ኣይትሃቡና። ፈጺሙ ኣየድልየናን፣ ክትጽሕፉ ከለኹም ድማ ናብ ካልእ ንጥምት።
offer-free-of-charge = ብናጻ እዩ።
offer-where-heading = ነቲ ቦታ ከመይ ጌርኩም ትረኽብዎ
offer-closed = { $day } ዕጹው እዩ: { $reason }
offer-checked = ንመወዳእታ ግዜ ዝተረጋገጸሉ: { $day }
offer-hearing-loop = ንመሳርሒ መስምዒ ዝሕግዝ ስርዓት (teleslynge)
offer-screened = ኣብ መንጎ ጣውላታት መጋረጃ ኣሎ
offer-minutes =
    { $count ->
        [one] እቲ ቆጸራ { $count } ደቒቕ ይወስድ።
       *[other] እቲ ቆጸራ { $count } ደቓይቕ ይወስድ።
    }
offer-guide = ምስ { $guide } ክትራኸቡ ኢኹም።
offer-seats-left =
    { $count ->
        [one] { $count } ቦታ ተሪፉ ኣሎ
       *[other] { $count } ቦታታት ተሪፉ ኣሎ
    }

book-so-far = { $when } ኣብ { $place }
book-change-time = ካልእ ግዜ ምረጹ
book-step-who = ስጉምቲ 1 ካብ 3
book-step-reach = ስጉምቲ 2 ካብ 3
book-step-about = ክትውድኡ ቁሩብ ተሪፉኩም
book-who-heading = እቲ ቆጸራ ንመን እዩ?
book-who-self = ንዓይ
book-who-other = ንኻልእ ሰብ
book-who-other-hint = ንሓደ ካብ ስድራቤትኩም፣ ንጎረቤትኩም ወይ ንእትሕግዝዎ ሰብ ቆጸራ ክትሕዙ ትኽእሉ።
book-who-missing = እቲ ቆጸራ ንመን ምዃኑ ምረጹ
book-next = ቀጽሉ
book-reach-heading = ብኸመይ ክንረኽበኩም ንኽእል?
book-reach-heading-other = ንመን ክንረክብ ንኽእል?
book-reach-hint = ብዛዕባ እዚ ቆጸራ ጥራይ ክንረኽበኩም ኢና።
book-reach-phone = ብተሌፎን
book-reach-phone-hint = ገለ ነገር እንተተቐይሩ ንድውል ወይ SMS ንሰድድ።
book-reach-their-phone = ነቲ ዝመጽእ ሰብ፣ ብተሌፎን
book-reach-companion-phone = ንዓይ ቆጸራ ዝሕዝ ዘለኹ፣ ብተሌፎን
book-reach-email = ብኢመይል
book-reach-email-other = ንዓይ ቆጸራ ዝሕዝ ዘለኹ፣ ብኢመይል
book-reach-none = ክትረኽቡኒ ኣየድልየኩምን
book-reach-none-other = ንዝኾነ ሰብ ክትረኽቡ ኣየድልየኩምን
book-reach-none-hint = ጸገም የብሉን። ቦታ ክንሕዘልኩም ኢና።
book-reach-missing = ብኸመይ ክንረኽበኩም ከም እንኽእል ምረጹ
book-about-heading-self = ስምኩም መን እዩ?
book-about-heading-other = መን እዩ ክመጽእ?
book-name = ቀዳማይ ስም
book-name-other = ቀዳማይ ስም ናይቲ ዝመጽእ ሰብ
book-name-hint = ቀዳማይ ስም ይኣክል።
book-name-missing = ቀዳማይ ስም ጽሓፉ
book-companion-name = ናይ ገዛእ ርእስኹም ቀዳማይ ስም፣ ንስኹም ቆጸራ ትሕዙ ዘለኹም
book-companion-name-missing = ቀዳማይ ስምኩም ጽሓፉ
book-phone = ቁጽሪ ተሌፎን
book-phone-hint = ነዚ ቆጸራ ጥራይ ንጥቀመሉ።
book-phone-wrong = ቁጽሪ ተሌፎን ብ8 ቁጽርታት ጽሓፉ
book-email = ኣድራሻ ኢመይል
book-email-wrong = ኣድራሻ ኢመይል ጽሓፉ፣ ንኣብነት navn@eksempel.no
book-language = ክትዛረቡሉ እትመርጹ ቋንቋ
book-language-any = ንዓይ ኩሉ ሓደ እዩ
book-access = ካብዚኦም ዘድልየኩም ነገር ኣሎ ዶ?
access-wheelchair = ቦታ ንመንበር መንኮርኮር (ዊልቸር)
access-hearing = Teleslynge ወይ ጸጥ ዝበለ ክፍሊ
access-sight = ኣብ ስክሪን ዓቢ ፊደል
access-companion = ቦታ ንምሳኹም ዝመጽእ ሰብ
book-needs = ብምንታይ ክንሕግዘኩም ትደልዩ?
book-needs-hint = ቁሩብ ቃላት ይኣክል። መሕለፊ ቃል፣ ኮድ ወይ ቁጽሪ መንነት (fødselsnummer) ኣይትጽሓፉ።
book-privacy = ስምኩምን ካልእ እትጽሕፍዎን ድሕሪ ቆጸራ 90 መዓልቲ ምስ ሓለፈ ንድምስሶ። ኣብዚ ዝሰርሑ ሰባት ጥራይ ይርእይዎ።
book-button = ነቲ ቆጸራ ሓዙ
book-cancel-link = ኣቋርጹ
wait-button = ኣብ ዝርዝር ተጸበይቲ ተመዝገቡ
wait-heading-note = እቲ ቆጸራ መሊኡ እዩ። ሕጂ ኣብ ዝርዝር ተጸበይቲ ትምዝገቡ ኣለኹም።

full-heading = እቲ ቆጸራ ተታሒዙ
full-text = ካልእ ሰብ ቀዲሙኩም። ገና ቦታ ኣይረኸብኩምን። ዝጸሓፍኩምዎ ግን ኣይጠፍአን።
full-others-heading = ኣብ ክንድኡ ካብዚኦም ሓደ ሓዙ
full-take = ቆጸራ ን{ $when } ሓዙ
full-wait-heading = ወይ ኣብ ዝርዝር ተጸበይቲ ተመዝገቡ
full-wait-text = ሰብ ቆጸራ ምስ ዝስርዝ፣ ብመሰረት ተራ ናይቲ ዝርዝር ንኸይድ።
full-drop-in = ብዘይ ቆጸራ ክትመጽዎ እትኽእሉ ቦታታት ርኣዩ
closed-heading = እዚ ቆጸራ ክተሓዝ ኣይክእልን
closed-text = እቲ ቆጸራ ሓሊፉ እዩ፣ ወይ እቲ ቦታ ምሓዝ ቆጸራ ዓጽዩ። ካልእ ግዜ ምረጹ፣ ወይ ደውሉልና።
closed-other-times = ካልእ ግዜታት ርኣዩ

booked-heading = ቆጸራ ተታሒዙ ኣሎ
booked-heading-other = ቆጸራ ናይ { $name } ተታሒዙ ኣሎ
booked-hold = ቦታ ክንሕዘልኩም ኢና። { $when } ምጹ።
booked-place = ቦታ
booked-way-in = ከመይ ጌርኩም ትኣትዉ
booked-bus = ኣውቶቡስ
booked-guide = ምስ መን ትራኸቡ
booked-bring = ሒዝኩም ምጹ
booked-minutes = ዝወስዶ ግዜ
booked-minutes-value =
    { $count ->
        [one] { $count } ደቒቕ
       *[other] { $count } ደቓይቕ
    }
booked-price = ዋጋ
booked-price-value = ብናጻ
booked-code = መወከሲ ቁጽሪ
booked-word = ናይ ኮድ ቃል
booked-keep = ነቲ ቁጽርን ናይ ኮድ ቃልን ጽሓፍዎ፣ ወይ ነቲ ገጽ ሕተምዎ። ነቲ ናይ ኮድ ቃል ሕጂ ጥራይ ኢና ነርእዮ።
booked-cancel = ክትመጹ ኣይትኽእሉን ዶ? ደውሉልና፣ ወይ በቲ ቁጽርን ናይ ኮድ ቃልን ኣብ ኢንተርነት ሰርዙ።
booked-email = ገለ ነገር እንተተቐይሩ ናብ { $email } ንጽሕፍ።
booked-none = ዝልወጥ ነገር እንተሃልዩ ክንረኽበኩም ኣይንኽእልን። ቅድሚ ምምጻእኩም በጃኹም ደውሉልና።
booked-short-address = ኣድራሻ ኣብ ኢንተርነት
booked-qr = ናብ መሰረዚ ቆጸራ ገጽ ዝወስድ ኮድ
listed-heading = ኣብ ዝርዝር ተጸበይቲ ኣለኹም
listed-heading-other = ስም { $name } ኣብ ዝርዝር ተጸበይቲ ኣሎ
listed-text = ገና ቆጸራ ኣይረኸብኩምን። እትጽበይዎ ዘለኹም ቆጸራ { $when } እዩ።
listed-ahead =
    { $count ->
        [0] ኣብቲ ዝርዝር ኣብ ቅድሚት ዘሎ ሰብ የለን።
        [one] ኣብቲ ዝርዝር { $count } ሰብ ኣብ ቅድሚት ኣሎ።
       *[other] ኣብቲ ዝርዝር { $count } ሰባት ኣብ ቅድሚት ኣለዉ።
    }
listed-none = ክንረኽበኩም ኣይንኽእልን። ክፉት ቦታ እንተሃልዩ ንምፍላጥ ደውሉልና።

cancel-heading = ቆጸራኹም ርኣዩ ወይ ሰርዙ
cancel-where = ቆጸራኹም ኣበይ እዩ?
cancel-where-hint = ኮሙነ ወይ ቁጽሪ ፖስታ (postnummer) ጽሓፉ።
cancel-where-button = ቀጽሉ
cancel-where-unknown = ነቲ ቦታ ኣይንፈልጦን። ኮሙነ ወይ ቁጽሪ ፖስታ (postnummer) ጽሓፉ።
cancel-code = መወከሲ ቁጽሪ
cancel-code-hint = ሸውዓተ ወይ ሸሞንተ ቁጽርታት፣ ንኣብነት 935 207 6።
cancel-code-wrong = ነቲ ቁጽሪ ርኣይዎ። ሸውዓተ ወይ ሸሞንተ ቁጽርታት ክህልዎ ኣለዎ፣ ሓደ ካብኡ ብጌጋ ተጻሒፉ ክኸውን ይኽእል።
cancel-word = ናይ ኮድ ቃል
cancel-word-hint = ክልተ ቃላት ወይ ኣርባዕተ ቁጽርታት። ምስቲ ቁጽሪ ተጻሒፉ ኣሎ።
cancel-word-missing = ነቲ ናይ ኮድ ቃል ጽሓፉ
cancel-wrong = ነቲ ቁጽርን ናይ ኮድ ቃልን ርኣይዎ። ኣይሰማምዑን እዮም። ክትድውሉልና እውን ትኽእሉ።
cancel-show = ነቲ ቆጸራ ድለዩ
cancel-found-heading = ቆጸራኹም
cancel-found-wait-heading = ቦታኹም ኣብ ዝርዝር ተጸበይቲ
cancel-ask = ክትስርዙ ትደልዩ ዶ?
cancel-ask-wait = ካብ ዝርዝር ተጸበይቲ ክትወጹ ትደልዩ ዶ?
cancel-button = ነቲ ቆጸራ ሰርዙ
cancel-button-wait = ካብ ዝርዝር ተጸበይቲ ውጹ
cancel-keep = ቆጸራይ ከም ዘለዎ ይጽናሕ
cancel-done-heading = እቲ ቆጸራ ተሰሪዙ
cancel-done-text = ካልእ ክትገብርዎ ዘለኩም ነገር የለን። ምስ ጠዓመኩም እንደገና ብደሓን ምጹ።
cancel-done-wait-heading = ድሕሪ ሕጂ ኣብ ዝርዝር ተጸበይቲ የለኹምን
cancel-already = እቲ ቆጸራ ቅድሚ ሕጂ ተሰሪዙ ነይሩ።
cancel-past = እቲ ቆጸራ ሓሊፉ እዩ።

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: ቆጸራ { $name }: { $when }, { $place }. መወከሲ { $code }. ንምስራዝ: { $phone } ደውሉ.
sms-listed = Digihjelpen: { $name } ኣብ ዝርዝር ተጸበይቲ: { $when }, { $place }. መወከሲ { $code }. ሕቶ: { $phone } ደውሉ.
email-booked-heading = ቆጸራ { $when }
email-listed-heading = ዝርዝር ተጸበይቲ { $when }
booked-phone = ገለ ነገር እንተተቐይሩ ብ{ $phone } ክንረኽበኩም ንኽእል።
reused-heading = እዚ ቅጥዒ ቅድሚ ሕጂ ተጠቒምኩምሉ ኢኹም
reused-text = ብእዚ ቅጥዒ ድሮ ቆጸራ ሒዝኩም ኣለኹም። ገለ ነገር ክትቅይሩ እንተደሊኹም ደውሉልና። ቆጸራ ሰሪዝኩም ዳግማይ ክትጅምሩ እውን ትኽእሉ።

# Letters, groups, places on the list, and promised places.
book-reach-letter = ብደብዳበ ብፖስታ
book-reach-letter-other = ነቲ ሓገዝ ዝረክብ ሰብ፣ ብደብዳበ
book-street = ጎደናን ቁጽሪ ገዛን
book-street-hint = ወይ ሳንዱቕ ፖስታ (postboks)።
book-street-missing = ጎደናን ቁጽሪ ገዛን ጽሓፉ
book-postal-code = ቁጽሪ ፖስታ (postnummer)
book-postal-code-wrong = ቁጽሪ ፖስታ ብኣርባዕተ ቁጽርታት ጽሓፉ
book-people = ክንደይ ሰባት ብሓባር ክመጹ እዮም?
book-people-count =
    { $count ->
        [one] { $count } ሰብ
       *[other] { $count } ሰባት
    }
book-too-many =
    { $count ->
        [one] ኣብዚ ኣብ ሓደ እዋን { $count } ሰብ ጥራይ ቆጸራ ክሕዝ ይኽእል
       *[other] ክሳብ { $count } ሰባት ብሓባር ቆጸራ ክሕዙ ይኽእሉ። ካብኡ ንላዕሊ እንተኾንኩም ደውሉልና
    }
booked-letter = ደብዳበ ናብ { $address } ንሰድድ።
cancel-any-time = ቀዳማይ ክፉት ቆጸራ
wait-paused = መልሲ ኣይረኸብናን፣ ስለዚ ኣብ ዝርዝር ተጸበይቲ ዘሎ ቦታኹም ንግዜኡ ጠጠው ኢሉ ኣሎ። ደውሉልና፣ ሽዑ ምጽባይ ትቕጽሉ።
invited-until = { $when } ንዓኹም ቦታ ኣሎ። ቅድሚ { $until } መልሲ ሃቡ።
invited-heading = ንዓኹም ቦታ ኣሎ
invited-text = { $when }፣ { $place }። ክሳብ { $until } ቦታ ክንሕዘልኩም ኢና።
enquiry-heading = ኣብ ሓጺር ግዜ ክትመጹ ትኽእሉ ዶ?
enquiry-text = { $when }፣ { $place }። ንብዙሓት ሰባት ብሓንሳብ ንሓትት ኣለና። ቅድሚ { $until } መልሲ ሃቡ። ድሕሪኡ እቲ ቦታ ናትኩም ምዃኑ ወይ ዘይምዃኑ ክትፈልጡ ኢኹም።
invited-yes = እወ፣ ክመጽእ እየ
invited-no = ኣይፋል፣ ሕጂ ኣይመጽእን
invited-open = እወ ወይ ኣይፋል ኢልኩም መልሱ
accepted-heading = እቲ ቦታ ናትኩም እዩ
accepted-text = { $when }፣ { $place }። መወከሲ ቁጽርን ናይ ኮድ ቃልን ከምቲ ናይ ቅድም እዮም።
noted-yes-heading = የቐንየልና፣ እወ ምባልኩም መዝጊብናዮ
noted-yes-text = ድሕሪ { $until } እቲ ቦታ ናትኩም ምዃኑ ወይ ዘይምዃኑ ክትፈልጡ ኢኹም።
noted-no-heading = ንመልስኹም የቐንየልና
noted-no-text = እቲ ቦታ ንኻልእ ሰብ ክወሃብ እዩ።
declined-stays = ሕጂ እውን ኣብ ዝርዝር ተጸበይቲ ኣለኹም።
over-heading = ናይ መልሲ ግዜ ሓሊፉ
over-text = እቲ ቦታ ንኻልእ ሰብ ተዋሂቡ። ኣብ ዝርዝር ተጸበይቲ ዘሎ ቦታኹም ኣይተቐየረን። ሕቶ እንተሃልዩኩም ደውሉልና።
used-heading = ነዚ ድሮ መልሲ ተዋሂብዎ
used-text = ነቲ መልሲ ክትቅይሩ እንተደሊኹም ደውሉልና።
# In text messages that ask: as short as a date can be.
sms-moment = { $day }/{ $month } ሰዓት { $time }
sms-invited = Digihjelpen: ቦታ ን{ $name }: { $when }, { $place }. ቅድሚ { $until } መልሱ: { $link } ወይ { $phone }
letter-invited = ን{ $name } ክፉት ቦታ ኣሎና: { $when }፣ { $place }። ነቲ ቦታ ክሳብ { $until } ክንሕዞ ኢና። ናብ { $phone } ደውሉ ወይ ምጹ፣ እወ ወይ ኣይፋል ድማ በሉ። መወከሲ ቁጽሪ { $code } ንገሩና።
sms-enquiry = Digihjelpen: { $name } ክመጹ ይኽእሉ ዶ: { $when }, { $place }? ቅድሚ { $until } መልሱ: { $link } ወይ { $phone }
letter-enquiry = { $name } ክመጹ ይኽእሉ ዶ: { $when }፣ { $place }? ንብዙሓት ሰባት ንሓትት ኣለና። ቅድሚ { $until } ብ{ $phone } መልሲ ሃቡ። መወከሲ ቁጽሪ { $code }።
sms-expired = Digihjelpen: ብዛዕባ ቦታ { $when } መልሲ ኣይረኸብናን. ስም { $name } ሕጂ እውን ኣብ ዝርዝር ተጸበይቲ ኣሎ. ሕቶ: { $phone } ደውሉ. መወከሲ { $code }.
sms-paused = Digihjelpen: ብዛዕባ ቦታ { $when } መልሲ ኣይረኸብናን. { $name } ክጽበዩ እንተደልዮም: { $phone } ደውሉ. መወከሲ { $code }.
sms-taken = Digihjelpen: ቦታ { $when } ንኻልእ ሰብ ተዋሂቡ. ስም { $name } ሕጂ እውን ኣብ ዝርዝር ተጸበይቲ ኣሎ. መወከሲ { $code }.
sms-moved = Digihjelpen: ግዜ ቆጸራ { $name } ተቐይሩ: { $when }, { $place }. ኣይጥዕመኩምን ዶ? { $phone } ደውሉ. መወከሲ { $code }.
sms-cancelled = Digihjelpen: ቆጸራ { $when }, { $place }, ተሰሪዙ. ሓድሽ ቆጸራ ን{ $name }: { $phone } ደውሉ. መወከሲ { $code }.
sms-waits = Digihjelpen: { $when } ቦታ ኣይተረኽበን. ስም { $name } ሕጂ እውን ኣብ ዝርዝር ተጸበይቲ ኣሎ. ዝጥዕም ዝቕጽል ቦታ ክወሃብ እዩ. መወከሲ { $code }.
email-invited-heading = ክፉት ቦታ { $when }
email-enquiry-heading = { $when } ክትመጹ ትኽእሉ ዶ?
email-expired-heading = ናይ መልሲ ግዜ ሓሊፉ: ቦታ { $when }
email-paused-heading = ሕጂ እውን ክትጽበዩ ትደልዩ ዶ?
email-taken-heading = ቦታ { $when } ተታሒዙ
email-moved-heading = ሓድሽ ግዜ: { $when }
email-cancelled-heading = ተሰሪዙ: { $when }
email-waits-heading = ቦታ ኣይተረኽበን: { $when }
wait-place = ቦታ ኣብ ዝርዝር ተጸበይቲ
wait-wish-heading = እንታይ ክትጽበዩ ትደልዩ?
wait-wish-any = ቀዳማይ ነጻ ሰዓት
wait-wish-any-hint = ዝቕጽል ነጻ ዝኸውን ሰዓት ይወሃበኩም፣ ዝኾነ መዓልቲ ይኹን።
wait-wish-this = እዚ ሰዓት እዚ ጥራይ
wait-wish-missing = እንታይ ክትጽበዩ ከም እትደልዩ ምረጹ
sms-seated = Digihjelpen: ቆጸራ { $name }: { $when }, { $place }. መወከሲ { $code }. ንምስራዝ: { $phone } ደውሉ.
email-seated-heading = ቆጸራ { $when }
sms-removed = Digihjelpen: { $name } ድሕሪ ሕጂ ኣብ ዝርዝር መጸበዪ የለዉን። ሕቶ: { $phone } ደውሉ። መወከሲ { $code }።
email-removed-heading = ድሕሪ ሕጂ ኣብ ዝርዝር መጸበዪ የለን

# Times that are held, warnings, guides
hold-note = ቅጥዒ ክሳብ እትመልእ ነዚ ሰዓት ንዓኻ ንሕዞ ኣለና።
warning-heading = እዚ ድዩ ድሌትካ?
warning-confirm = እወ፡ ነዚ ሰዓት ይኹን እምበር ይደልዮ
warning-elsewhere = እዚ ሰብ ኣብቲ ሰዓት እቲ ካልእ ቆጸራ ምሳና ኣለዎ።
warning-same-day = እዚ ሰብ ኣብዛ መዓልቲ ንተመሳሳሊ ሓገዝ ድሮ ቆጸራ ኣለዎ።
booked-twice = እዚ ሰብ ነዚ ቆጸራ ድሮ ኣለዎ። እቲ ቁጽሪ እንተ ጠፊኡኩም ደውሉልና።
offer-guide-heading = ፍሉይ መራሒ ትደሊ ዲኻ?
offer-guide-any = ዝኾነ ሰብ
offer-follow-up = እዚ ሰዓታት ነቶም ቅድሚ ሕጂ ናብዚ ዝመጹን ምስቲ ሓደ መራሒ ክቕጽሉ ዝደልዩን እዩ። ደውሉልና፡ ሰዓት ክንረክብ ኢና።
offer-follow-up-link = ቆጸራኻ ድለ
sms-unsettled = Digihjelpen: ቆጸራኻ { $when }፡ { $place }፡ ከምቲ ዝተሰማማዕናሉ ክኸውን ኣይክእልን። ብዛዕባ ሓድሽ ሰዓት ክንራኸበካ ኢና። ሕቶታት፦ { $phone } ደውል። ቁጽሪ { $code }።
email-unsettled-heading = ቆጸራኻ { $when } ክቕየር ኣለዎ
# How long it often takes to get a place.
wait-takes-range = ቦታ ንምርካብ መብዛሕትኡ ግዜ ካብ { $least } ክሳብ { $most } ሰሙን ይወስድ።
wait-takes-up-to =
    { $most ->
        [one] ቦታ ንምርካብ መብዛሕትኡ ግዜ ትሕቲ ሓደ ሰሙን ይወስድ።
       *[other] ቦታ ንምርካብ መብዛሕትኡ ግዜ ክሳብ { $most } ሰሙን ይወስድ።
    }
wait-takes-more =
    { $least ->
        [one] ቦታ ንምርካብ መብዛሕትኡ ግዜ ልዕሊ ሓደ ሰሙን ይወስድ።
       *[other] ቦታ ንምርካብ መብዛሕትኡ ግዜ ልዕሊ { $least } ሰሙን ይወስድ።
    }
wait-takes-unknown = ክንደይ ግዜ ከም ዝወስድ ገና ኣይፈለጥናን።
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = ናይ መወዳእታ ዕለት ስለ ዘለኩም፣ ቅድሚ ካልኦት ኣለኹም።
wait-first-health = ጉዳይ ጥዕናኹም ስለ ዝኾነ፣ ቅድሚ ካልኦት ኣለኹም።
wait-first-money = ሕጂ ዘድልየኩም ገንዘብ ስለ ዝምልከት፣ ቅድሚ ካልኦት ኣለኹም።
wait-first-safety = ጉዳይ ድሕነትኩም ስለ ዝኾነ፣ ቅድሚ ካልኦት ኣለኹም።
wait-resume = ሕጂ እውን ክጽበ እደሊ
wait-resumed-heading = ምጽባይ ትቕጽሉ ኣለኹም
wait-resumed-text = እንደገና ኣብ ዝርዝር ተጸበይቲ ኣለኹም። ቦታ ምስ ዝርከበልኩም ክንነግረኩም ኢና።
sms-unbooked = Digihjelpen: ቆጸራ { $name } { $when }, { $place }, ተሰሪዙ. ጌጋ ድዩ? { $phone } ደውሉ. መወከሲ { $code }.
email-unbooked-heading = ተሰሪዙ: { $when }
sms-closed = Digihjelpen: { $when }, { $place }, ተዓጽዩ እዩ. ሓድሽ ቆጸራ ን{ $name }: { $phone } ደውሉ. መወከሲ { $code }.
email-closed-heading = ተዓጽዩ: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = ን{ $when } ቦታ ሕተቱ
draw-until = ቦታ መን ከም ዝረክብ ብዕጫ ንውስን: { $when }።
draw-note = ኣብዚ ቦታ ብዕጫ እዩ ዝወሃብ። ቅድሚ { $when } ዝሓተቱ ኩሎም ይሳተፉ።
draw-apply = ቦታ ሕተቱ
draw-heading = ዕጫ
draw-link = ነቲ ዕጫ ርኣዩ
draw-key = ናይ ዕጫ መፍትሕ
draw-secret = ምስጢራዊ ቁጽሪ
draw-secret-later = ድሕሪ ዕጫ ከነርእየኩም ኢና።
draw-drawn = ዕጫ ዝወጸሉ ግዜ: { $when }።
draw-result-heading = ውጽኢት
draw-nobody = ዝሓተተ ሰብ የለን።
draw-place = ቁጽሪ
draw-people = ሰባት
draw-result = ቦታ ተረኺቡ ዶ?
draw-seated = እወ
draw-listed = ኣብ ዝርዝር ተጸበይቲ
draw-lot = ናይ ዕጫ ኮድ
draw-own-place = ኣብቲ ዕጫ ቁጽርኹም { $place } እዩ።
draw-own-number = ቁጽሪ ሕቶኹም
draw-check-heading = ነቲ ዕጫ ብኸመይ ከም እተረጋግጽዎ
draw-check-key = ናይ ዕጫ መፍትሕ ቅድሚ ዝኾነ ሰብ ምሕታቱ ካብ ምስጢራዊ ቁጽሪ ተጸብጺቡ። ናይቲ ቁጽሪ SHA-256 ናይ መጀመርታ ፊደላት እዩ። ስለዚ ድሓር ነቲ ቁጽሪ ክቕይሮ ዝኽእል የለን።
draw-check-lot = ናይ ዕጫ ኮድኩም ናይቲ ምስጢራዊ ቁጽሪ፣ ክልተ ነጥቢ (:)፣ ከምኡውን ናይ ቁጽሪ ሕቶኹም SHA-256 እዩ። ዝነኣሰ ኮድ ቅድሚ ኩሉ ይመጽእ። ንምሉእ ጉጅለ ቦታ እንተዘየለ፣ ተራ ናብ ቀጻሊ ይሓልፍ።
applied-heading = ሕቶኹም በጺሑና
applied-heading-other = ሕቶ { $name } በጺሑና
applied-text = እቲ ቦታ ገና ናትኩም ኣይኮነን። ዕጫ { $when } ነውጽእ። ሽዑ ውጽኢቱ ክንነግረኩም ኢና።
sms-applied = Digihjelpen: { $name } ቦታ ሓቲቶም: { $when }, { $place }. ዕጫ: { $until }. መወከሲ { $code }. ሕቶ: { $phone } ደውሉ.
email-applied-heading = ሕቶ ቦታ { $when }
sms-undrawn = Digihjelpen: { $name } ኣብ ዕጫ { $when } ቦታ ኣይረኸቡን. ኣብ ዝርዝር ተጸበይቲ ቁጽሪ { $rank } እዮም. መወከሲ { $code }. ሕቶ: { $phone } ደውሉ.
email-undrawn-heading = ቁጽሪ ኣብ ዝርዝር ተጸበይቲ { $when }
move-heading = ግዜ ቆጸራ ቀይሩ
move-see = ክፉት ግዜታት ርኣዩ
move-late = ክሳብ እቲ ቆጸራ ካብ 24 ሰዓት ዝውሕድ ተሪፉ። ደውሉልና፣ ሓድሽ ግዜ ክንረክብ ኢና። ክትስርዝዎ ግን ትኽእሉ ኢኹም።
move-now = ሕጂ ቆጸራኹም { $when }፣ { $place } እዩ።
move-none = ሕጂ ካልእ ክፉት ግዜ የለን። ደውሉልና፣ መፍትሒ ክንረክብ ኢና።
move-choose = ሓድሽ ግዜ ምረጹ
move-keep = እቲ ሓድሽ ክሳብ ዝረጋገጽ ቆጸራኹም ይጸንሕ።
move-button = ቆጸራ ቀይሩ
move-missing = ሓድሽ ግዜ ምረጹ
move-taken = እቲ ግዜ ሕጂ ተታሒዙ። ቆጸራኹም ከም ቀደሙ ኣሎ። ካልእ ግዜ ምረጹ።
follow-up-heading = ምስቲ ናይ ቅድም መራሒ ሓድሽ ቆጸራ
follow-up-text = እዞም ክፉት ግዜታት ናይ { $guide } እዮም።
follow-up-choose = ግዜ ምረጹ
follow-up-taken = እቲ ግዜ ሕጂ ተታሒዙ። ካልእ ግዜ ምረጹ።
moved-heading = ግዜ ቆጸራ ተቐይሩ
moved-text = ቁጽርን ናይ ኮድ ቃልን ከምቲ ናይ ቅድም እዮም።
earlier-heading = ኣቐዲምኩም ክትመጹ ትደልዩ ዶ?
earlier-text = ቅድሚ ቆጸራኹም እንተወሓደ ክልተ መዓልቲ ክፉት ግዜ እንተተረኺቡ ክንነግረኩም ንኽእል። ቆጸራኹም ይጸንሕ። ብዝበዝሐ ሰለስተ ግዜ ንነግረኩም።
earlier-wish = ንገሩኒ
earlier-on = ቅድሚ ቆጸራኹም እንተወሓደ ክልተ መዓልቲ ክፉት ግዜ እንተተረኺቡ ክንነግረኩም ኢና።
earlier-stop = ካብ ሕጂ ኣይትንገሩኒ
earlier-wished = የቐንየልና። ቅድሚ ቆጸራኹም ክፉት ግዜ እንተተረኺቡ ክንነግረኩም ኢና።
earlier-stopped = ካብ ሕጂ ኣይንነግረኩምን ኢና።
sms-earlier = Digihjelpen: ክፉት ግዜ: { $when }. { $name } ክቕይሩ ይደልዩ ዶ? ቀዳማይ ዝሓዞ ይረኽቦ: { $link } ወይ { $phone }
letter-earlier = ዝቐደመ ክፉት ግዜ ኣሎ: { $when }፣ { $place }። { $name } ክቕይሩ ይደልዩ ዶ? ናብ { $phone } ደውሉ። ንማንም ኣይንሕዘሉን፣ ቀዳማይ ዝሓዞ ይረኽቦ። መወከሲ ቁጽሪ { $code }።
email-earlier-heading = ክፉት ግዜ { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = ጸኒሕኩም ክትጅምሩ ትኽእሉ ዶ?
wait-later-hint = እቲ ኮርስ ብዙሕ ግዜ እዩ ዝካየድ። ኮርስ ምስ ጀመረ ቦታ እንተተረኺቡ፣ ክንሓተኩም ንኽእል።
wait-later-yes = እወ፣ ኮርስ ምስ ጀመረ ክጅምር እኽእል
wait-later-no = ኣይፋል፣ ካብ ቀዳማይ ግዜ ጥራይ
wait-later-missing = ጸኒሕኩም ክትጅምሩ ትኽእሉ እንተኾይንኩም ምረጹ
sms-meeting-moved = Digihjelpen: ኮርስ { $name } ሓድሽ ግዜ ኣለዎ: { $when }, { $place }. ኣይጥዕመኩምን ዶ? { $phone } ደውሉ. መወከሲ { $code }.
email-meeting-moved-heading = ሓድሽ ግዜ ናይ ኮርስ: { $when }
sms-meeting-cancelled = Digihjelpen: ኮርስ { $name } { $when } ተሰሪዙ. ካልእ ግዜያት ከም ቀደሙ እዩ. { $phone } ደውሉ. መወከሲ { $code }.
email-meeting-cancelled-heading = ተሰሪዙ: { $when }
sms-missed = { $name } ኣብ ናይ መወዳእታ ሰለስተ ግዜያት ኮርስ ኣይነበሩን። ደሓን ዲኹም? ቦታኹም ክሳብ ሕጂ ኣሎ።
email-missed-heading = ኣብ ኮርስ ኣይረኣናኩምን
