# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = Коли відчинено?
offer-when-none = Постійний графік роботи не вказано.
offer-next-heading = Наступного разу
offer-free-heading = Вільний час для запису
offer-free-none-heading = Зараз немає вільного часу для запису
offer-free-none = Усе зайнято, або новий час ще не додано. Зателефонуйте нам, і ми знайдемо рішення.
offer-choose-time = Записатися: { $when }
promised-heading-other = Є місце: { $name }
promised-text = До того часу ми тримаємо місце. Дайте відповідь «так» або «ні» тут або зателефонуйте нам.
cancel-keep-wait = Залишити місце у списку
wait-bypassed = Вільних місць було менше, ніж вам потрібно разом, тому місце спочатку отримав хтось інший. Ваше місце у списку не змінилося.
letter-booked = Вітаємо, { $name }. Ваш запис: { $when }. Допомога безкоштовна. Не можете прийти? Зателефонуйте { $phone } і назвіть номер запису.
book-name-hint-letter = Напишіть також прізвище, щоб лист дійшов.
offer-full-heading = Час без вільних місць
offer-full = Немає місць
offer-wait-time = Записатися до списку очікування: { $when }
offer-staff-books = Зателефонуйте нам, щоб записатися.
offer-drop-in-text = Записуватися не потрібно. Приходьте.
offer-phone-text = Телефонуйте нам у робочі години.
offer-about-heading = З чим ми допоможемо
offer-languages-heading = Мови, якими ми говоримо
offer-audience-heading = Хто може звернутися
offer-bring-heading = Візьміть із собою
offer-bring-default = Візьміть із собою телефон, планшет або комп’ютер, якщо маєте. Не забудьте зарядний пристрій та окуляри.
offer-never = Не давайте нам паролів або кодів. Вони нам ніколи не потрібні, і ми не дивимося, коли ви їх вводите.
offer-free-of-charge = Це безкоштовно.
offer-where-heading = Як нас знайти
offer-closed = Зачинено: { $day } – { $reason }
offer-checked = Востаннє перевірено: { $day }
offer-hearing-loop = Індукційна петля
offer-screened = Перегородка між столами
offer-minutes =
    { $count ->
        [one] Зустріч триває { $count } хвилину.
        [few] Зустріч триває { $count } хвилини.
        [many] Зустріч триває { $count } хвилин.
       *[other] Зустріч триває { $count } хвилини.
    }
offer-guide = Вам допоможе { $guide }.
offer-seats-left =
    { $count ->
        [one] Залишилося { $count } місце
        [few] Залишилося { $count } місця
        [many] Залишилося { $count } місць
       *[other] Залишилося { $count } місця
    }

book-so-far = { $when }, { $place }
book-change-time = Вибрати інший час
book-step-who = Крок 1 з 3
book-step-reach = Крок 2 з 3
book-step-about = Майже готово
book-who-heading = Для кого цей запис?
book-who-self = Для мене
book-who-other = Для іншої людини
book-who-other-hint = Ви можете записати когось із родини чи сусідів або людину, якій допомагаєте.
book-who-missing = Виберіть, для кого цей запис
book-next = Перейти далі
book-reach-heading = Як ми можемо з вами зв’язатися?
book-reach-heading-other = З ким ми можемо зв’язатися?
book-reach-hint = Ми зв’яжемося лише щодо цього запису.
book-reach-phone = Телефоном
book-reach-phone-hint = Ми телефонуємо або надсилаємо SMS, якщо щось зміниться.
book-reach-their-phone = З людиною, яка прийде, телефоном
book-reach-companion-phone = Зі мною (я записую), телефоном
book-reach-email = Електронною поштою
book-reach-email-other = Зі мною (я записую), електронною поштою
book-reach-none = Зі мною не потрібно зв’язуватися
book-reach-none-other = Ні з ким не потрібно зв’язуватися
book-reach-none-hint = Усе гаразд. Ми збережемо місце.
book-reach-missing = Виберіть, як ми можемо з вами зв’язатися
book-about-heading-self = Як вас звати?
book-about-heading-other = Хто прийде?
book-name = Ім’я
book-name-other = Ім’я людини, яка прийде
book-name-hint = Достатньо імені без прізвища.
book-name-missing = Напишіть ім’я
book-companion-name = Ваше ім’я (людини, яка записує)
book-companion-name-missing = Напишіть своє ім’я
book-phone = Номер телефону
book-phone-hint = Ми використовуємо його лише щодо цього запису.
book-phone-wrong = Напишіть номер телефону з 8 цифр
book-email = Адреса електронної пошти
book-email-wrong = Напишіть адресу електронної пошти, наприклад navn@eksempel.no
book-language = Якою мовою вам зручніше говорити?
book-language-any = Для мене це не має значення
book-access = Чи потрібно вам щось із цього?
access-wheelchair = Місце для крісла колісного
access-hearing = Індукційна петля або тиха кімната
access-sight = Великий шрифт на екрані
access-companion = Місце для супровідної особи
book-needs = З чим вам допомогти?
book-needs-hint = Достатньо кількох слів. Не пишіть паролів, кодів чи особистого номера (fødselsnummer).
book-privacy = Ми видаляємо ім’я та інші ваші дані через 90 днів після зустрічі. Їх бачать лише ті, хто тут працює.
book-button = Записатися
book-cancel-link = Перервати запис
wait-button = Записатися до списку очікування
wait-heading-note = На цей час місць уже немає. Зараз ви записуєтеся до списку очікування.

full-heading = Цей час уже зайнято
full-text = Хтось записався раніше. Ви ще не маєте місця. Те, що ви написали, збережено.
full-others-heading = Виберіть інший час
full-take = Записатися: { $when }
full-wait-heading = Або запишіться до списку очікування
full-wait-text = Коли хтось скасовує запис, ми зв’язуємося з людьми за порядком у списку.
full-drop-in = Переглянути місця, куди можна прийти без запису
closed-heading = На цей час не можна записатися
closed-text = Цей час уже минув, або запис закрито. Виберіть інший час або зателефонуйте нам.
closed-other-times = Переглянути інший час

booked-heading = Вас записано
booked-heading-other = Записано: { $name }
booked-hold = Ми зберігаємо місце. Чекаємо: { $when }.
booked-place = Місце
booked-way-in = Як зайти всередину
booked-bus = Автобус
booked-guide = Вам допоможе
booked-bring = Візьміть із собою
booked-minutes = Тривалість
booked-minutes-value =
    { $count ->
        [one] { $count } хвилина
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }
booked-price = Ціна
booked-price-value = Безкоштовно
booked-code = Номер запису
booked-word = Кодове слово
booked-keep = Запишіть номер і кодове слово або надрукуйте сторінку. Кодове слово ми показуємо лише зараз.
booked-cancel = Не можете прийти? Зателефонуйте нам або скасуйте запис на сайті. Вкажіть номер і кодове слово.
booked-email = Ми напишемо на адресу { $email }, якщо щось зміниться.
booked-none = Ми не зможемо з вами зв’язатися, якщо щось зміниться. Перед приходом можете зателефонувати нам.
booked-short-address = Адреса в інтернеті
booked-qr = Код, який веде на сторінку для скасування запису
listed-heading = Ви у списку очікування
listed-heading-other = { $name } у списку очікування
listed-text = Місця для вас ще немає. Ви чекаєте на такий час: { $when }.
listed-ahead =
    { $count ->
        [0] Попереду у списку нікого немає.
        [one] Попереду у списку { $count } людина.
        [few] Попереду у списку { $count } людини.
        [many] Попереду у списку { $count } людей.
       *[other] Попереду у списку { $count } людини.
    }
listed-none = Ми не можемо з вами зв’язатися. Зателефонуйте нам і запитайте, чи є вільне місце.

cancel-heading = Переглянути або скасувати свій запис
cancel-where = Де у вас зустріч?
cancel-where-hint = Напишіть муніципалітет або поштовий індекс.
cancel-where-button = Перейти далі
cancel-where-unknown = Ми не знаємо цього місця. Напишіть муніципалітет або поштовий індекс.
cancel-code = Номер запису
cancel-code-hint = Сім або вісім цифр, наприклад 935 207 6.
cancel-code-wrong = Перевірте номер. Він має складатися із семи або восьми цифр, і одна з них, мабуть, неправильна.
cancel-word = Кодове слово
cancel-word-hint = Два слова або чотири цифри. Вони вказані разом із номером.
cancel-word-missing = Напишіть кодове слово
cancel-wrong = Перевірте номер і кодове слово. Вони не збігаються. Можна також зателефонувати нам.
cancel-show = Знайти запис
cancel-found-heading = Ваш запис
cancel-found-wait-heading = Ваше місце у списку очікування
cancel-ask = Скасувати запис?
cancel-ask-wait = Вийти зі списку очікування?
cancel-button = Скасувати запис
cancel-button-wait = Вийти зі списку очікування
cancel-keep = Залишити запис
cancel-done-heading = Запис скасовано
cancel-done-text = Більше нічого робити не потрібно. Будемо раді бачити вас, коли вам буде зручно.
cancel-done-wait-heading = Ви більше не у списку очікування
cancel-already = Запис уже було скасовано.
cancel-past = Цей час уже минув.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: { $name }, запис: { $when }, { $place }. Номер { $code }. Скасувати: тел. { $phone }.
sms-listed = Digihjelpen: { $name }, список очікування: { $when }, { $place }. Номер { $code }. Питання: тел. { $phone }.
email-booked-heading = Запис: { $when }
email-listed-heading = Список очікування: { $when }
booked-phone = Ми можемо зв’язатися з вами за номером { $phone }, якщо щось зміниться.
reused-heading = Ви вже користувалися цією формою
reused-text = Ви вже маєте запис із цієї форми. Щоб щось змінити, зателефонуйте нам. Ви також можете скасувати запис і почати знову.

# Letters, groups, places on the list, and promised places.
book-reach-letter = Листом, звичайною поштою
book-reach-letter-other = З людиною, яка отримає допомогу, листом
book-street = Вулиця і номер будинку
book-street-hint = Або абонентська скринька (postboks).
book-street-missing = Напишіть вулицю і номер будинку
book-postal-code = Поштовий індекс
book-postal-code-wrong = Напишіть поштовий індекс із чотирьох цифр
book-people = Скільки людей прийде разом?
book-people-count =
    { $count ->
        [one] { $count } людина
        [few] { $count } людини
        [many] { $count } людей
       *[other] { $count } людини
    }
book-too-many =
    { $count ->
        [one] Тут за раз може записатися лише { $count } людина
        [few] Разом можуть записатися не більше ніж { $count } людини. Зателефонуйте нам, якщо вас більше
        [many] Разом може записатися не більше ніж { $count } людей. Зателефонуйте нам, якщо вас більше
       *[other] Разом може записатися не більше ніж { $count } людини. Зателефонуйте нам, якщо вас більше
    }
booked-letter = Ми надішлемо лист на адресу { $address }.
cancel-any-time = Перший вільний час
wait-paused = Ми не отримали відповіді, тому ваше місце у списку очікування призупинено. Зателефонуйте нам, і ви чекатимете далі.
invited-until = Для вас є місце: { $when }. Дайте відповідь до: { $until }.
invited-heading = Для вас є місце
invited-text = { $when }, { $place }. Ми зберігаємо місце до: { $until }.
enquiry-heading = Чи можете ви прийти вже незабаром?
enquiry-text = { $when }, { $place }. Ми питаємо кількох людей одночасно. Дайте відповідь до: { $until }. Потім ви дізнаєтеся, чи місце ваше.
invited-yes = Так, я прийду
invited-no = Ні, не цього разу
invited-open = Відповісти: так чи ні
accepted-heading = Місце ваше
accepted-text = { $when }, { $place }. Номер запису і кодове слово такі самі, як раніше.
noted-yes-heading = Дякуємо, ми записали відповідь: так
noted-yes-text = Ми чекаємо на відповіді до: { $until }. Потім ви дізнаєтеся, чи місце ваше.
noted-no-heading = Дякуємо за відповідь
noted-no-text = Місце отримає інша людина.
declined-stays = Ви й далі у списку очікування.
over-heading = Час для відповіді минув
over-text = Місце отримала інша людина. Ваше місце у списку очікування не змінилося. Зателефонуйте нам, якщо маєте запитання.
used-heading = Ми вже маємо відповідь
used-text = Зателефонуйте нам, якщо хочете змінити відповідь.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }.{ $month } о { $time }
sms-invited = Digihjelpen: { $name }, є місце: { $when }, { $place }. Відповідь до: { $until }. { $link } або тел. { $phone }
letter-invited = Ми маємо вільне місце. { $name } може прийти: { $when }, { $place }. Ми зберігаємо місце до: { $until }. Зателефонуйте за номером { $phone } або зайдіть до нас і скажіть: так чи ні. Назвіть номер запису { $code }.
sms-enquiry = Digihjelpen: Чи може { $name } прийти: { $when }, { $place }? Відповідь до: { $until }. { $link } або тел. { $phone }
letter-enquiry = Чи може { $name } прийти: { $when }, { $place }? Ми питаємо кількох людей. Дайте відповідь до: { $until }, тел. { $phone }. Номер запису { $code }.
sms-expired = Digihjelpen: Ми не отримали відповіді про місце: { $when }. { $name } й далі у списку очікування. Питання: тел. { $phone }. Номер { $code }.
sms-paused = Digihjelpen: Ми не отримали відповіді про місце: { $when }. Якщо { $name } ще хоче чекати: тел. { $phone }. Номер { $code }.
sms-taken = Digihjelpen: Місце отримала інша людина: { $when }. { $name } й далі у списку очікування. Номер { $code }.
sms-moved = Digihjelpen: { $name }, новий час: { $when }, { $place }. Не підходить? Тел. { $phone }. Номер { $code }.
sms-cancelled = Digihjelpen: Зустріч скасовано: { $when }, { $place }. Якщо { $name } хоче новий час: тел. { $phone }. Номер { $code }.
sms-waits = Digihjelpen: Місця не було: { $when }. { $name } й далі у списку очікування та отримає наступне місце, яке підходить. Номер { $code }.
email-invited-heading = Вільне місце: { $when }
email-enquiry-heading = Чи можете ви прийти: { $when }?
email-expired-heading = Час для відповіді минув. Місце: { $when }
email-paused-heading = Ви ще хочете чекати?
email-taken-heading = Місце вже зайнято: { $when }
email-moved-heading = Новий час: { $when }
email-cancelled-heading = Скасовано: { $when }
email-waits-heading = Місця не було: { $when }
wait-place = Місце у списку очікування
wait-wish-heading = На що ви хочете чекати?
wait-wish-any = Перший вільний час
wait-wish-any-hint = Ми запропонуємо наступний час, що звільниться, у будь-який день.
wait-wish-this = Саме цей час
wait-wish-missing = Виберіть, на що хочете чекати
sms-seated = Digihjelpen: { $name }, запис: { $when }, { $place }. Номер { $code }. Скасувати: тел. { $phone }.
email-seated-heading = Запис: { $when }
sms-removed = Digihjelpen: { $name } більше немає в списку очікування. Питання: { $phone }. Номер { $code }.
email-removed-heading = Більше не в списку очікування

# Times that are held, warnings, guides
hold-note = Ми тримаємо цей час для вас, поки ви заповнюєте форму.
warning-heading = Ви справді цього хочете?
warning-confirm = Так, я все одно хочу цей час
warning-elsewhere = Ця людина має в нас інший запис на той самий час.
warning-same-day = Ця людина вже має запис на таку саму допомогу цього дня.
booked-twice = Ця людина вже має цей запис. Зателефонуйте нам, якщо ви загубили номер.
offer-guide-heading = Хочете до певного консультанта?
offer-guide-any = Будь-хто
offer-follow-up = Цей час для тих, хто вже був тут і хоче продовжити з тим самим консультантом. Зателефонуйте нам, і ми знайдемо час.
offer-follow-up-link = Знайти свій запис
sms-unsettled = Digihjelpen: Ваш запис { $when }, { $place }, не може відбутися, як домовлено. Ми звʼяжемося з вами щодо нового часу. Питання: телефонуйте { $phone }. Ref { $code }.
email-unsettled-heading = Ваш запис { $when } треба змінити
# How long it often takes to get a place.
wait-takes-range =
    { $most ->
        [one] Місця часто чекають від { $least } до { $most } тижня.
        [few] Місця часто чекають від { $least } до { $most } тижнів.
        [many] Місця часто чекають від { $least } до { $most } тижнів.
       *[other] Місця часто чекають від { $least } до { $most } тижня.
    }
wait-takes-up-to =
    { $most ->
        [one] Місця часто чекають до { $most } тижня.
        [few] Місця часто чекають до { $most } тижнів.
        [many] Місця часто чекають до { $most } тижнів.
       *[other] Місця часто чекають до { $most } тижня.
    }
wait-takes-more =
    { $least ->
        [one] Місця часто чекають понад { $least } тиждень.
        [few] Місця часто чекають понад { $least } тижні.
        [many] Місця часто чекають понад { $least } тижнів.
       *[other] Місця часто чекають понад { $least } тижня.
    }
wait-takes-unknown = Ми ще не знаємо, скільки часу це триватиме.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = Ви попереду інших, бо вам треба встигнути до певної дати.
wait-first-health = Ви попереду інших, бо йдеться про ваше здоров’я.
wait-first-money = Ви попереду інших, бо йдеться про гроші, які потрібні вам зараз.
wait-first-safety = Ви попереду інших, бо йдеться про вашу безпеку.
wait-resume = Я й далі хочу чекати
wait-resumed-heading = Ви чекаєте далі
wait-resumed-text = Ви знову у списку очікування. Ми повідомимо, коли для вас буде місце.
sms-unbooked = Digihjelpen: { $name }, запис скасовано: { $when }, { $place }. Це помилка? Тел. { $phone }. Номер { $code }.
email-unbooked-heading = Скасовано: { $when }
sms-closed = Digihjelpen: Зачинено: { $when }, { $place }. Новий час для { $name }: тел. { $phone }. Номер { $code }.
email-closed-heading = Зачинено: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = Подати заявку: { $when }
draw-until = Ми розіграємо місця: { $when }.
draw-note = Тут місця розподіляє жереб. Участь беруть усі, хто подасть заявку до: { $when }.
draw-apply = Подати заявку
draw-heading = Жеребкування
draw-link = Переглянути жеребкування
draw-key = Ключ жеребкування
draw-secret = Таємне число
draw-secret-later = Ми покажемо його після жеребкування.
draw-drawn = Жеребкування відбулося: { $when }.
draw-result-heading = Результат
draw-nobody = Ніхто не подав заявки.
draw-place = Номер
draw-people = Кількість людей
draw-result = Чи є місце?
draw-seated = Так
draw-listed = У списку очікування
draw-lot = Жереб
draw-own-place = Ваш номер у жеребкуванні: { $place }.
draw-own-number = Номер вашої заявки
draw-check-heading = Як перевірити жеребкування
draw-check-key = Ключ жеребкування обчислено з таємного числа до першої заявки. Це перші знаки SHA-256 цього числа. Тому ніхто не може змінити число пізніше.
draw-check-lot = Ваш жереб — це SHA-256 таємного числа, двокрапки та номера вашої заявки. Найменший жереб перший. Якщо для групи немає місця разом, черга переходить до наступного.
applied-heading = Ми отримали заявку
applied-heading-other = Ми отримали заявку: { $name }
applied-text = Місце ще не ваше. Жеребкування: { $when }. Тоді ми повідомимо вам результат.
sms-applied = Digihjelpen: { $name }, заявка на місце: { $when }, { $place }. Жеребкування: { $until }. Номер { $code }. Питання: тел. { $phone }.
email-applied-heading = Заявка на місце: { $when }
sms-undrawn = Digihjelpen: { $name }, за жеребом місця немає: { $when }. Номер у списку очікування: { $rank }. Номер запису { $code }. Питання: тел. { $phone }.
email-undrawn-heading = Номер у списку очікування: { $when }
move-heading = Перенести запис
move-see = Переглянути вільний час
move-late = До зустрічі менше ніж 24 години. Зателефонуйте нам, і ми знайдемо інший час. Скасувати запис ще можна.
move-now = Зараз ваш запис: { $when }, { $place }.
move-none = Іншого вільного часу зараз немає. Зателефонуйте нам, і ми щось знайдемо.
move-choose = Виберіть новий час
move-keep = Ваш запис залишається, доки новий не буде готовий.
move-button = Перенести запис
move-missing = Виберіть новий час
move-taken = Цей час щойно зайняли. Ваш запис не змінився. Виберіть інший час.
follow-up-heading = Новий запис до того самого помічника
follow-up-text = Ось вільний час: { $guide }.
follow-up-choose = Виберіть час
follow-up-taken = Цей час щойно зайняли. Виберіть інший час.
moved-heading = Запис перенесено
moved-text = Номер і кодове слово такі самі, як раніше.
earlier-heading = Хочете прийти раніше?
earlier-text = Ми можемо повідомити вас, якщо звільниться час щонайменше за два дні до вашого. Ваш запис залишається. Ми повідомимо щонайбільше тричі.
earlier-wish = Повідомте мене
earlier-on = Ми повідомимо вас, якщо звільниться час щонайменше за два дні до вашого.
earlier-stop = Більше не повідомляйте
earlier-wished = Дякуємо. Ми повідомимо вас, якщо звільниться раніший час.
earlier-stopped = Ми більше не повідомлятимемо.
sms-earlier = Digihjelpen: Вільний час: { $when }. { $name }, хочете змінити? Отримає перший: { $link } або тел. { $phone }
letter-earlier = Є раніший вільний час: { $when }, { $place }. { $name } хоче змінити? Зателефонуйте: { $phone }. Ми його не тримаємо, отримає перший. Номер запису { $code }.
email-earlier-heading = Вільний час: { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = Чи можете ви почати пізніше?
wait-later-hint = Курс складається з кількох занять. Якщо місце звільниться, коли курс уже триває, ми можемо вас запитати.
wait-later-yes = Так, я можу почати, коли курс уже триває
wait-later-no = Ні, тільки з першого заняття
wait-later-missing = Виберіть, чи можете ви почати пізніше
sms-meeting-moved = Digihjelpen: { $name }, новий час курсу: { $when }, { $place }. Не підходить? Тел. { $phone }. Номер { $code }.
email-meeting-moved-heading = Новий час курсу: { $when }
sms-meeting-cancelled = Digihjelpen: { $name }, заняття курсу скасовано: { $when }. Інші заняття без змін. Тел. { $phone }. Номер { $code }.
email-meeting-cancelled-heading = Скасовано: { $when }
sms-missed = Нам бракувало { $name } на трьох останніх заняттях курсу. Чи все гаразд? Місце й далі зарезервоване.
email-missed-heading = Нам бракувало вас на курсі
