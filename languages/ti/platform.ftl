# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = ናብ ትሕዝቶ ሕለፉ
languages = ቋንቋታት
call-us = ደውሉልና
call-us-on = በዚ ቁጽሪ ደውሉልና
contact-heading = ምሳና ተዘራረቡ
contact-text = ክትድውሉ ትኽእሉ፣ ወይ ድማ ብዘይ ቆጸራ ምጹ። ሓገዝ ብናጻ እዩ። ዋጋ ናይቲ ደወል ከም ዋጋ ንቡር ደወል ተሌፎን እዩ።
about-link = ብዛዕባ Digihjelpenን ሓለዋ ውልቃዊ ሓበሬታን
accessibility-link = ተበጻሕነት
map-link = ካርታ ናይ ኮሙነታት
staff-link = ንሰራሕተኛታት
example = ኣብነት
example-everything = እዚ ኣብነት እዩ። ኣብዚ ዘለዉ ኣገልግሎታት፣ ሰዓታትን ቁጽርታት ተሌፎንን ናይ ብሓቂ ኣይኮኑን።
you-are-here = ኣብዚ ኣለኹም
draft-translation = እዚ ጽሑፍ ንድፊ እዩ። ትግርኛ ቋንቋ ኣደኡ ዝኾነ ሰብ ገና ኣየንበቦን።
optional = (ግድን ኣይኮነን)
print = ሕተሙ
back = ንድሕሪት ተመለሱ
to-front-page = ናብ ቀዳማይ ገጽ ኪዱ
errors-heading = ዝጎደለ ወይ ክቕየር ዘለዎ ነገር ኣሎ
errors-title = ጌጋ:
yes = እወ
no = ኣይፋል
dont-know = ኣይፈልጥን

# Dates and times
today = ሎሚ
tomorrow = ጽባሕ
weekday-1 = ሰኑይ
weekday-2 = ሰሉስ
weekday-3 = ረቡዕ
weekday-4 = ሓሙስ
weekday-5 = ዓርቢ
weekday-6 = ቀዳም
weekday-7 = ሰንበት
weekdays-1 = ሰኑይ ሰኑይ
weekdays-2 = ሰሉስ ሰሉስ
weekdays-3 = ረቡዕ ረቡዕ
weekdays-4 = ሓሙስ ሓሙስ
weekdays-5 = ዓርቢ ዓርቢ
weekdays-6 = ቀዳም ቀዳም
weekdays-7 = ሰንበት ሰንበት
month-1 = ጥሪ
month-2 = ለካቲት
month-3 = መጋቢት
month-4 = ሚያዝያ
month-5 = ግንቦት
month-6 = ሰነ
month-7 = ሓምለ
month-8 = ነሓሰ
month-9 = መስከረም
month-10 = ጥቅምቲ
month-11 = ሕዳር
month-12 = ታሕሳስ
date-with-year = { $weekday }፣ { $day } { $month } { $year }
date-without-year = { $weekday }፣ { $day } { $month }
time-separator = :
time-at = ሰዓት { $time }
time-span = ሰዓት { $from }–{ $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { "፣ " }
list = { $first }ን { $last }ን

# When something cannot be done
failure-not-found-heading = ነቲ ገጽ ክንረኽቦ ኣይከኣልናን
failure-not-found-text = ኣድራሻ ብጌጋ ተጻሒፉ ክኸውን ይኽእል፣ ወይ እቲ ገጽ ናብ ካልእ ቦታ ከይዱ ይኸውን። ናብ ቀዳማይ ገጽ ኪዱ፣ ወይ ደውሉልና።
failure-forbidden-heading = ነዚ ገጽ ንምርኣይ ፍቓድ የብልኩምን
failure-forbidden-text = እዚ ገጽ ንኻልኦት ሰባት እዩ፣ ወይ እቲ ቅጥዒ ንነዊሕ ግዜ ክፉት ጸኒሑ። ንድሕሪት ተመለሱ እሞ ሓንሳብ ደጊምኩም ፈትኑ።
failure-too-many-heading = ቁሩብ ተጸበዩ
failure-too-many-text = ኣብ ሓጺር ግዜ ብዙሕ ፈተነታት ተገይሩ። ንቁሩብ ደቓይቕ ተጸበዩ። ክትድውሉልና እውን ትኽእሉ፣ ሽዑ ንሽዑ ክንሕግዘኩም ኢና።
failure-busy-heading = ሕጂ ኣብዚ ብዙሓት ሰባት ኣለዉ
failure-busy-text = ፍርቂ ደቒቕ ተጸበዩ እሞ ደጊምኩም ፈትኑ። ክትድውሉልና እውን ትኽእሉ።
failure-too-large-heading = እቲ ጽሑፍ ኣዝዩ ነዊሕ እዩ
failure-too-large-text = ንድሕሪት ተመለሱ እሞ ነቲ ጽሑፍ ኣሕጽርዎ።
failure-failed-heading = ኣብ ወገንና ጌጋ ኣጋጢሙ
failure-failed-text = ናትኩም ጌጋ ኣይኮነን። ድሕሪ ቁሩብ ግዜ ደጊምኩም ፈትኑ፣ ወይ ደውሉልና።
failure-nothing-saved = ሕጂ ዝገበርኩምዎ ኣይተላእከን።
no-identity-number = ቁጽሪ መንነትኩም (fødselsnummer) ኣብዚ ኣይትጽሓፉ። ንሕና ፈጺሙ ኣየድልየናን።
to-office = ናብ ቤት ጽሕፈት
