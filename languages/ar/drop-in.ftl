# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = خذ رقمًا
queue-take = خذ رقمًا
queue-tablet-appointment = هل لديك موعد؟ أخبر من يساعد هنا.
queue-your-number = رقمك
queue-taken = أُخذ
queue-ahead =
    { $count ->
        [0] لا أحد ينتظر قبلك.
        [zero] لا أحد ينتظر قبلك.
        [one] ينتظر قبلك شخص واحد.
        [two] ينتظر قبلك شخصان.
        [few] ينتظر قبلك { $count } أشخاص.
        [many] ينتظر قبلك { $count } شخصًا.
       *[other] ينتظر قبلك { $count } شخص.
    }
queue-range = ستنتظر على الأرجح بين { $low } و { $high } دقيقة.
queue-range-up-to = سيأتي دورك على الأرجح خلال { $high } دقيقة.
queue-no-guide = لا أحد يقدّم المساعدة الآن. لا نعرف كم ستنتظر.
queue-keep = احتفظ بالرقم. سننادي به عندما يأتي دورك.
queue-own-page = تابع الدور على هاتفك
queue-own-link = شاهد الرقم في صفحته الخاصة
queue-next-person = الشخص التالي: خذ رقمًا جديدًا
queue-called = جاء دورك الآن.
queue-called-desk = جاء دورك الآن. اذهب إلى الطاولة { $desk }.
queue-serving = أنت تتلقى المساعدة الآن.
queue-done = تلقيت المساعدة. شكرًا لحضورك.
queue-left = خرجت من الدور. خذ رقمًا جديدًا إذا أردت المساعدة.
queue-day-over = هذا الرقم من يوم آخر.
queue-appointment = لديك موعد { $time }.
queue-absent = نادينا عليك ولم نجدك. أصبحت بعد ثلاثة أشخاص.
queue-leave = سأغادر
queue-leave-ask = هل تريد الخروج من الدور؟
queue-leave-text = عندها تفقد مكانك. يمكنك أخذ رقم جديد لاحقًا.
queue-leave-yes = نعم، أخرجني من الدور
queue-leave-no = لا، سأنتظر
queue-refresh = انظر من جديد
queue-lost = لا يوجد اتصال. قد يكون ما تراه قديمًا.
queue-opens = نفتح { $time }.
queue-closing-maybe = نغلق { $time }. ليس مؤكدًا أن نصل إليك.
queue-closing-no-heading = على الأرجح لن نصل إليك اليوم
queue-closing-no =
    { $count ->
        [0] نغلق { $time }. على الأرجح لن تحصل على المساعدة قبل ذلك.
        [zero] نغلق { $time }. على الأرجح لن تحصل على المساعدة قبل ذلك.
        [one] نغلق { $time }، وينتظر قبلك شخص واحد. على الأرجح لن تحصل على المساعدة قبل ذلك.
        [two] نغلق { $time }، وينتظر قبلك شخصان. على الأرجح لن تحصل على المساعدة قبل ذلك.
        [few] نغلق { $time }، وينتظر قبلك { $count } أشخاص. على الأرجح لن تحصل على المساعدة قبل ذلك.
        [many] نغلق { $time }، وينتظر قبلك { $count } شخصًا. على الأرجح لن تحصل على المساعدة قبل ذلك.
       *[other] نغلق { $time }، وينتظر قبلك { $count } شخص. على الأرجح لن تحصل على المساعدة قبل ذلك.
    }
queue-book = احجز موعدًا بدلًا من ذلك
queue-anyway = خذ رقمًا رغم ذلك
queue-closed-heading = لا يمكنك الحضور دون موعد الآن
queue-closed-next = المرة القادمة: { $when }. يمكنك حجز موعد أو الاتصال بنا.
queue-closed-none = لا نعرف متى تكون المرة القادمة. يمكنك حجز موعد أو الاتصال بنا.
wall-heading = الدور
wall-now = ينادى الآن
wall-desk = الطاولة { $desk }
wall-nobody-called = لا ينادى على أحد الآن.
wall-next = التالي
wall-empty = لا أحد ينتظر.
wall-waiting =
    { $count ->
        [zero] لا أحد ينتظر.
        [one] ينتظر شخص واحد.
        [two] ينتظر شخصان.
        [few] ينتظر { $count } أشخاص.
        [many] ينتظر { $count } شخصًا.
       *[other] ينتظر { $count } شخص.
    }
wall-newcomer = إذا أخذت رقمًا الآن، فستنتظر على الأرجح بين { $low } و { $high } دقيقة.
wall-newcomer-up-to = إذا أخذت رقمًا الآن، فسيأتي دورك على الأرجح خلال { $high } دقيقة.
wall-updated = عُرض { $time }.
wall-old = هذه الصورة من { $time }. فقدت الشاشة الاتصال.
wall-say = الرقم { $number }.
wall-say-desk = الرقم { $number }، الطاولة { $desk }.
wall-sound = صوت عند المناداة
