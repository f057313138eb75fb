# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = الانتقال إلى المحتوى
languages = اللغات
call-us = الاتصال بنا
call-us-on = الاتصال بنا على الرقم
contact-heading = التحدث معنا
contact-text = يمكنك الاتصال بنا أو زيارتنا. المساعدة مجانية. سعر المكالمة مثل سعر أي مكالمة هاتفية عادية.
about-link = عن Digihjelpen والخصوصية
accessibility-link = إمكانية الاستخدام للجميع
map-link = خريطة البلديات
staff-link = للموظفين
example = مثال
example-everything = هذا مثال فقط. الخدمات والأوقات وأرقام الهواتف هنا ليست حقيقية.
you-are-here = أنت هنا
draft-translation = هذا النص مسودة. لم يراجعه بعد أي شخص لغته الأم هي العربية.
optional = (اختياري)
print = طباعة
back = رجوع
to-front-page = إلى الصفحة الرئيسية
errors-heading = هناك شيء ناقص أو يحتاج إلى تعديل
errors-title = خطأ:
yes = نعم
no = لا
dont-know = لا أعرف

# Dates and times
today = اليوم
tomorrow = غدًا
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
weekdays-1 = أيام الاثنين
weekdays-2 = أيام الثلاثاء
weekdays-3 = أيام الأربعاء
weekdays-4 = أيام الخميس
weekdays-5 = أيام الجمعة
weekdays-6 = أيام السبت
weekdays-7 = أيام الأحد
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date-with-year = { $weekday } { $day } { $month } { $year }
date-without-year = { $weekday } { $day } { $month }
time-separator = :
time-at = الساعة { $time }
time-span = من الساعة { $from } إلى الساعة { $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { "، " }
list = { $first } و{ $last }

# When something cannot be done
failure-not-found-heading = لم نجد الصفحة
failure-not-found-text = ربما يوجد خطأ في كتابة العنوان، أو تم نقل الصفحة. يمكنك العودة إلى الصفحة الرئيسية أو الاتصال بنا.
failure-forbidden-heading = لا يمكن فتح هذه الصفحة
failure-forbidden-text = ربما تكون الصفحة لأشخاص آخرين، أو بقي النموذج مفتوحًا وقتًا طويلًا. نرجو الرجوع والمحاولة مرة أخرى.
failure-too-many-heading = نرجو الانتظار قليلًا
failure-too-many-text = حدثت محاولات كثيرة في وقت قصير. نرجو الانتظار بضع دقائق. يمكنك أيضًا الاتصال بنا، وسنساعدك فورًا.
failure-busy-heading = يستخدم الموقع الآن عدد كبير من الناس
failure-busy-text = نرجو الانتظار نصف دقيقة ثم المحاولة مرة أخرى. يمكنك أيضًا الاتصال بنا.
failure-too-large-heading = النص طويل جدًا
failure-too-large-text = نرجو الرجوع وكتابة نص أقصر.
failure-failed-heading = حدث خطأ عندنا
failure-failed-text = هذا ليس خطأك. نرجو المحاولة مرة أخرى بعد قليل، أو الاتصال بنا.
failure-nothing-saved = لم يتم إرسال ما فعلته الآن.
no-identity-number = نرجو عدم كتابة الرقم الوطني (fødselsnummer) هنا. لا نحتاج إليه أبدًا.
to-office = إلى المكتب
