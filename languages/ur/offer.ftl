# Finding help: the list, the filters, how offers are described.

find-question = آپ کو مدد کہاں چاہیے؟
find-hint = پوسٹ کوڈ (postnummer)، بلدیہ (kommune) یا جگہ کا نام لکھیں۔
find-button = مدد تلاش کریں
find-again = کسی اور جگہ تلاش کریں
find-by-list = فہرست میں سے بلدیہ چنیں
find-near-heading = { $place } کے قریب مدد
find-not-near-heading = { $place } کے قریب ابھی کوئی سہولت نہیں ہے
find-not-near = ہمیں قریب کوئی سہولت نہیں ملی۔ یہ سب سے نزدیک کی سہولتیں ہیں۔ آپ کو فون پر بھی مدد مل سکتی ہے۔
find-count =
    { $count ->
        [one] ہمیں ایک سہولت ملی۔ سب سے نزدیک والی پہلے ہے۔
       *[other] ہمیں { $count } سہولتیں ملیں۔ سب سے نزدیک والی پہلے ہیں۔
    }
find-beside = کیا آپ کی مراد { $name } ہے؟
find-former-number = یہ بلدیہ کا پرانا نمبر ہے۔
find-number = یہ بلدیہ کا نمبر ہے۔
find-which-heading = آپ کی مراد کون سی جگہ ہے؟
find-which = “{ $typed }” سے کئی جگہیں ملتی ہیں۔ ایک چنیں۔
find-elsewhere-heading = یہاں Digihjelpen نہیں ہے
find-elsewhere = { $place } کسی بلدیہ میں نہیں ہے۔ ہمیں فون کریں، ہم فون پر آپ کی مدد کریں گے۔
find-unknown-heading = ہمیں یہ جگہ نہیں ملی
find-unknown = ہمیں “{ $typed }” نہیں ملا۔ اپنا پوسٹ کوڈ (postnummer) لکھیں، یا فہرست سے بلدیہ چنیں۔ آپ ہمیں فون بھی کر سکتے ہیں۔
find-nothing-typed-heading = آپ کہاں ہیں؟
find-nothing-typed = اپنا پوسٹ کوڈ (postnummer) یا بلدیہ (kommune) لکھیں۔ ہم قریب مدد تلاش کریں گے۔
find-empty-heading = دکھانے کے لیے کوئی سہولت نہیں ہے
find-empty = یہاں ابھی کوئی سہولت درج نہیں ہے۔ ہمیں فون کریں، ہم فون پر آپ کی مدد کریں گے۔
find-empty-filtered = کوئی سہولت آپ کی ہر پسند کے مطابق نہیں ہے۔ کچھ انتخاب ہٹائیں، یا ہمیں فون کریں۔
find-show-all = سب سہولتیں دکھائیں
pages = صفحات
page-of = صفحہ { $page }، کل صفحات { $pages }
previous-page = پچھلا صفحہ
next-page = اگلا صفحہ

filter-heading = اپنی ضرورت چنیں
filter-chosen = آپ نے یہ چنا ہے
filter-remove = ہٹائیں
filter-button = سہولتیں دکھائیں
filter-form = آپ کو مدد کس طرح چاہیے؟
filter-theme = آپ کو کس چیز میں مدد چاہیے؟
filter-language = کون سی زبان؟
filter-day = کون سا دن؟

form-drop-in = بغیر اپائنٹمنٹ کے آئیں
form-individual = مددگار (veileder) کے ساتھ اکیلے اپائنٹمنٹ
form-course = کورس
form-phone = فون پر

theme-device = موبائل، ٹیبلٹ یا کمپیوٹر کا استعمال
theme-municipal-services = بلدیہ (kommune) کی خدمات
theme-state-services = NAV، ٹیکس (skatt) اور دوسری خدمات
theme-judgement = جاننا کہ کس چیز پر بھروسا کیا جائے
theme-security = انٹرنیٹ پر محفوظ رہنا
theme-privacy = اپنی نجی معلومات کی حفاظت

audience-everyone = سب لوگ
audience-newly-arrived = ناروے میں نئے آنے والے
audience-over-65 = 65 سال سے زیادہ عمر کے لوگ
audience-disability = معذوری کے ساتھ جینے والے لوگ
audience-out-of-work = وہ لوگ جن کے پاس کام نہیں
audience-young = نوجوان جو پہلی بار سرکاری خدمات استعمال کر رہے ہیں

how-drop-in = بغیر اپائنٹمنٹ کے آئیں۔
how-individual = اپائنٹمنٹ بُک کریں۔
how-course = کورس میں اپنا نام لکھوائیں۔
how-call-to-book = بُک کرنے کے لیے فون کریں۔
how-phone = ہمیں فون کریں۔
row-next = اگلی بار: { $when }۔
row-next-free = اگلی خالی اپائنٹمنٹ: { $when }۔
row-open-now = اس وقت کھلا ہے۔
row-full = سب جگہیں بھر چکی ہیں۔ آپ انتظار کی فہرست میں نام لکھوا سکتے ہیں۔
row-no-next = ابھی کوئی وقت درج نہیں ہے۔ ہمیں فون کریں۔
row-distance = تقریباً { $distance } دور
kilometres = { $count } کلومیٹر
day-and-time = { $day } { $time }
opening-every = { $days }، ہر { $count } ہفتوں میں ایک بار، { $hours }
opening-first = مہینے کا پہلا { $day }، { $hours }
opening-second = مہینے کا دوسرا { $day }، { $hours }
opening-third = مہینے کا تیسرا { $day }، { $hours }
opening-fourth = مہینے کا چوتھا { $day }، { $hours }
opening-last = مہینے کا آخری { $day }، { $hours }
opening-days = { $days } { $hours }
step-free = بغیر سیڑھی کا داخلہ
bus-stop = بس
languages-spoken = یہاں کی زبانیں

holiday-new-year = نئے سال کا پہلا دن (første nyttårsdag)
holiday-maundy-thursday = ایسٹر سے پہلے کی جمعرات (skjærtorsdag)
holiday-good-friday = گڈ فرائیڈے (langfredag)
holiday-easter-sunday = ایسٹر کا پہلا دن (første påskedag)
holiday-easter-monday = ایسٹر کا دوسرا دن (andre påskedag)
holiday-labour-day = یومِ مزدور (første mai)
holiday-constitution-day = ناروے کا قومی دن (grunnlovsdagen)
holiday-ascension = عیدِ صعود (Kristi himmelfartsdag)
holiday-whit-sunday = عیدِ پنتکست کا پہلا دن (første pinsedag)
holiday-whit-monday = عیدِ پنتکست کا دوسرا دن (andre pinsedag)
holiday-christmas-day = کرسمس کا پہلا دن (første juledag)
holiday-second-christmas-day = کرسمس کا دوسرا دن (andre juledag)

# A course of several meetings.
series-when =
    { $count ->
        [one] { $count } نشست، { $when }
       *[other] { $count } نشستیں، آغاز: { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } ({ $count } نشست)
       *[other] { $when } ({ $count } نشستیں)
    }
series-from = { $when } (نشست { $number } سے، کل { $count })
series-only = { $when } (نشست { $number }، کل { $count })
series-day-closed = { $when }۔ بند ہے: { $reason }
series-day-cancelled = { $when }۔ منسوخ: { $reason }
series-days-heading = تمام تاریخیں
series-days = تاریخیں: { $days }۔
