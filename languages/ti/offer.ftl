# Finding help: the list, the filters, how offers are described.

find-question = ሓገዝ ኣበይ ትደልዩ?
find-hint = ቁጽሪ ፖስታ (postnummer)፣ ኮሙነ ወይ ስም ቦታ ጽሓፉ።
find-button = ሓገዝ ድለዩ
find-again = ኣብ ካልእ ቦታ ድለዩ
find-by-list = ካብ ዝርዝር ኮሙነ ምረጹ
find-near-heading = ኣብ ጥቓ { $place } ዝርከብ ሓገዝ
find-not-near-heading = ኣብ ጥቓ { $place } ገና ኣገልግሎት የለን
find-not-near = ኣብ ጥቓኹም ኣገልግሎት ኣይረኸብናን። እዚኦም እቶም ዝቐረቡ እዮም። ብተሌፎን እውን ሓገዝ ክትረኽቡ ትኽእሉ።
find-count =
    { $count ->
        [one] { $count } ኣገልግሎት ረኺብና። እቲ ዝቐረበ ይቕድም።
       *[other] { $count } ኣገልግሎታት ረኺብና። እቶም ዝቐረቡ ይቕድሙ።
    }
find-beside = { $name } ማለትኩም ድዩ?
find-former-number = እዚ ናይ ቀደም ቁጽሪ ኮሙነ እዩ።
find-number = እዚ ቁጽሪ ኮሙነ እዩ።
find-which-heading = ኣየናይ ቦታ ማለትኩም እዩ?
find-which = ምስ «{ $typed }» ዝሰማምዑ ብዙሓት ቦታታት ኣለዉ። ሓደ ምረጹ።
find-elsewhere-heading = ኣብዚ Digihjelp የለን
find-elsewhere = { $place } ኣብ ትሕቲ ዝኾነት ኮሙነ ኣይኮነን። ደውሉልና፣ ብተሌፎን ክንሕግዘኩም ኢና።
find-unknown-heading = ነቲ ቦታ ኣይረኸብናዮን
find-unknown = «{ $typed }» ኣይረኸብናን። ቁጽሪ ፖስታኹም (postnummer) ፈትኑ፣ ወይ ካብ ዝርዝር ኮሙነ ምረጹ። ክትድውሉልና እውን ትኽእሉ።
find-nothing-typed-heading = ኣበይ ኣለኹም?
find-nothing-typed = ቁጽሪ ፖስታኹም (postnummer) ወይ ኮሙነኹም ጽሓፉ፣ ኣብ ጥቓኹም ሓገዝ ክንደልየልኩም ኢና።
find-empty-heading = ዝርአ ኣገልግሎት የለን
find-empty = ኣብዚ ገና ዝተመዝገበ ኣገልግሎት የለን። ደውሉልና፣ ብተሌፎን ክንሕግዘኩም ኢና።
find-empty-filtered = ምስ ኩሉ ዝመረጽኩምዎ ዝሰማማዕ ኣገልግሎት የለን። ካብ ምርጫታትኩም ገለ ኣውጽኡ፣ ወይ ደውሉልና።
find-show-all = ኩሎም ኣገልግሎታት ኣርእዩ
pages = ገጻት
page-of = ገጽ { $page } ካብ { $pages }
previous-page = ዝሓለፈ ገጽ
next-page = ዝቕጽል ገጽ

filter-heading = ምረጹ
filter-chosen = እዚ መሪጽኩም
filter-remove = ኣውጽኡ
filter-button = ነቶም ኣገልግሎታት ኣርእዩ
filter-form = ሓገዝ ብኸመይ ትደልዩ?
filter-theme = ብምንታይ ሓገዝ የድልየኩም?
filter-language = ኣየናይ ቋንቋ?
filter-day = ኣየነይቲ መዓልቲ?

form-drop-in = ብዘይ ቆጸራ ምጹ
form-individual = ምስ ኣማኻሪ ናይ በይንኹም ቆጸራ
form-course = ኮርስ
form-phone = ብተሌፎን

theme-device = ኣጠቓቕማ ሞባይል፣ ታብለት ወይ ኮምፒተር
theme-municipal-services = ኣገልግሎታት ኮሙነ
theme-state-services = NAV፣ ግብርን ካልኦት ኣገልግሎታትን
theme-judgement = እንታይ ክትኣምኑ ከም እትኽእሉ ምፍላጥ
theme-security = ኣብ ኢንተርነት ውሑስ ምዃን
theme-privacy = ውልቃዊ ሓበሬታኹም ምሕላው

audience-everyone = ኩሉ ሰብ
audience-newly-arrived = ሓደስቲ ኣተውቲ ናብ ኖርወይ
audience-over-65 = ልዕሊ 65 ዓመት
audience-disability = ስንክልና ዘለዎም ሰባት
audience-out-of-work = ስራሕ ዘይብሎም ሰባት
audience-young = ንፈለማ ግዜ ምስ ናይ መንግስቲ ኣገልግሎት ዝራኸቡ መንእሰያት

how-drop-in = ብዘይ ቆጸራ ምጹ።
how-individual = ቆጸራ ሓዙ።
how-course = ኣብቲ ኮርስ ተመዝገቡ።
how-call-to-book = ቆጸራ ንምሓዝ ደውሉ።
how-phone = ደውሉልና።
row-next = ዝቕጽል ግዜ: { $when }።
row-next-free = ዝቕጽል ክፉት ቆጸራ: { $when }።
row-open-now = ሕጂ ክፉት እዩ።
row-full = ኩሉ ተታሒዙ ኣሎ። ኣብ ዝርዝር ተጸበይቲ ክትምዝገቡ ትኽእሉ።
row-no-next = ሕጂ ዝተመዝገበ ግዜ የለን። ደውሉልና።
row-distance = ኣስታት { $distance } ርሕቀት
kilometres = { $count } ኪ.ሜ
day-and-time = { $day } { $time }
opening-every = { $days }፣ ኣብ ነፍሲ ወከፍ { $count } ሰሙን፣ { $hours }
opening-first = ቀዳማይ { $day } ናይ ወርሒ፣ { $hours }
opening-second = ካልኣይ { $day } ናይ ወርሒ፣ { $hours }
opening-third = ሳልሳይ { $day } ናይ ወርሒ፣ { $hours }
opening-fourth = ራብዓይ { $day } ናይ ወርሒ፣ { $hours }
opening-last = ናይ መወዳእታ { $day } ናይ ወርሒ፣ { $hours }
opening-days = { $days } { $hours }
step-free = ኣስካላ ዘይብሉ መእተዊ
bus-stop = ኣውቶቡስ
languages-spoken = ኣብዚ ዝዝረቡ ቋንቋታት

holiday-new-year = ቀዳመይቲ መዓልቲ ሓድሽ ዓመት
holiday-maundy-thursday = ጸሎተ ሓሙስ (skjærtorsdag)
holiday-good-friday = ዓርቢ ስቕለት (langfredag)
holiday-easter-sunday = ሰንበት ፋሲካ (første påskedag)
holiday-easter-monday = ሰኑይ ፋሲካ (andre påskedag)
holiday-labour-day = መዓልቲ ሰራሕተኛታት፣ 1 ግንቦት
holiday-constitution-day = መዓልቲ ቅዋም ኖርወይ፣ 17 ግንቦት
holiday-ascension = በዓል ዕርገት (Kristi himmelfartsdag)
holiday-whit-sunday = ሰንበት ጰንጠቆስጠ (første pinsedag)
holiday-whit-monday = ሰኑይ ጰንጠቆስጠ (andre pinsedag)
holiday-christmas-day = ቀዳመይቲ መዓልቲ ልደት (første juledag)
holiday-second-christmas-day = ካልኣይቲ መዓልቲ ልደት (andre juledag)

# A course of several meetings.
series-when =
    { $count ->
        [one] ሓደ ግዜ፣ { $when }
       *[other] { $count } ግዜ፣ ካብ { $when } ጀሚሩ
    }
series-in-sentence =
    { $count ->
        [one] { $when } (ሓደ ግዜ)
       *[other] { $when } ({ $count } ግዜ)
    }
series-from = { $when } (ካብ ርክብ { $number } ጀሚሩ፣ ብጠቕላላ { $count })
series-only = { $when } (ርክብ { $number } ካብ { $count })
series-day-closed = { $when }። ዕጹው እዩ: { $reason }
series-day-cancelled = { $when }። ተሰሪዙ: { $reason }
series-days-heading = ኩሉ ዕለታት
series-days = ዕለታት: { $days }።
