# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = نمبر لیں
queue-take = نمبر لیں
queue-tablet-appointment = کیا آپ نے وقت لیا ہوا ہے؟ مدد کرنے والے کو بتائیں۔
queue-your-number = آپ کا نمبر
queue-taken = لیا گیا
queue-ahead =
    { $count ->
        [0] آپ سے پہلے کوئی انتظار نہیں کر رہا۔
        [one] آپ سے پہلے ایک شخص انتظار کر رہا ہے۔
       *[other] آپ سے پہلے { $count } لوگ انتظار کر رہے ہیں۔
    }
queue-range = آپ کو غالباً { $low } سے { $high } منٹ انتظار کرنا ہوگا۔
queue-range-up-to = آپ کی باری غالباً { $high } منٹ کے اندر آئے گی۔
queue-no-guide = اس وقت کوئی مدد نہیں کر رہا۔ ہم نہیں جانتے کہ کتنا انتظار ہوگا۔
queue-keep = نمبر سنبھال کر رکھیں۔ باری آنے پر ہم اسے پکاریں گے۔
queue-own-page = اپنے فون پر دیکھتے رہیں
queue-own-link = نمبر کو اس کے اپنے صفحے پر دیکھیں
queue-next-person = اگلا شخص: نیا نمبر لیں
queue-called = اب آپ کی باری ہے۔
queue-called-desk = اب آپ کی باری ہے۔ میز { $desk } پر جائیں۔
queue-serving = آپ کو اب مدد مل رہی ہے۔
queue-done = آپ کو مدد مل گئی۔ آنے کا شکریہ۔
queue-left = آپ قطار سے باہر ہیں۔ مدد چاہیے تو نیا نمبر لیں۔
queue-day-over = یہ نمبر کسی اور دن کا ہے۔
queue-appointment = آپ کا وقت { $time } ہے۔
queue-absent = ہم نے آپ کو پکارا لیکن آپ نہیں ملے۔ آپ تین جگہ پیچھے ہیں۔
queue-leave = میں جا رہا ہوں
queue-leave-ask = کیا آپ قطار چھوڑنا چاہتے ہیں؟
queue-leave-text = تب آپ کی جگہ چلی جائے گی۔ آپ بعد میں نیا نمبر لے سکتے ہیں۔
queue-leave-yes = ہاں، مجھے قطار سے نکال دیں
queue-leave-no = نہیں، میں انتظار کروں گا
queue-refresh = دوبارہ دیکھیں
queue-lost = رابطہ نہیں ہو رہا۔ جو آپ دیکھ رہے ہیں وہ پرانا ہو سکتا ہے۔
queue-opens = ہم { $time } کھولتے ہیں۔
queue-closing-maybe = ہم { $time } بند کرتے ہیں۔ یقینی نہیں کہ آپ کی باری آئے۔
queue-closing-no-heading = آج غالباً آپ کی باری نہیں آئے گی
queue-closing-no =
    { $count ->
        [0] ہم { $time } بند کرتے ہیں۔ اس سے پہلے غالباً مدد نہیں ملے گی۔
        [one] ہم { $time } بند کرتے ہیں، اور آپ سے پہلے ایک شخص ہے۔ اس سے پہلے غالباً مدد نہیں ملے گی۔
       *[other] ہم { $time } بند کرتے ہیں، اور آپ سے پہلے { $count } لوگ ہیں۔ اس سے پہلے غالباً مدد نہیں ملے گی۔
    }
queue-book = اس کے بجائے وقت لیں
queue-anyway = پھر بھی نمبر لیں
queue-closed-heading = ابھی آپ بغیر وقت لیے نہیں آ سکتے
queue-closed-next = اگلی بار { $when } ہے۔ آپ وقت لے سکتے ہیں یا ہمیں فون کر سکتے ہیں۔
queue-closed-none = ہم نہیں جانتے کہ اگلی بار کب ہے۔ آپ وقت لے سکتے ہیں یا ہمیں فون کر سکتے ہیں۔
wall-heading = قطار
wall-now = ابھی پکارا گیا
wall-desk = میز { $desk }
wall-nobody-called = ابھی کسی کو نہیں پکارا گیا۔
wall-next = اگلے
wall-empty = کوئی انتظار نہیں کر رہا۔
wall-waiting =
    { $count ->
        [one] ایک شخص انتظار کر رہا ہے۔
       *[other] { $count } لوگ انتظار کر رہے ہیں۔
    }
wall-newcomer = ابھی نمبر لیں تو غالباً { $low } سے { $high } منٹ انتظار ہوگا۔
wall-newcomer-up-to = ابھی نمبر لیں تو باری غالباً { $high } منٹ کے اندر آئے گی۔
wall-updated = { $time } دکھایا گیا۔
wall-old = یہ تصویر { $time } کی ہے۔ سکرین کا رابطہ ٹوٹ گیا ہے۔
wall-say = نمبر { $number }۔
wall-say-desk = نمبر { $number }، میز { $desk }۔
wall-sound = پکارنے پر آواز
