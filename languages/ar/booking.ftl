# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = ما أوقات العمل؟
offer-when-none = لا توجد أوقات عمل ثابتة مسجلة.
offer-next-heading = المرة القادمة
offer-free-heading = المواعيد المتاحة
offer-free-none-heading = لا توجد مواعيد متاحة الآن
offer-free-none = كل المواعيد محجوزة، أو لم تُسجَّل مواعيد جديدة. يمكنك الاتصال بنا، وسنبحث عن حل معًا.
offer-choose-time = حجز موعد: { $when }
promised-heading-other = هناك مكان: { $name }
promised-text = نحتفظ بالمكان حتى ذلك الوقت. يمكن الرد بنعم أو لا هنا، أو الاتصال بنا.
cancel-keep-wait = الاحتفاظ بالمكان في القائمة
wait-bypassed = كانت الأماكن المتاحة أقل مما تحتاجون إليه معًا، فحصل شخص آخر على مكان أولًا. مكانكم في القائمة كما هو.
letter-booked = مرحبًا، { $name }. موعدك: { $when }. المساعدة مجانية. ألا يمكنك الحضور؟ نرجو الاتصال بالرقم { $phone } وذكر الرقم المرجعي.
book-name-hint-letter = نرجو كتابة اسم العائلة أيضًا حتى تصل الرسالة.
offer-full-heading = مواعيد مكتملة
offer-full = مكتمل
offer-wait-time = الانضمام إلى قائمة الانتظار: { $when }
offer-staff-books = يمكنك الاتصال بنا لحجز موعد.
offer-drop-in-text = لا حاجة إلى الحجز. يمكنك الحضور مباشرة.
offer-phone-text = يمكنك الاتصال بنا في أوقات العمل.
offer-about-heading = ما يمكننا مساعدتك فيه
offer-languages-heading = اللغات التي نتحدثها
offer-audience-heading = لمن هذه الخدمة؟
offer-bring-heading = ما يلزم إحضاره
offer-bring-default = نرجو إحضار هاتفك أو جهازك اللوحي أو الكمبيوتر إن وُجد. ونرجو إحضار الشاحن والنظارة أيضًا.
offer-never = نرجو عدم إعطائنا كلمات السر أو الرموز. لا نحتاج إليها أبدًا، ولا ننظر عندما يكتبها أحد.
offer-free-of-charge = الخدمة مجانية.
offer-where-heading = كيفية الوصول إلى المكان
offer-closed = مغلق { $day }: { $reason }
offer-checked = آخر مراجعة للمعلومات: { $day }
offer-hearing-loop = حلقة سمعية (teleslynge)
offer-screened = حواجز بين الطاولات
offer-minutes =
    { $count ->
        [zero] مدة الموعد { $count } دقيقة.
        [one] مدة الموعد دقيقة واحدة.
        [two] مدة الموعد دقيقتان.
        [few] مدة الموعد { $count } دقائق.
        [many] مدة الموعد { $count } دقيقة.
       *[other] مدة الموعد { $count } دقيقة.
    }
offer-guide = موعدك مع { $guide }.
offer-seats-left =
    { $count ->
        [zero] لم يبقَ أي مكان
        [one] بقي مكان واحد
        [two] بقي مكانان
        [few] بقيت { $count } أماكن
        [many] بقي { $count } مكانًا
       *[other] بقي { $count } مكان
    }

book-so-far = { $when } في { $place }
book-change-time = اختيار وقت آخر
book-step-who = الخطوة 1 من 3
book-step-reach = الخطوة 2 من 3
book-step-about = اقتربنا من النهاية
book-who-heading = لمن هذا الموعد؟
book-who-self = لي
book-who-other = لشخص آخر
book-who-other-hint = يمكنك الحجز لشخص من عائلتك أو من جيرانك أو لشخص يحتاج إلى مساعدتك.
book-who-missing = نرجو اختيار الشخص الذي له الموعد
book-next = متابعة
book-reach-heading = كيف يمكننا التواصل معك؟
book-reach-heading-other = مع من يمكننا التواصل؟
book-reach-hint = سنتواصل معك بشأن هذا الموعد فقط.
book-reach-phone = بالهاتف
book-reach-phone-hint = نتصل أو نرسل رسالة نصية إذا تغيّر شيء.
book-reach-their-phone = الشخص الذي سيحضر، بالهاتف
book-reach-companion-phone = أنا، وقد حجزت الموعد، بالهاتف
book-reach-email = بالبريد الإلكتروني
book-reach-email-other = أنا، وقد حجزت الموعد، بالبريد الإلكتروني
book-reach-none = لا حاجة إلى التواصل معي
book-reach-none-other = لا حاجة إلى التواصل مع أحد
book-reach-none-hint = لا بأس بذلك أبدًا. سنحتفظ بالمكان.
book-reach-missing = نرجو اختيار طريقة للتواصل معك
book-about-heading-self = ما اسمك؟
book-about-heading-other = من سيحضر؟
book-name = الاسم الأول (fornavn)
book-name-other = الاسم الأول للشخص الذي سيحضر
book-name-hint = الاسم الأول يكفي.
book-name-missing = نرجو كتابة الاسم الأول
book-companion-name = اسمك الأول، لأنك صاحب الحجز أو صاحبته
book-companion-name-missing = نرجو كتابة اسمك الأول
book-phone = رقم الهاتف
book-phone-hint = نستخدمه لهذا الموعد فقط.
book-phone-wrong = نرجو كتابة رقم الهاتف من 8 أرقام
book-email = عنوان البريد الإلكتروني
book-email-wrong = نرجو كتابة عنوان البريد الإلكتروني، مثل navn@eksempel.no
book-language = اللغة المفضلة لك في الحديث
book-language-any = لا فرق عندي
book-access = هل هناك حاجة إلى شيء من هذا؟
access-wheelchair = مكان لكرسي متحرك
access-hearing = حلقة سمعية (teleslynge) أو غرفة هادئة
access-sight = خط كبير على الشاشة
access-companion = مكان لشخص مرافق
book-needs = ما المساعدة المطلوبة؟
book-needs-hint = تكفي كلمات قليلة. نرجو عدم كتابة كلمات السر أو الرموز أو الرقم الوطني (fødselsnummer).
book-privacy = نحذف الاسم وكل ما كتبته بعد 90 يومًا من الموعد. لا يرى ذلك إلا من يعملون هنا.
book-button = حجز الموعد
book-cancel-link = الخروج دون حجز
wait-button = الانضمام إلى قائمة الانتظار
wait-heading-note = هذا الموعد مكتمل. هذا تسجيل في قائمة الانتظار (venteliste).

full-heading = سبق حجز هذا الموعد
full-text = حجز شخص آخر قبلك. لم تحصل على مكان بعد. احتفظنا بما كتبته.
full-others-heading = يمكنك حجز أحد هذه المواعيد
full-take = حجز { $when }
full-wait-heading = أو الانضمام إلى قائمة الانتظار
full-wait-text = عندما يلغي أحدهم موعده، نتبع ترتيب القائمة.
full-drop-in = عرض أماكن يمكن الحضور إليها دون موعد
closed-heading = لا يمكن حجز هذا الموعد
closed-text = انتهى وقت الموعد، أو أُغلق الحجز في هذا المكان. يمكنك اختيار وقت آخر أو الاتصال بنا.
closed-other-times = عرض مواعيد أخرى

booked-heading = تم حجز الموعد
booked-heading-other = تم حجز موعد { $name }
booked-hold = المكان محجوز لك. وقت الحضور: { $when }.
booked-place = المكان
booked-way-in = كيفية الوصول إلى المدخل
booked-bus = الحافلة
booked-guide = الموعد مع
booked-bring = ما يلزم إحضاره
booked-minutes = المدة
booked-minutes-value =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
booked-price = السعر
booked-price-value = مجانًا
booked-code = الرقم المرجعي (referansenummer)
booked-word = كلمة التأكيد (kodeord)
booked-keep = نرجو كتابة الرقم وكلمة التأكيد على ورقة، أو طباعة الصفحة. نعرض كلمة التأكيد الآن فقط.
booked-cancel = ألا يمكنك الحضور؟ نرجو الاتصال بنا، أو إلغاء الموعد على الإنترنت بالرقم وكلمة التأكيد.
booked-email = نكتب إلى { $email } إذا تغيّر شيء.
booked-none = لا يمكننا التواصل معك إذا تغيّر شيء. يسعدنا اتصالك بنا قبل الحضور.
booked-short-address = العنوان على الإنترنت
booked-qr = رمز يفتح صفحة إلغاء الموعد
listed-heading = اسمك في قائمة الانتظار
listed-heading-other = اسم { $name } في قائمة الانتظار
listed-text = لم تحصل على موعد بعد. الموعد الذي ننتظره لك هو: { $when }.
listed-ahead =
    { $count ->
        [0] لا أحد قبلك في القائمة.
        [one] قبلك شخص واحد في القائمة.
        [two] قبلك شخصان في القائمة.
        [few] قبلك { $count } أشخاص في القائمة.
        [many] قبلك { $count } شخصًا في القائمة.
       *[other] قبلك { $count } شخص في القائمة.
    }
listed-none = لا يمكننا التواصل معك. نرجو الاتصال بنا لمعرفة إن أصبح هناك مكان متاح.

cancel-heading = عرض موعدك أو إلغاؤه
cancel-where = أين موعدك؟
cancel-where-hint = نرجو كتابة البلدية (kommune) أو الرمز البريدي (postnummer).
cancel-where-button = متابعة
cancel-where-unknown = لا نعرف هذا المكان. نرجو كتابة البلدية أو الرمز البريدي.
cancel-code = الرقم المرجعي (referansenummer)
cancel-code-hint = سبعة أرقام أو ثمانية، مثل 9352076.
cancel-code-wrong = نرجو مراجعة الرقم. يتكون من سبعة أرقام أو ثمانية، وربما كُتب أحدها خطأ.
cancel-word = كلمة التأكيد (kodeord)
cancel-word-hint = كلمتان أو أربعة أرقام. مكانها بجانب الرقم المرجعي.
cancel-word-missing = نرجو كتابة كلمة التأكيد
cancel-wrong = نرجو مراجعة الرقم وكلمة التأكيد. لا يتطابقان. يمكنك أيضًا الاتصال بنا.
cancel-show = البحث عن الموعد
cancel-found-heading = موعدك
cancel-found-wait-heading = مكانك في قائمة الانتظار
cancel-ask = هل نلغي الموعد؟
cancel-ask-wait = هل نحذف اسمك من قائمة الانتظار؟
cancel-button = إلغاء الموعد
cancel-button-wait = الخروج من قائمة الانتظار
cancel-keep = الاحتفاظ بالموعد
cancel-done-heading = تم إلغاء الموعد
cancel-done-text = لا حاجة إلى أي شيء آخر. أهلًا بك مرة أخرى في الوقت المناسب لك.
cancel-done-wait-heading = لم يعد اسمك في قائمة الانتظار
cancel-already = سبق إلغاء هذا الموعد.
cancel-past = انتهى وقت هذا الموعد.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = موعد { $name } لدى Digihjelpen: { $when }، { $place }. رقم { $code }. للإلغاء: { $phone }.
sms-listed = { $name } في قائمة انتظار Digihjelpen: { $when }، { $place }. رقم { $code }. للأسئلة: { $phone }.
email-booked-heading = موعد { $when }
email-listed-heading = قائمة الانتظار: { $when }
booked-phone = يمكننا التواصل معك على الرقم { $phone } إذا تغيّر شيء.
reused-heading = هذا النموذج استُخدم من قبل
reused-text = لديك موعد محجوز بهذا النموذج. لتغيير شيء، يمكنك الاتصال بنا. يمكن أيضًا إلغاء الموعد والبدء من جديد.

# Letters, groups, places on the list, and promised places.
book-reach-letter = برسالة ورقية في البريد
book-reach-letter-other = برسالة ورقية إلى الشخص الذي سيحصل على المساعدة
book-street = الشارع ورقم المبنى
book-street-hint = أو صندوق البريد (postboks).
book-street-missing = نرجو كتابة الشارع ورقم المبنى
book-postal-code = الرمز البريدي (postnummer)
book-postal-code-wrong = نرجو كتابة الرمز البريدي من أربعة أرقام
book-people = كم عدد من سيحضرون معًا؟
book-people-count =
    { $count ->
        [zero] { $count } شخص
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
book-too-many =
    { $count ->
        [zero] لا يمكن الحجز هنا الآن. نرجو الاتصال بنا
        [one] الحجز هنا لشخص واحد فقط في كل مرة
        [two] يمكن أن يحجز معًا شخصان على الأكثر. نرجو الاتصال بنا إذا كان عددكم أكبر
        [few] يمكن أن يحجز معًا { $count } أشخاص على الأكثر. نرجو الاتصال بنا إذا كان عددكم أكبر
        [many] يمكن أن يحجز معًا { $count } شخصًا على الأكثر. نرجو الاتصال بنا إذا كان عددكم أكبر
       *[other] يمكن أن يحجز معًا { $count } شخص على الأكثر. نرجو الاتصال بنا إذا كان عددكم أكبر
    }
booked-letter = نرسل رسالة بالبريد إلى { $address }.
cancel-any-time = أول موعد متاح
wait-paused = لم يصلنا ردّ، لذلك توقّف مكانك في قائمة الانتظار مؤقتًا. نرجو الاتصال بنا لمتابعة الانتظار.
invited-until = هناك مكان لك: { $when }. نرجو الرد قبل { $until }.
invited-heading = هناك مكان لك
invited-text = { $when }، { $place }. نحتفظ بالمكان حتى { $until }.
enquiry-heading = هل يمكنك الحضور خلال وقت قصير؟
enquiry-text = { $when }، { $place }. نسأل عدة أشخاص في الوقت نفسه. نرجو الرد قبل { $until }. بعد ذلك نخبرك إن أصبح المكان لك.
invited-yes = نعم، سأحضر
invited-no = لا، ليس هذه المرة
invited-open = الرد بنعم أو لا
accepted-heading = المكان لك
accepted-text = { $when }، { $place }. لم يتغيّر الرقم المرجعي ولا كلمة التأكيد.
noted-yes-heading = شكرًا، سجّلنا ردك بنعم
noted-yes-text = بعد { $until } نخبرك إن أصبح المكان لك.
noted-no-heading = شكرًا على ردك
noted-no-text = سيحصل شخص آخر على المكان.
declined-stays = ما زال اسمك في قائمة الانتظار.
over-heading = انتهت مهلة الرد
over-text = حصل شخص آخر على المكان. لم يتغيّر مكانك في قائمة الانتظار. يمكنك الاتصال بنا لأي سؤال.
used-heading = سبق الرد على هذا
used-text = نرجو الاتصال بنا لتغيير الرد.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }/{ $month } الساعة { $time }
sms-invited = مكان متاح باسم { $name } لدى Digihjelpen: { $when }، { $place }. الرد قبل { $until }: { $link } أو { $phone }
letter-invited = لدينا مكان متاح باسم { $name }: { $when }، { $place }. نحتفظ بالمكان حتى { $until }. نرجو الاتصال على الرقم { $phone } أو زيارتنا، والرد بنعم أو لا. ونرجو ذكر الرقم المرجعي { $code }.
sms-enquiry = هل يمكن حضور { $name } إلى Digihjelpen: { $when }، { $place }؟ الرد قبل { $until }: { $link } أو { $phone }
letter-enquiry = هل يمكن حضور { $name }: { $when }، { $place }؟ نسأل عدة أشخاص. نرجو الرد قبل { $until } على الرقم { $phone }. الرقم المرجعي { $code }.
sms-expired = لم يصل إلى Digihjelpen رد بشأن المكان: { $when }. ما زال اسم { $name } في قائمة الانتظار. للأسئلة: { $phone }. رقم { $code }.
sms-paused = لم يصل إلى Digihjelpen رد بشأن المكان: { $when }. لإبقاء اسم { $name } في الانتظار نرجو الاتصال: { $phone }. رقم { $code }.
sms-taken = حصل شخص آخر على المكان لدى Digihjelpen: { $when }. ما زال اسم { $name } في قائمة الانتظار. رقم { $code }.
sms-moved = تغيّر موعد { $name } لدى Digihjelpen إلى: { $when }، { $place }. غير مناسب؟ نرجو الاتصال: { $phone }. رقم { $code }.
sms-cancelled = أُلغي الموعد لدى Digihjelpen: { $when }، { $place }. لموعد جديد باسم { $name }: { $phone }. رقم { $code }.
sms-waits = لم يتوفر مكان لدى Digihjelpen: { $when }. ما زال اسم { $name } في قائمة الانتظار لأول مكان مناسب. رقم { $code }.
email-invited-heading = مكان متاح: { $when }
email-enquiry-heading = هل يمكنك الحضور: { $when }؟
email-expired-heading = انتهت مهلة الرد بشأن المكان: { $when }
email-paused-heading = هل نبقي اسمك في قائمة الانتظار؟
email-taken-heading = لم يعد المكان متاحًا: { $when }
email-moved-heading = وقت جديد: { $when }
email-cancelled-heading = أُلغي الموعد: { $when }
email-waits-heading = لم يتوفر مكان: { $when }
wait-place = المكان في قائمة الانتظار
wait-wish-heading = ماذا تفضّل الانتظار من أجله؟
wait-wish-any = أول موعد متاح
wait-wish-any-hint = نعرض عليك الموعد التالي الذي يصبح متاحًا، في أي يوم.
wait-wish-this = هذا الموعد بالذات
wait-wish-missing = نرجو اختيار ما يتم انتظاره
sms-seated = موعد { $name } لدى Digihjelpen: { $when }، { $place }. رقم { $code }. للإلغاء: { $phone }.
email-seated-heading = موعد { $when }
sms-removed = Digihjelpen: لم يعد { $name } في قائمة الانتظار. للاستفسار: { $phone }. الرقم { $code }.
email-removed-heading = خارج قائمة الانتظار

# Times that are held, warnings, guides
hold-note = نحجز لك هذا الموعد أثناء تعبئة النموذج.
warning-heading = هل هذا ما تريده؟
warning-confirm = نعم، أريد هذا الموعد رغم ذلك
warning-elsewhere = لهذا الشخص موعد آخر لدينا في الوقت نفسه.
warning-same-day = لهذا الشخص موعد للمساعدة نفسها في هذا اليوم.
booked-twice = لهذا الشخص هذا الموعد بالفعل. اتصل بنا إذا فقدت الرقم.
offer-guide-heading = هل تريد مرشدًا معيّنًا؟
offer-guide-any = أي مرشد
offer-follow-up = هذه المواعيد لمن جاء إلى هنا من قبل ويريد المتابعة مع المرشد نفسه. اتصل بنا وسنجد موعدًا.
offer-follow-up-link = ابحث عن موعدك
sms-unsettled = Digihjelpen: موعدك { $when }، { $place }، لا يمكن أن يتم كما اتفقنا. سنتصل بك لتحديد موعد جديد. للأسئلة: اتصل على { $phone }. الرقم { $code }.
email-unsettled-heading = يجب تغيير موعدك { $when }
# How long it often takes to get a place.
wait-takes-range =
    { $most ->
        [zero] غالبًا ما يستغرق الحصول على مكان من { $least } إلى { $most } أسبوع.
        [one] غالبًا ما يستغرق الحصول على مكان من { $least } إلى { $most } أسبوع.
        [two] غالبًا ما يستغرق الحصول على مكان من أسبوع إلى أسبوعين.
        [few] غالبًا ما يستغرق الحصول على مكان من { $least } إلى { $most } أسابيع.
        [many] غالبًا ما يستغرق الحصول على مكان من { $least } إلى { $most } أسبوعًا.
       *[other] غالبًا ما يستغرق الحصول على مكان من { $least } إلى { $most } أسبوع.
    }
wait-takes-up-to =
    { $most ->
        [zero] غالبًا ما يستغرق الحصول على مكان أقل من أسبوع.
        [one] غالبًا ما يستغرق الحصول على مكان أقل من أسبوع.
        [two] غالبًا ما يستغرق الحصول على مكان أسبوعين على الأكثر.
        [few] غالبًا ما يستغرق الحصول على مكان { $most } أسابيع على الأكثر.
        [many] غالبًا ما يستغرق الحصول على مكان { $most } أسبوعًا على الأكثر.
       *[other] غالبًا ما يستغرق الحصول على مكان { $most } أسبوع على الأكثر.
    }
wait-takes-more =
    { $least ->
        [zero] غالبًا ما يستغرق الحصول على مكان أكثر من أسبوع.
        [one] غالبًا ما يستغرق الحصول على مكان أكثر من أسبوع.
        [two] غالبًا ما يستغرق الحصول على مكان أكثر من أسبوعين.
        [few] غالبًا ما يستغرق الحصول على مكان أكثر من { $least } أسابيع.
        [many] غالبًا ما يستغرق الحصول على مكان أكثر من { $least } أسبوعًا.
       *[other] غالبًا ما يستغرق الحصول على مكان أكثر من { $least } أسبوع.
    }
wait-takes-unknown = لا نعرف بعد كم من الوقت يستغرق ذلك.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = اسمك قبل غيرك في القائمة لأن لديك مهلة محددة.
wait-first-health = اسمك قبل غيرك في القائمة لأن الأمر يخص صحتك.
wait-first-money = اسمك قبل غيرك في القائمة لأن الأمر يخص مالًا بحاجة إليه الآن.
wait-first-safety = اسمك قبل غيرك في القائمة لأن الأمر يخص سلامتك.
wait-resume = ما زلت أريد الانتظار
wait-resumed-heading = ما زال اسمك في الانتظار
wait-resumed-text = عاد اسمك إلى قائمة الانتظار. سنخبرك عند توفر مكان لك.
sms-unbooked = أُلغي موعد { $name } لدى Digihjelpen: { $when }، { $place }. هل هذا خطأ؟ الاتصال: { $phone }. رقم { $code }.
email-unbooked-heading = أُلغي الموعد: { $when }
sms-closed = Digihjelpen مغلق: { $when }، { $place }. لموعد جديد باسم { $name }: { $phone }. رقم { $code }.
email-closed-heading = مغلق: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = طلب مكان: { $when }
draw-until = نجري القرعة لاختيار من يحصل على مكان: { $when }.
draw-note = هنا نختار بالقرعة من يحصل على مكان. يشارك كل من يقدّم طلبًا قبل { $when }.
draw-apply = تقديم طلب للحصول على مكان
draw-heading = القرعة
draw-link = عرض القرعة
draw-key = مفتاح القرعة
draw-secret = الرقم السري
draw-secret-later = نعرضه بعد إجراء القرعة.
draw-drawn = أُجريت القرعة: { $when }.
draw-result-heading = النتيجة
draw-nobody = لم يقدّم أحد طلبًا.
draw-place = الترتيب
draw-people = عدد الأشخاص
draw-result = هل حصل على مكان؟
draw-seated = نعم
draw-listed = في قائمة الانتظار
draw-lot = رمز القرعة
draw-own-place = ترتيبك في القرعة: { $place }.
draw-own-number = رقم طلبك
draw-check-heading = كيف يمكن التحقق من القرعة
draw-check-key = حُسب مفتاح القرعة من رقم سري قبل تقديم أي طلب. وهو الحروف الأولى من ناتج SHA-256 لهذا الرقم. لذلك لا يستطيع أحد تغيير الرقم لاحقًا.
draw-check-lot = رمزك في القرعة هو ناتج SHA-256 للرقم السري ثم نقطتين (:) ثم رقم طلبك. الرمز الأصغر يأتي أولًا. إذا لم يتّسع المكان لمجموعة كاملة، ينتقل الدور إلى من يليها.
applied-heading = وصلنا الطلب
applied-heading-other = وصلنا الطلب باسم { $name }
applied-text = المكان ليس محجوزًا لك بعد. نجري القرعة { $when }، وبعدها نخبرك بالنتيجة.
sms-applied = طلب { $name } لدى Digihjelpen: { $when }، { $place }. القرعة: { $until }. رقم { $code }. للأسئلة: { $phone }.
email-applied-heading = طلب مكان: { $when }
sms-undrawn = لم يحصل { $name } على مكان في قرعة Digihjelpen: { $when }. الترتيب في قائمة الانتظار: { $rank }. رقم { $code }. للأسئلة: { $phone }.
email-undrawn-heading = الترتيب في قائمة الانتظار: { $when }
move-heading = تغيير الموعد
move-see = عرض المواعيد المتاحة
move-late = بقي أقل من 24 ساعة على الموعد. نرجو الاتصال بنا لنجد موعدًا آخر. ما زال الإلغاء ممكنًا.
move-now = موعدك الآن: { $when }، { $place }.
move-none = لا توجد مواعيد أخرى متاحة الآن. نرجو الاتصال بنا لنجد حلًّا.
move-choose = اختيار موعد جديد
move-keep = يبقى موعدك محجوزًا إلى أن يصبح الموعد الجديد مؤكدًا.
move-button = تغيير الموعد
move-missing = نرجو اختيار موعد جديد
move-taken = حُجز هذا الموعد قبل لحظات. موعدك باقٍ كما هو. نرجو اختيار موعد آخر.
follow-up-heading = موعد جديد مع المرشد نفسه
follow-up-text = هذه هي المواعيد المتاحة مع { $guide }.
follow-up-choose = اختيار موعد
follow-up-taken = حُجز هذا الموعد قبل لحظات. نرجو اختيار موعد آخر.
moved-heading = تم تغيير الموعد
moved-text = لم يتغيّر الرقم ولا كلمة التأكيد.
earlier-heading = هل ترغب في موعد أقرب؟
earlier-text = يمكننا إخبارك إذا أصبح موعد متاحًا قبل موعدك بيومين على الأقل. يبقى موعدك محجوزًا. نخبرك ثلاث مرات على الأكثر.
earlier-wish = أخبروني
earlier-on = سنخبرك إذا أصبح موعد متاحًا قبل موعدك بيومين على الأقل.
earlier-stop = لا تخبروني بعد الآن
earlier-wished = شكرًا. سنخبرك إذا أصبح موعد متاحًا قبل موعدك.
earlier-stopped = لن نخبرك بعد الآن.
sms-earlier = موعد متاح لدى Digihjelpen: { $when }. هل يرغب { $name } في التبديل؟ الأسبق يحصل عليه: { $link } أو { $phone }
letter-earlier = أصبح موعد أقرب متاحًا: { $when }، { $place }. هل يرغب { $name } في التبديل؟ نرجو الاتصال على الرقم { $phone }. لا نحجزه لأحد، فالأسبق يحصل عليه. الرقم المرجعي { $code }.
email-earlier-heading = موعد متاح: { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = هل تناسبك البداية لاحقًا؟
wait-later-hint = الدورة عدة لقاءات. إذا توفر مكان بعد بدء الدورة، يمكننا أن نسألك.
wait-later-yes = نعم، يمكنني البدء بعد أن تبدأ الدورة
wait-later-no = لا، من اللقاء الأول فقط
wait-later-missing = نرجو اختيار ما إذا كانت البداية لاحقًا مناسبة
sms-meeting-moved = وقت جديد لدورة { $name } لدى Digihjelpen: { $when }، { $place }. غير مناسب؟ نرجو الاتصال: { $phone }. رقم { $code }.
email-meeting-moved-heading = وقت جديد للدورة: { $when }
sms-meeting-cancelled = أُلغي لقاء من دورة { $name } لدى Digihjelpen: { $when }. اللقاءات الأخرى كما هي. للأسئلة: { $phone }. رقم { $code }.
email-meeting-cancelled-heading = أُلغي: { $when }
sms-missed = افتقدنا { $name } في آخر ثلاثة لقاءات من الدورة. هل كل شيء على ما يرام؟ المكان ما زال محفوظًا.
email-missed-heading = افتقدناك في الدورة
