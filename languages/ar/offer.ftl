# Finding help: the list, the filters, how offers are described.

find-question = أين المكان المناسب لك للمساعدة؟
find-hint = نرجو كتابة الرمز البريدي (postnummer) أو البلدية (kommune) أو المكان.
find-button = البحث عن مساعدة
find-again = البحث في مكان آخر
find-by-list = اختيار البلدية من قائمة
find-near-heading = المساعدة قرب { $place }
find-not-near-heading = لا توجد خدمة مساعدة قرب { $place } بعد
find-not-near = لم نجد خدمة مساعدة قريبة. هذه أقرب الخدمات. يمكنك أيضًا الحصول على مساعدة بالهاتف.
find-count =
    { $count ->
        [zero] لم نجد أي خدمة مساعدة.
        [one] وجدنا خدمة مساعدة واحدة. الأقرب في البداية.
        [two] وجدنا خدمتي مساعدة. الأقرب في البداية.
        [few] وجدنا { $count } خدمات مساعدة. الأقرب في البداية.
        [many] وجدنا { $count } خدمة مساعدة. الأقرب في البداية.
       *[other] وجدنا { $count } خدمة مساعدة. الأقرب في البداية.
    }
find-beside = هل المقصود { $name }؟
find-former-number = هذا رقم قديم لبلدية.
find-number = هذا رقم بلدية.
find-which-heading = ما المكان المقصود؟
find-which = هناك أكثر من مكان يطابق «{ $typed }». نرجو اختيار مكان واحد.
find-elsewhere-heading = لا توجد Digihjelpen هنا
find-elsewhere = { $place } لا تتبع أي بلدية. يمكنك الاتصال بنا، وسنساعدك بالهاتف.
find-unknown-heading = لم نجد المكان
find-unknown = لم نجد «{ $typed }». يمكنك كتابة الرمز البريدي (postnummer) أو اختيار البلدية من القائمة. يمكنك أيضًا الاتصال بنا.
find-nothing-typed-heading = ما مكانك؟
find-nothing-typed = نرجو كتابة الرمز البريدي (postnummer) أو اسم بلديتك، وسنبحث عن مساعدة قريبة.
find-empty-heading = لا توجد خدمات مساعدة للعرض
find-empty = لم تُسجَّل هنا أي خدمة مساعدة بعد. يمكنك الاتصال بنا، وسنساعدك بالهاتف.
find-empty-filtered = لا توجد خدمة تناسب كل ما اخترته. يمكنك إزالة بعض الخيارات أو الاتصال بنا.
find-show-all = عرض كل خدمات المساعدة
pages = الصفحات
page-of = الصفحة { $page } من { $pages }
previous-page = الصفحة السابقة
next-page = الصفحة التالية

filter-heading = تحديد الخيارات
filter-chosen = ما اخترته
filter-remove = إزالة
filter-button = عرض خدمات المساعدة
filter-form = ما طريقة المساعدة المناسبة لك؟
filter-theme = ما المساعدة التي تناسب حاجتك؟
filter-language = أي لغة؟
filter-day = أي يوم؟

form-drop-in = الحضور دون موعد
form-individual = موعد فردي مع مرشد (veileder)
form-course = دورة
form-phone = بالهاتف

theme-device = استخدام الهاتف أو الجهاز اللوحي أو الكمبيوتر
theme-municipal-services = خدمات البلدية (kommune)
theme-state-services = خدمات NAV والضرائب (skatt) وخدمات أخرى
theme-judgement = معرفة ما يمكن الوثوق به
theme-security = الأمان على الإنترنت
theme-privacy = حماية الخصوصية

audience-everyone = الجميع
audience-newly-arrived = القادمون الجدد إلى النرويج
audience-over-65 = من تجاوزوا 65 عامًا
audience-disability = الأشخاص ذوو الإعاقة
audience-out-of-work = الأشخاص الذين ليس لديهم عمل
audience-young = الشباب الذين يستخدمون الخدمات العامة لأول مرة

how-drop-in = يمكنك الحضور دون موعد.
how-individual = يمكنك حجز موعد.
how-course = يمكنك التسجيل في الدورة.
how-call-to-book = يمكنك الحجز بالهاتف.
how-phone = يمكنك الاتصال بنا.
row-next = المرة القادمة: { $when }.
row-next-free = أقرب موعد متاح: { $when }.
row-open-now = مفتوح الآن.
row-full = كل المواعيد محجوزة. يمكنك الانضمام إلى قائمة الانتظار.
row-no-next = لا توجد أوقات مسجلة الآن. يمكنك الاتصال بنا.
row-distance = على بُعد { $distance } تقريبًا
kilometres = { $count } كم
day-and-time = { $day } { $time }
opening-every = { $days }، مرة كل { $count } أسابيع، { $hours }
opening-first = أول يوم في الشهر: { $day }، { $hours }
opening-second = ثاني يوم في الشهر: { $day }، { $hours }
opening-third = ثالث يوم في الشهر: { $day }، { $hours }
opening-fourth = رابع يوم في الشهر: { $day }، { $hours }
opening-last = آخر يوم في الشهر: { $day }، { $hours }
opening-days = { $days } { $hours }
step-free = مدخل بلا درج
bus-stop = الحافلة
languages-spoken = اللغات هنا

holiday-new-year = رأس السنة (første nyttårsdag)
holiday-maundy-thursday = خميس العهد (skjærtorsdag)
holiday-good-friday = الجمعة العظيمة (langfredag)
holiday-easter-sunday = أحد الفصح (første påskedag)
holiday-easter-monday = اثنين الفصح (andre påskedag)
holiday-labour-day = عيد العمال (første mai)
holiday-constitution-day = يوم الدستور (grunnlovsdagen)
holiday-ascension = عيد الصعود (Kristi himmelfartsdag)
holiday-whit-sunday = أحد العنصرة (første pinsedag)
holiday-whit-monday = اثنين العنصرة (andre pinsedag)
holiday-christmas-day = أول أيام عيد الميلاد (første juledag)
holiday-second-christmas-day = ثاني أيام عيد الميلاد (andre juledag)

# A course of several meetings.
series-when =
    { $count ->
        [zero] لا لقاءات
        [one] لقاء واحد، { $when }
        [two] لقاءان، ابتداءً من { $when }
        [few] { $count } لقاءات، ابتداءً من { $when }
        [many] { $count } لقاءً، ابتداءً من { $when }
       *[other] { $count } لقاء، ابتداءً من { $when }
    }
series-in-sentence =
    { $count ->
        [zero] { $when } (لا لقاءات)
        [one] { $when } (لقاء واحد)
        [two] { $when } (لقاءان)
        [few] { $when } ({ $count } لقاءات)
        [many] { $when } ({ $count } لقاءً)
       *[other] { $when } ({ $count } لقاء)
    }
series-from = { $when } (من اللقاء { $number } من أصل { $count })
series-only = { $when } (اللقاء { $number } من أصل { $count })
series-day-closed = { $when }. مغلق: { $reason }
series-day-cancelled = { $when }. أُلغي: { $reason }
series-days-heading = كل التواريخ
series-days = التواريخ: { $days }.
