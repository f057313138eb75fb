# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = ቁጽሪ ውሰዱ
queue-take = ቁጽሪ ውሰዱ
queue-tablet-appointment = ቆጸራ ኣለኩም ድዩ? ነቲ ዝሕግዝ ሰብ ንገርዎ።
queue-your-number = ቁጽርኹም
queue-taken = ዝተወስደ
queue-ahead =
    { $count ->
        [0] ቅድሜኹም ዝጽበ ሰብ የለን።
        [one] ቅድሜኹም ሓደ ሰብ ይጽበ ኣሎ።
       *[other] ቅድሜኹም { $count } ሰባት ይጽበዩ ኣለዉ።
    }
queue-range = ምናልባት ካብ { $low } ክሳብ { $high } ደቓይቕ ክትጽበዩ ኢኹም።
queue-range-up-to = ተራኹም ምናልባት ኣብ ውሽጢ { $high } ደቓይቕ ክበጽሕ እዩ።
queue-no-guide = ሕጂ ዝሕግዝ ሰብ የለን። ክንደይ ከም እትጽበዩ ኣይንፈልጥን።
queue-keep = ነቲ ቁጽሪ ሓዝዎ። ተራኹም ምስ በጽሐ ክንጽውዖ ኢና።
queue-own-page = ብናይ ገዛእ ርእስኹም ተሌፎን ተኸታተሉ
queue-own-link = ነቲ ቁጽሪ ኣብ ናቱ ገጽ ርኣዩ
queue-next-person = ቀጻሊ ሰብ፦ ሓድሽ ቁጽሪ ውሰዱ
queue-called = ሕጂ ተራኹም እዩ።
queue-called-desk = ሕጂ ተራኹም እዩ። ናብ ጣውላ { $desk } ኪዱ።
queue-serving = ሕጂ ሓገዝ ትረኽቡ ኣለኹም።
queue-done = ሓገዝ ረኺብኩም። ስለ ዝመጻእኩም የቐንየልና።
queue-left = ካብ መስርዕ ወጺእኩም። ሓገዝ እንተደሊኹም ሓድሽ ቁጽሪ ውሰዱ።
queue-day-over = እዚ ቁጽሪ ናይ ካልእ መዓልቲ እዩ።
queue-appointment = { $time } ቆጸራ ኣለኩም።
queue-absent = ጸዊዕናኩም፣ ግን ኣይረኸብናኩምን። ሰለስተ ቦታ ንድሕሪት ተቐይርኩም።
queue-leave = ክኸይድ እየ
queue-leave-ask = ካብ መስርዕ ክትወጹ ትደልዩ ዲኹም?
queue-leave-text = ሽዑ ቦታኹም ትስእንዎ። ድሒርኩም ሓድሽ ቁጽሪ ክትወስዱ ትኽእሉ።
queue-leave-yes = እወ፣ ካብ መስርዕ ኣውጽኡኒ
queue-leave-no = ኣይፋል፣ ክጽበ እየ
queue-refresh = እንደገና ርኣዩ
queue-lost = ርክብ የለን። እትርእይዎ ዝኣረገ ክኸውን ይኽእል።
queue-opens = { $time } ክንከፍት ኢና።
queue-closing-maybe = { $time } ክንዓጹ ኢና። ክንበጽሓኩም ርግጸኛታት ኣይኮንናን።
queue-closing-no-heading = ሎሚ ምናልባት ኣይንበጽሓኩምን
queue-closing-no =
    { $count ->
        [0] { $time } ክንዓጹ ኢና። ቅድሚኡ ምናልባት ሓገዝ ኣይትረኽቡን።
        [one] { $time } ክንዓጹ ኢና፣ ቅድሜኹም ድማ ሓደ ሰብ ኣሎ። ቅድሚኡ ምናልባት ሓገዝ ኣይትረኽቡን።
       *[other] { $time } ክንዓጹ ኢና፣ ቅድሜኹም ድማ { $count } ሰባት ኣለዉ። ቅድሚኡ ምናልባት ሓገዝ ኣይትረኽቡን።
    }
queue-book = ኣብ ክንድኡ ቆጸራ ሓዙ
queue-anyway = ዝኾነ ይኹን ቁጽሪ ውሰዱ
queue-closed-heading = ሕጂ ብዘይ ቆጸራ ክትመጹ ኣይትኽእሉን
queue-closed-next = ቀጻሊ ግዜ { $when } እዩ። ቆጸራ ክትሕዙ ወይ ክትድውሉልና ትኽእሉ።
queue-closed-none = ቀጻሊ ግዜ መዓስ ምዃኑ ኣይንፈልጥን። ቆጸራ ክትሕዙ ወይ ክትድውሉልና ትኽእሉ።
wall-heading = መስርዕ
wall-now = ሕጂ ዝተጸውዑ
wall-desk = ጣውላ { $desk }
wall-nobody-called = ሕጂ ዝተጸውዐ ሰብ የለን።
wall-next = ቀጻሊ
wall-empty = ዝጽበ ሰብ የለን።
wall-waiting =
    { $count ->
        [one] ሓደ ሰብ ይጽበ ኣሎ።
       *[other] { $count } ሰባት ይጽበዩ ኣለዉ።
    }
wall-newcomer = ሕጂ ቁጽሪ እንተወሲድኩም፣ ምናልባት ካብ { $low } ክሳብ { $high } ደቓይቕ ክትጽበዩ ኢኹም።
wall-newcomer-up-to = ሕጂ ቁጽሪ እንተወሲድኩም፣ ተራኹም ምናልባት ኣብ ውሽጢ { $high } ደቓይቕ ክበጽሕ እዩ።
wall-updated = { $time } ዝተራእየ።
wall-old = እዚ ስእሊ ናይ { $time } እዩ። እቲ ስክሪን ርክብ ኣጥፊኡ።
wall-say = ቁጽሪ { $number }።
wall-say-desk = ቁጽሪ { $number }፣ ጣውላ { $desk }።
wall-sound = ሰብ ክጽዋዕ ከሎ ድምጺ
