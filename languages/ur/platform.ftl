# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = اصل متن پر جائیں
languages = زبانیں
call-us = ہمیں فون کریں
call-us-on = ہمیں اس نمبر پر فون کریں:
contact-heading = ہم سے بات کریں
contact-text = آپ فون کر سکتے ہیں یا خود آ سکتے ہیں۔ مدد مفت ہے۔ کال کی قیمت عام فون کال جتنی ہے۔
about-link = Digihjelpen اور نجی معلومات کے تحفظ کے بارے میں
accessibility-link = سب کے لیے قابلِ استعمال
map-link = بلدیات کا نقشہ
staff-link = عملے کے لیے
example = مثال
example-everything = یہ صرف ایک مثال ہے۔ یہاں کی سہولتیں، اوقات اور فون نمبر اصلی نہیں ہیں۔
you-are-here = آپ یہاں ہیں
draft-translation = یہ متن ایک مسودہ ہے۔ ابھی تک اردو مادری زبان والے کسی فرد نے اسے نہیں پڑھا۔
optional = (ضروری نہیں)
print = پرنٹ کریں
back = واپس جائیں
to-front-page = پہلے صفحے پر جائیں
errors-heading = کچھ رہ گیا ہے یا بدلنے کی ضرورت ہے
errors-title = غلطی:
yes = جی ہاں
no = جی نہیں
dont-know = معلوم نہیں

# Dates and times
today = آج
tomorrow = کل
weekday-1 = پیر
weekday-2 = منگل
weekday-3 = بدھ
weekday-4 = جمعرات
weekday-5 = جمعہ
weekday-6 = ہفتہ
weekday-7 = اتوار
weekdays-1 = ہر پیر
weekdays-2 = ہر منگل
weekdays-3 = ہر بدھ
weekdays-4 = ہر جمعرات
weekdays-5 = ہر جمعہ
weekdays-6 = ہر سنیچر
weekdays-7 = ہر اتوار
month-1 = جنوری
month-2 = فروری
month-3 = مارچ
month-4 = اپریل
month-5 = مئی
month-6 = جون
month-7 = جولائی
month-8 = اگست
month-9 = ستمبر
month-10 = اکتوبر
month-11 = نومبر
month-12 = دسمبر
date-with-year = { $weekday } { $day } { $month } { $year }
date-without-year = { $weekday } { $day } { $month }
time-separator = :
time-at = { $time } بجے
time-span = { $from } بجے سے { $to } بجے تک

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { "، " }
list = { $first } اور { $last }

# When something cannot be done
failure-not-found-heading = ہمیں یہ صفحہ نہیں ملا
failure-not-found-text = شاید پتا غلط لکھا گیا ہے یا صفحہ کہیں اور ہے۔ پہلے صفحے پر جائیں یا ہمیں فون کریں۔
failure-forbidden-heading = یہ صفحہ آپ کے لیے کھلا نہیں ہے
failure-forbidden-text = یہ صفحہ دوسرے لوگوں کے لیے ہے، یا فارم بہت دیر کھلا رہا۔ واپس جائیں اور دوبارہ کوشش کریں۔
failure-too-many-heading = تھوڑا انتظار کریں
failure-too-many-text = کم وقت میں بہت زیادہ کوششیں ہوئی ہیں۔ چند منٹ انتظار کریں۔ آپ فون بھی کر سکتے ہیں، ہم فوراً مدد کریں گے۔
failure-busy-heading = اس وقت یہاں بہت لوگ ہیں
failure-busy-text = آدھا منٹ انتظار کریں اور دوبارہ کوشش کریں۔ آپ ہمیں فون بھی کر سکتے ہیں۔
failure-too-large-heading = متن بہت لمبا ہے
failure-too-large-text = واپس جائیں اور متن چھوٹا کریں۔
failure-failed-heading = ہماری طرف کچھ خرابی ہوئی ہے
failure-failed-text = یہ آپ کی غلطی نہیں ہے۔ کچھ دیر بعد دوبارہ کوشش کریں، یا ہمیں فون کریں۔
failure-nothing-saved = آپ نے ابھی جو کیا، وہ بھیجا نہیں گیا۔
no-identity-number = یہاں اپنا شناختی نمبر (fødselsnummer) نہ لکھیں۔ ہمیں اس کی کبھی ضرورت نہیں ہوتی۔
to-office = دفتر کی طرف
