# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = کب کھلا ہوتا ہے؟
offer-when-none = کھلنے کے کوئی مقررہ اوقات درج نہیں ہیں۔
offer-next-heading = اگلی بار
offer-free-heading = خالی اوقات
offer-free-none-heading = ابھی کوئی وقت خالی نہیں ہے
offer-free-none = سب اوقات بھر چکے ہیں، یا نئے اوقات درج نہیں ہوئے۔ ہمیں فون کریں، ہم کوئی حل نکالیں گے۔
offer-choose-time = { $when } کی اپائنٹمنٹ بُک کریں
promised-heading-other = { $name } کے لیے جگہ ہے
promised-text = ہم اس وقت تک جگہ رکھتے ہیں۔ یہاں ہاں یا نہیں کہیں، یا ہمیں فون کریں۔
cancel-keep-wait = فہرست میں جگہ برقرار رکھیں
wait-bypassed = خالی جگہیں آپ سب کی ضرورت سے کم تھیں، اس لیے پہلے کسی اور کو جگہ ملی۔ فہرست میں آپ کی جگہ وہی ہے۔
letter-booked = سلام، { $name }۔ آپ کی اپائنٹمنٹ: { $when }۔ مدد مفت ہے۔ آپ نہیں آ سکتے؟ { $phone } پر فون کریں اور حوالہ نمبر بتائیں۔
book-name-hint-letter = خاندانی نام بھی لکھیں تاکہ خط پہنچ جائے۔
offer-full-heading = وہ اوقات جن میں جگہ نہیں
offer-full = جگہ نہیں ہے
offer-wait-time = { $when } کے لیے انتظار کی فہرست میں نام لکھوائیں
offer-staff-books = اپائنٹمنٹ بُک کرنے کے لیے ہمیں فون کریں۔
offer-drop-in-text = آپ کو بکنگ کی ضرورت نہیں۔ بس تشریف لائیں۔
offer-phone-text = کھلنے کے اوقات میں ہمیں فون کریں۔
offer-about-heading = آپ کو ان چیزوں میں مدد مل سکتی ہے
offer-languages-heading = ہم یہ زبانیں بولتے ہیں
offer-audience-heading = یہ سہولت کس کے لیے ہے؟
offer-bring-heading = ساتھ لائیں
offer-bring-default = اگر آپ کے پاس موبائل، ٹیبلٹ یا کمپیوٹر ہے تو ساتھ لائیں۔ چارجر اور عینک یاد رکھیں۔
offer-never = ہمیں پاس ورڈ یا کوڈ نہ دیں۔ ہمیں ان کی کبھی ضرورت نہیں۔ جب آپ انہیں لکھیں تو ہم نظر ہٹا لیتے ہیں۔
offer-free-of-charge = یہ مفت ہے۔
offer-where-heading = یہاں تک کیسے پہنچیں
offer-closed = { $day } بند ہے: { $reason }
offer-checked = معلومات آخری بار دیکھی گئیں: { $day }
offer-hearing-loop = سننے میں مدد کا نظام (teleslynge)
offer-screened = میزوں کے درمیان پردہ
offer-minutes =
    { $count ->
        [one] اپائنٹمنٹ ایک منٹ کی ہے۔
       *[other] اپائنٹمنٹ { $count } منٹ کی ہے۔
    }
offer-guide = آپ کی ملاقات { $guide } سے ہوگی۔
offer-seats-left =
    { $count ->
        [one] ایک جگہ باقی ہے
       *[other] { $count } جگہیں باقی ہیں
    }

book-so-far = { $when }، جگہ: { $place }
book-change-time = کوئی اور وقت چنیں
book-step-who = مرحلہ 1، کل مرحلے 3
book-step-reach = مرحلہ 2، کل مرحلے 3
book-step-about = تقریباً مکمل
book-who-heading = اپائنٹمنٹ کس کے لیے ہے؟
book-who-self = میرے لیے
book-who-other = کسی اور کے لیے
book-who-other-hint = آپ گھر کے کسی فرد، پڑوسی یا کسی ایسے شخص کے لیے بُک کر سکتے ہیں جسے مدد چاہیے۔
book-who-missing = چنیں کہ اپائنٹمنٹ کس کے لیے ہے
book-next = آگے بڑھیں
book-reach-heading = ہم آپ سے کیسے رابطہ کریں؟
book-reach-heading-other = ہم کس سے رابطہ کریں؟
book-reach-hint = ہم صرف اس اپائنٹمنٹ کے بارے میں رابطہ کریں گے۔
book-reach-phone = فون پر
book-reach-phone-hint = اگر کچھ بدلے تو ہم فون کرتے ہیں یا SMS بھیجتے ہیں۔
book-reach-their-phone = آنے والے فرد سے، فون پر
book-reach-companion-phone = مجھ سے، کیونکہ بکنگ میری طرف سے ہے، فون پر
book-reach-email = ای میل پر
book-reach-email-other = مجھ سے، کیونکہ بکنگ میری طرف سے ہے، ای میل پر
book-reach-none = مجھ سے رابطے کی ضرورت نہیں
book-reach-none-other = کسی سے رابطے کی ضرورت نہیں
book-reach-none-hint = کوئی بات نہیں، یہ بالکل ٹھیک ہے۔ ہم جگہ رکھیں گے۔
book-reach-missing = چنیں کہ ہم آپ سے کیسے رابطہ کریں
book-about-heading-self = آپ کون ہیں؟
book-about-heading-other = کون آئے گا؟
book-name = پہلا نام (fornavn)
book-name-other = آنے والے فرد کا پہلا نام
book-name-hint = پہلا نام کافی ہے۔
book-name-missing = پہلا نام لکھیں
book-companion-name = آپ کا اپنا پہلا نام، بکنگ آپ کی طرف سے ہے
book-companion-name-missing = اپنا پہلا نام لکھیں
book-phone = فون نمبر
book-phone-hint = ہم اسے صرف اس اپائنٹمنٹ کے لیے استعمال کریں گے۔
book-phone-wrong = فون نمبر 8 ہندسوں میں لکھیں
book-email = ای میل کا پتا
book-email-wrong = ای میل کا پتا لکھیں، مثلاً navn@eksempel.no
book-language = بات چیت کے لیے آپ کی پسند کی زبان
book-language-any = میرے لیے کوئی بھی زبان ٹھیک ہے
book-access = کیا آپ کو ان میں سے کسی چیز کی ضرورت ہے؟
access-wheelchair = وہیل چیئر کے لیے جگہ
access-hearing = سننے میں مدد کا نظام (teleslynge) یا خاموش کمرہ
access-sight = اسکرین پر بڑے حروف
access-companion = ساتھ آنے والے کے لیے جگہ
book-needs = آپ کو کس چیز میں مدد چاہیے؟
book-needs-hint = چند الفاظ کافی ہیں۔ پاس ورڈ، کوڈ یا شناختی نمبر (fødselsnummer) نہ لکھیں۔
book-privacy = ہم نام اور آپ کی لکھی باقی باتیں اپائنٹمنٹ کے 90 دن بعد مٹا دیتے ہیں۔ اسے صرف یہاں کا عملہ دیکھتا ہے۔
book-button = اپائنٹمنٹ بُک کریں
book-cancel-link = بُک کیے بغیر باہر جائیں
wait-button = انتظار کی فہرست میں نام لکھوائیں
wait-heading-note = یہ اپائنٹمنٹ بھر چکی ہے۔ اب آپ انتظار کی فہرست (venteliste) میں نام لکھوا رہے ہیں۔

full-heading = یہ اپائنٹمنٹ کسی اور کو مل گئی
full-text = کسی اور نے پہلے بُک کر لی۔ آپ کو ابھی جگہ نہیں ملی۔ آپ کا لکھا ہوا محفوظ ہے۔
full-others-heading = اس کے بجائے ان میں سے ایک چنیں
full-take = { $when } چنیں
full-wait-heading = یا انتظار کی فہرست میں نام لکھوائیں
full-wait-text = جب کوئی اپائنٹمنٹ منسوخ کرتا ہے تو ہم فہرست کی ترتیب سے چلتے ہیں۔
full-drop-in = وہ جگہیں دیکھیں جہاں بغیر اپائنٹمنٹ آ سکتے ہیں
closed-heading = یہ اپائنٹمنٹ بُک نہیں ہو سکتی
closed-text = وقت گزر چکا ہے، یا یہاں بکنگ بند ہو گئی ہے۔ کوئی اور وقت چنیں، یا ہمیں فون کریں۔
closed-other-times = دوسرے اوقات دیکھیں

booked-heading = اپائنٹمنٹ بُک ہو گئی ہے
booked-heading-other = { $name } کی اپائنٹمنٹ بُک ہو گئی ہے
booked-hold = ہم نے جگہ رکھ لی ہے۔ { $when } تشریف لائیں۔
booked-place = جگہ
booked-way-in = اندر آنے کا راستہ
booked-bus = بس
booked-guide = آپ کی ملاقات ہوگی
booked-bring = ساتھ لائیں
booked-minutes = دورانیہ
booked-minutes-value =
    { $count ->
        [one] ایک منٹ
       *[other] { $count } منٹ
    }
booked-price = قیمت
booked-price-value = مفت
booked-code = حوالہ نمبر (referansenummer)
booked-word = کوڈ والا لفظ (kodeord)
booked-keep = نمبر اور کوڈ والا لفظ لکھ لیں، یا صفحہ پرنٹ کریں۔ کوڈ والا لفظ ہم صرف ابھی دکھاتے ہیں۔
booked-cancel = آپ نہیں آ سکتے؟ ہمیں فون کریں، یا نمبر اور کوڈ والے لفظ سے انٹرنیٹ پر منسوخ کریں۔
booked-email = اگر کچھ بدلے تو ہم { $email } پر لکھیں گے۔
booked-none = اگر کچھ بدلا تو ہم آپ سے رابطہ نہیں کر سکیں گے۔ آنے سے پہلے ہمیں ضرور فون کریں۔
booked-short-address = انٹرنیٹ پر پتا
booked-qr = کوڈ جو منسوخ کرنے کا صفحہ کھولتا ہے
listed-heading = آپ کا نام انتظار کی فہرست میں ہے
listed-heading-other = { $name } کا نام انتظار کی فہرست میں ہے
listed-text = آپ کو ابھی اپائنٹمنٹ نہیں ملی۔ آپ جس کے انتظار میں ہیں، وہ یہ ہے: { $when }۔
listed-ahead =
    { $count ->
        [0] فہرست میں آپ سے پہلے کوئی نہیں ہے۔
        [one] فہرست میں آپ سے پہلے ایک فرد ہے۔
       *[other] فہرست میں آپ سے پہلے { $count } افراد ہیں۔
    }
listed-none = ہم آپ سے رابطہ نہیں کر سکتے۔ جگہ خالی ہوئی یا نہیں، یہ جاننے کے لیے ہمیں فون کریں۔

cancel-heading = اپنی اپائنٹمنٹ دیکھیں یا منسوخ کریں
cancel-where = آپ کی اپائنٹمنٹ کہاں ہے؟
cancel-where-hint = بلدیہ (kommune) یا پوسٹ کوڈ (postnummer) لکھیں۔
cancel-where-button = آگے بڑھیں
cancel-where-unknown = ہم اس جگہ کو نہیں جانتے۔ بلدیہ یا پوسٹ کوڈ لکھیں۔
cancel-code = حوالہ نمبر (referansenummer)
cancel-code-hint = سات یا آٹھ ہندسے، مثلاً 9352076۔
cancel-code-wrong = نمبر دوبارہ دیکھیں۔ اس میں سات یا آٹھ ہندسے ہوتے ہیں، اور شاید ایک غلط لکھا گیا ہے۔
cancel-word = کوڈ والا لفظ (kodeord)
cancel-word-hint = دو الفاظ یا چار ہندسے۔ یہ نمبر کے ساتھ لکھے ہیں۔
cancel-word-missing = کوڈ والا لفظ لکھیں
cancel-wrong = نمبر اور کوڈ والا لفظ دوبارہ دیکھیں۔ یہ آپس میں نہیں ملتے۔ آپ ہمیں فون بھی کر سکتے ہیں۔
cancel-show = اپائنٹمنٹ تلاش کریں
cancel-found-heading = آپ کی اپائنٹمنٹ
cancel-found-wait-heading = انتظار کی فہرست میں آپ کی جگہ
cancel-ask = کیا آپ کی اپائنٹمنٹ منسوخ کر دیں؟
cancel-ask-wait = کیا آپ کا نام انتظار کی فہرست سے نکال دیں؟
cancel-button = اپائنٹمنٹ منسوخ کریں
cancel-button-wait = انتظار کی فہرست سے نام نکالیں
cancel-keep = اپائنٹمنٹ برقرار رکھیں
cancel-done-heading = اپائنٹمنٹ منسوخ ہو گئی ہے
cancel-done-text = آپ کو اور کچھ نہیں کرنا۔ جب مناسب لگے، دوبارہ تشریف لائیں۔
cancel-done-wait-heading = آپ کا نام اب انتظار کی فہرست میں نہیں ہے
cancel-already = اپائنٹمنٹ پہلے ہی منسوخ ہو چکی تھی۔
cancel-past = اپائنٹمنٹ کا وقت گزر چکا ہے۔

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = { $name } کی Digihjelpen میں اپائنٹمنٹ: { $when }، { $place }۔ نمبر { $code }۔ منسوخی: { $phone }۔
sms-listed = { $name } کا نام Digihjelpen کی انتظار کی فہرست میں ہے: { $when }، { $place }۔ نمبر { $code }۔ سوال: { $phone }۔
email-booked-heading = اپائنٹمنٹ: { $when }
email-listed-heading = انتظار کی فہرست: { $when }
booked-phone = اگر کچھ بدلے تو ہم آپ سے { $phone } پر رابطہ کر سکتے ہیں۔
reused-heading = یہ فارم پہلے استعمال ہو چکا ہے
reused-text = اس فارم سے آپ کو پہلے ہی وقت مل چکا ہے۔ کچھ بدلنے کے لیے ہمیں فون کریں۔ آپ وقت منسوخ کر کے دوبارہ شروع بھی کر سکتے ہیں۔

# Letters, groups, places on the list, and promised places.
book-reach-letter = ڈاک سے خط کے ذریعے
book-reach-letter-other = مدد لینے والے فرد سے، خط کے ذریعے
book-street = سڑک کا نام اور گھر کا نمبر
book-street-hint = یا پوسٹ باکس (postboks)۔
book-street-missing = سڑک کا نام اور گھر کا نمبر لکھیں
book-postal-code = پوسٹ کوڈ (postnummer)
book-postal-code-wrong = پوسٹ کوڈ چار ہندسوں میں لکھیں
book-people = کتنے لوگ ساتھ آئیں گے؟
book-people-count =
    { $count ->
        [one] ایک فرد
       *[other] { $count } افراد
    }
book-too-many =
    { $count ->
        [one] یہاں ایک بار میں صرف ایک فرد کی بکنگ ہو سکتی ہے
       *[other] زیادہ سے زیادہ { $count } افراد ایک ساتھ بُک کر سکتے ہیں۔ اگر آپ اس سے زیادہ ہیں تو ہمیں فون کریں
    }
booked-letter = ہم { $address } پر خط بھیجیں گے۔
cancel-any-time = پہلی خالی اپائنٹمنٹ
wait-paused = ہمیں جواب نہیں ملا، اس لیے انتظار کی فہرست میں آپ کی جگہ ابھی رکی ہوئی ہے۔ ہمیں فون کریں تو آپ کا انتظار جاری رہے گا۔
invited-until = آپ کے لیے جگہ ہے: { $when }۔ { $until } تک جواب دیں۔
invited-heading = آپ کے لیے جگہ ہے
invited-text = { $when }، { $place }۔ ہم { $until } تک جگہ رکھیں گے۔
enquiry-heading = کیا آپ اتنے کم وقت میں آ سکتے ہیں؟
enquiry-text = { $when }، { $place }۔ ہم ایک ساتھ کئی لوگوں سے پوچھ رہے ہیں۔ { $until } تک جواب دیں۔ اس کے بعد آپ کو پتا چلے گا کہ جگہ آپ کو ملی یا نہیں۔
invited-yes = جی ہاں، مجھے یہ جگہ چاہیے
invited-no = جی نہیں، اس بار نہیں
invited-open = ہاں یا نہیں میں جواب دیں
accepted-heading = یہ جگہ آپ کی ہے
accepted-text = { $when }، { $place }۔ حوالہ نمبر اور کوڈ والا لفظ وہی ہیں جو پہلے تھے۔
noted-yes-heading = شکریہ، ہم نے آپ کی ہاں لکھ لی ہے
noted-yes-text = { $until } کے بعد آپ کو پتا چلے گا کہ جگہ آپ کو ملی یا نہیں۔
noted-no-heading = جواب کا شکریہ
noted-no-text = یہ جگہ کسی اور کو ملے گی۔
declined-stays = آپ کا نام اب بھی انتظار کی فہرست میں ہے۔
over-heading = جواب کا وقت گزر چکا ہے
over-text = یہ جگہ کسی اور کو مل گئی۔ انتظار کی فہرست میں آپ کی جگہ وہی ہے۔ کوئی سوال ہو تو ہمیں فون کریں۔
used-heading = اس کا جواب پہلے ہی مل چکا ہے
used-text = جواب بدلنے کے لیے ہمیں فون کریں۔
# In text messages that ask: as short as a date can be.
sms-moment = { $day }/{ $month } کو { $time } بجے
sms-invited = { $name } کے لیے Digihjelpen میں جگہ: { $when }، { $place }۔ { $until } تک جواب دیں: { $link } یا { $phone }
letter-invited = ہمارے پاس { $name } کے لیے ایک خالی جگہ ہے: { $when }، { $place }۔ ہم { $until } تک جگہ رکھیں گے۔ { $phone } پر فون کریں یا خود تشریف لائیں، اور ہاں یا نہیں بتائیں۔ حوالہ نمبر { $code } بتائیں۔
sms-enquiry = کیا { $name } کا Digihjelpen آنا ممکن ہے: { $when }، { $place }؟ { $until } تک جواب دیں: { $link } یا { $phone }
letter-enquiry = کیا { $name } کا آنا ممکن ہے: { $when }، { $place }؟ ہم کئی لوگوں سے پوچھ رہے ہیں۔ { $until } تک { $phone } پر جواب دیں۔ حوالہ نمبر { $code }۔
sms-expired = { $when } کی جگہ کے بارے میں Digihjelpen کو جواب نہیں ملا۔ { $name } کا نام اب بھی انتظار کی فہرست میں ہے۔ سوال: { $phone }۔ نمبر { $code }۔
sms-paused = { $when } کی جگہ کے بارے میں Digihjelpen کو جواب نہیں ملا۔ اگر { $name } کو اب بھی انتظار کرنا ہے تو { $phone } پر فون کریں۔ نمبر { $code }۔
sms-taken = { $when } کی جگہ Digihjelpen میں کسی اور کو مل گئی۔ { $name } کا نام اب بھی انتظار کی فہرست میں ہے۔ نمبر { $code }۔
sms-moved = { $name } کی Digihjelpen میں اپائنٹمنٹ کا نیا وقت: { $when }، { $place }۔ مناسب نہیں؟ { $phone } پر فون کریں۔ نمبر { $code }۔
sms-cancelled = منسوخ: Digihjelpen میں اپائنٹمنٹ { $when }، { $place }۔ { $name } کی نئی اپائنٹمنٹ کے لیے { $phone } پر فون کریں۔ نمبر { $code }۔
sms-waits = { $when } کے لیے Digihjelpen میں جگہ نہیں نکلی۔ { $name } کا نام اب بھی انتظار کی فہرست میں ہے، اور اگلی مناسب جگہ ملے گی۔ نمبر { $code }۔
email-invited-heading = خالی جگہ: { $when }
email-enquiry-heading = کیا آپ { $when } آ سکتے ہیں؟
email-expired-heading = { $when } کی جگہ کے لیے جواب کا وقت گزر چکا ہے
email-paused-heading = کیا آپ کو اب بھی انتظار کرنا ہے؟
email-taken-heading = { $when } کی جگہ کسی اور کو مل گئی
email-moved-heading = نیا وقت: { $when }
email-cancelled-heading = منسوخ: { $when }
email-waits-heading = جگہ نہیں نکلی: { $when }
wait-place = انتظار کی فہرست میں جگہ
wait-wish-heading = کس چیز کا انتظار کرنا ہے؟
wait-wish-any = پہلا خالی وقت
wait-wish-any-hint = جو وقت بھی سب سے پہلے خالی ہوگا، اس کی پیشکش ملے گی، دن کوئی بھی ہو۔
wait-wish-this = صرف یہی وقت
wait-wish-missing = منتخب کریں کہ کس کا انتظار کرنا ہے
sms-seated = { $name } کی Digihjelpen میں اپائنٹمنٹ: { $when }، { $place }۔ نمبر { $code }۔ منسوخی: { $phone }۔
email-seated-heading = اپائنٹمنٹ: { $when }
sms-removed = Digihjelpen: { $name } کا نام اب انتظار کی فہرست میں نہیں ہے۔ سوال ہو تو فون: { $phone }۔ حوالہ { $code }۔
email-removed-heading = اب انتظار کی فہرست میں نہیں

# Times that are held, warnings, guides
hold-note = جب تک آپ فارم بھرتے ہیں، ہم یہ وقت آپ کے لیے رکھتے ہیں۔
warning-heading = کیا آپ یہی چاہتے ہیں؟
warning-confirm = ہاں، مجھے پھر بھی یہ وقت چاہیے
warning-elsewhere = اس شخص کا اسی وقت ہمارے ہاں ایک اور وقت مقرر ہے۔
warning-same-day = اس شخص کا اسی دن اسی مدد کے لیے پہلے سے وقت مقرر ہے۔
booked-twice = اس شخص کا یہ وقت پہلے سے مقرر ہے۔ اگر نمبر کھو گیا ہے تو ہمیں فون کریں۔
offer-guide-heading = کیا آپ کو کوئی خاص رہنما چاہیے؟
offer-guide-any = کوئی بھی
offer-follow-up = یہ اوقات ان لوگوں کے لیے ہیں جو پہلے یہاں آ چکے ہیں اور اسی رہنما کے ساتھ جاری رکھنا چاہتے ہیں۔ ہمیں فون کریں، ہم وقت ڈھونڈ لیں گے۔
offer-follow-up-link = اپنا وقت تلاش کریں
sms-unsettled = Digihjelpen: آپ کا وقت { $when }، { $place }، طے شدہ طور پر نہیں ہو سکتا۔ ہم نئے وقت کے لیے رابطہ کریں گے۔ سوالات: { $phone } پر فون کریں۔ نمبر { $code }۔
email-unsettled-heading = آپ کا وقت { $when } بدلنا ہوگا
# How long it often takes to get a place.
wait-takes-range = جگہ ملنے میں اکثر { $least } سے { $most } ہفتے لگتے ہیں۔
wait-takes-up-to =
    { $most ->
        [one] جگہ ملنے میں اکثر ایک ہفتے سے کم لگتا ہے۔
       *[other] جگہ ملنے میں اکثر { $most } ہفتے تک لگتے ہیں۔
    }
wait-takes-more =
    { $least ->
        [one] جگہ ملنے میں اکثر ایک ہفتے سے زیادہ لگتا ہے۔
       *[other] جگہ ملنے میں اکثر { $least } ہفتوں سے زیادہ لگتے ہیں۔
    }
wait-takes-unknown = ہمیں ابھی معلوم نہیں کہ کتنا وقت لگے گا۔
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = آپ کا نام دوسروں سے پہلے ہے، کیونکہ آپ کے کام کی آخری تاریخ مقرر ہے۔
wait-first-health = آپ کا نام دوسروں سے پہلے ہے، کیونکہ معاملہ آپ کی صحت کا ہے۔
wait-first-money = آپ کا نام دوسروں سے پہلے ہے، کیونکہ معاملہ ان پیسوں کا ہے جن کی آپ کو ابھی ضرورت ہے۔
wait-first-safety = آپ کا نام دوسروں سے پہلے ہے، کیونکہ معاملہ آپ کی سلامتی کا ہے۔
wait-resume = میں اب بھی انتظار کرنا چاہتا/چاہتی ہوں
wait-resumed-heading = آپ کا انتظار جاری ہے
wait-resumed-text = آپ کا نام دوبارہ انتظار کی فہرست میں ہے۔ جب آپ کے لیے جگہ ہو گی تو ہم بتائیں گے۔
sms-unbooked = Digihjelpen: { $name } کی اپائنٹمنٹ منسوخ: { $when }، { $place }۔ غلطی ہے؟ فون: { $phone }۔ نمبر { $code }۔
email-unbooked-heading = منسوخ: { $when }
sms-closed = Digihjelpen بند ہے: { $when }، { $place }۔ { $name } کی نئی اپائنٹمنٹ کے لیے { $phone } پر فون کریں۔ نمبر { $code }۔
email-closed-heading = بند: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = { $when } کی جگہ کے لیے درخواست دیں
draw-until = ہم قرعہ اندازی سے طے کریں گے کہ جگہ کسے ملے گی: { $when }۔
draw-note = یہاں جگہ قرعہ اندازی سے ملتی ہے۔ { $when } سے پہلے درخواست دینے والے سب شامل ہوں گے۔
draw-apply = جگہ کے لیے درخواست دیں
draw-heading = قرعہ اندازی
draw-link = قرعہ اندازی دیکھیں
draw-key = قرعہ اندازی کی کنجی
draw-secret = خفیہ نمبر
draw-secret-later = ہم یہ قرعہ اندازی کے بعد دکھائیں گے۔
draw-drawn = قرعہ اندازی ہو گئی: { $when }۔
draw-result-heading = نتیجہ
draw-nobody = کسی نے درخواست نہیں دی۔
draw-place = نمبر
draw-people = افراد
draw-result = جگہ ملی؟
draw-seated = جی ہاں
draw-listed = انتظار کی فہرست میں
draw-lot = قرعہ
draw-own-place = قرعہ اندازی میں آپ کا نمبر { $place } ہے۔
draw-own-number = آپ کی درخواست کا نمبر
draw-check-heading = آپ قرعہ اندازی کی جانچ کیسے کر سکتے ہیں
draw-check-key = قرعہ اندازی کی کنجی پہلی درخواست سے پہلے ایک خفیہ نمبر سے نکالی گئی تھی۔ یہ اس نمبر کے SHA-256 کے پہلے حروف ہیں۔ اس لیے بعد میں کوئی نمبر بدل نہیں سکتا۔
draw-check-lot = آپ کا قرعہ خفیہ نمبر، کولن (:) اور آپ کی درخواست کے نمبر کا SHA-256 ہے۔ سب سے چھوٹا قرعہ پہلے آتا ہے۔ اگر پورے گروپ کے لیے جگہ نہ ہو تو باری اگلے کی ہوتی ہے۔
applied-heading = ہمیں درخواست مل گئی ہے
applied-heading-other = ہمیں { $name } کی درخواست مل گئی ہے
applied-text = جگہ ابھی آپ کی نہیں ہے۔ قرعہ اندازی: { $when }۔ اس کے بعد ہم آپ کو نتیجہ بتائیں گے۔
sms-applied = { $name } کی Digihjelpen میں جگہ کی درخواست: { $when }، { $place }۔ قرعہ اندازی: { $until }۔ نمبر { $code }۔ سوال: { $phone }۔
email-applied-heading = جگہ کی درخواست: { $when }
sms-undrawn = Digihjelpen کی قرعہ اندازی میں { $name } کو جگہ نہیں ملی: { $when }۔ انتظار کی فہرست میں نمبر { $rank } ہے۔ حوالہ { $code }۔ سوال: { $phone }۔
email-undrawn-heading = انتظار کی فہرست میں نمبر: { $when }
move-heading = اپائنٹمنٹ کا وقت بدلیں
move-see = خالی اوقات دیکھیں
move-late = اپائنٹمنٹ میں 24 گھنٹے سے کم وقت ہے۔ ہمیں فون کریں، ہم نیا وقت ڈھونڈیں گے۔ آپ اب بھی منسوخ کر سکتے ہیں۔
move-now = اس وقت آپ کی اپائنٹمنٹ یہ ہے: { $when }، { $place }۔
move-none = ابھی کوئی اور وقت خالی نہیں ہے۔ ہمیں فون کریں، ہم کوئی حل نکالیں گے۔
move-choose = نیا وقت چنیں
move-keep = نیا وقت پکا ہونے تک آپ کی اپائنٹمنٹ برقرار رہے گی۔
move-button = اپائنٹمنٹ کا وقت بدلیں
move-missing = نیا وقت چنیں
move-taken = وہ وقت ابھی ابھی کسی اور کو مل گیا۔ آپ کی اپائنٹمنٹ پہلے جیسی ہے۔ کوئی اور وقت چنیں۔
follow-up-heading = اسی رہنما کے ساتھ نئی اپائنٹمنٹ
follow-up-text = { $guide } کے ساتھ یہ اوقات خالی ہیں۔
follow-up-choose = ایک وقت چنیں
follow-up-taken = وہ وقت ابھی ابھی کسی اور کو مل گیا۔ کوئی اور وقت چنیں۔
moved-heading = اپائنٹمنٹ کا وقت بدل گیا ہے
moved-text = نمبر اور کوڈ والا لفظ وہی ہیں جو پہلے تھے۔
earlier-heading = کیا آپ پہلے آنا چاہتے ہیں؟
earlier-text = اگر آپ کی اپائنٹمنٹ سے کم از کم دو دن پہلے کوئی وقت خالی ہو تو ہم آپ کو بتا سکتے ہیں۔ آپ کی اپائنٹمنٹ برقرار رہے گی۔ ہم زیادہ سے زیادہ تین بار بتائیں گے۔
earlier-wish = مجھے بتائیں
earlier-on = اگر آپ کی اپائنٹمنٹ سے کم از کم دو دن پہلے کوئی وقت خالی ہو تو ہم آپ کو بتائیں گے۔
earlier-stop = اب نہ بتائیں
earlier-wished = شکریہ۔ اگر آپ کی اپائنٹمنٹ سے پہلے کوئی وقت خالی ہو تو ہم آپ کو بتائیں گے۔
earlier-stopped = اب ہم آپ کو نہیں بتائیں گے۔
sms-earlier = Digihjelpen میں خالی وقت: { $when }۔ کیا { $name } کا وقت بدلنا ہے؟ جو پہلے لے، اسی کا: { $link } یا { $phone }
letter-earlier = ایک پہلے کا وقت خالی ہے: { $when }، { $place }۔ کیا { $name } کا وقت بدلنا ہے؟ { $phone } پر فون کریں۔ ہم یہ وقت روک کر نہیں رکھتے، جو پہلے لے، اسی کا ہے۔ حوالہ نمبر { $code }۔
email-earlier-heading = خالی وقت: { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = کیا بعد میں شروع کرنا ممکن ہے؟
wait-later-hint = کورس کی کئی نشستیں ہیں۔ اگر کورس شروع ہونے کے بعد جگہ خالی ہو تو ہم پوچھ سکتے ہیں۔
wait-later-yes = ہاں، کورس شروع ہونے کے بعد بھی
wait-later-no = نہیں، صرف پہلی نشست سے
wait-later-missing = منتخب کریں کہ بعد میں شروع کرنا ممکن ہے یا نہیں
sms-meeting-moved = { $name } کے Digihjelpen کورس کا نیا وقت: { $when }، { $place }۔ مناسب نہیں؟ { $phone } پر فون کریں۔ نمبر { $code }۔
email-meeting-moved-heading = کورس کا نیا وقت: { $when }
sms-meeting-cancelled = منسوخ: { $name } کے Digihjelpen کورس کی نشست { $when }۔ باقی نشستیں پہلے کی طرح ہیں۔ سوال: { $phone } پر فون کریں۔ نمبر { $code }۔
email-meeting-cancelled-heading = منسوخ: { $when }
sms-missed = { $name } کورس کی پچھلی تین نشستوں میں نہیں آ سکے۔ کیا سب ٹھیک ہے؟ جگہ اب بھی محفوظ ہے۔
email-missed-heading = کورس میں آپ کی کمی محسوس ہوئی
