# Finding help: the list, the filters, how offers are described.

find-question = Де вам потрібна допомога?
find-hint = Напишіть поштовий індекс, муніципалітет або місце.
find-button = Знайти допомогу
find-again = Шукати в іншому місці
find-by-list = Вибрати муніципалітет зі списку
find-near-heading = Допомога поблизу: { $place }
find-not-near-heading = { $place }: поблизу допомоги ще немає
find-not-near = Ми нічого не знайшли поблизу. Ось найближчі варіанти. Ви можете також отримати допомогу телефоном.
find-count =
    { $count ->
        [one] Ми знайшли { $count } варіант допомоги. Найближчі — на початку.
        [few] Ми знайшли { $count } варіанти допомоги. Найближчі — на початку.
        [many] Ми знайшли { $count } варіантів допомоги. Найближчі — на початку.
       *[other] Ми знайшли { $count } варіанта допомоги. Найближчі — на початку.
    }
find-beside = Можливо, це { $name }?
find-former-number = Це колишній номер муніципалітету.
find-number = Це номер муніципалітету.
find-which-heading = Яке місце ви маєте на увазі?
find-which = Для «{ $typed }» підходить кілька місць. Виберіть одне.
find-elsewhere-heading = Тут немає Digihjelpen
find-elsewhere = { $place } не належить до жодного муніципалітету. Зателефонуйте нам, і ми допоможемо вам телефоном.
find-unknown-heading = Ми не знайшли цього місця
find-unknown = Ми не знайшли «{ $typed }». Напишіть свій поштовий індекс або виберіть муніципалітет зі списку. Можна також зателефонувати нам.
find-nothing-typed-heading = Де ви?
find-nothing-typed = Напишіть свій поштовий індекс або муніципалітет, і ми знайдемо допомогу поблизу.
find-empty-heading = Немає варіантів для показу
find-empty = Тут ще немає варіантів допомоги. Зателефонуйте нам, і ми допоможемо вам телефоном.
find-empty-filtered = Жоден варіант не відповідає всьому, що ви вибрали. Приберіть деякі умови або зателефонуйте нам.
find-show-all = Показати всі варіанти
pages = Сторінки
page-of = Сторінка { $page } з { $pages }
previous-page = Попередня сторінка
next-page = Наступна сторінка

filter-heading = Уточнити вибір
filter-chosen = Ви вибрали
filter-remove = Прибрати
filter-button = Показати варіанти
filter-form = Як ви хочете отримати допомогу?
filter-theme = З чим вам потрібна допомога?
filter-language = Якою мовою?
filter-day = Якого дня?

form-drop-in = Прийти без запису
form-individual = Зустріч наодинці з консультантом
form-course = Курс
form-phone = Телефоном

theme-device = Користування телефоном, планшетом або комп’ютером
theme-municipal-services = Послуги муніципалітету
theme-state-services = NAV, податки та інші послуги
theme-judgement = Як зрозуміти, якій інформації можна довіряти
theme-security = Безпека в інтернеті
theme-privacy = Захист персональних даних

audience-everyone = Усі
audience-newly-arrived = Люди, які нещодавно приїхали до Норвегії
audience-over-65 = Люди, старші за 65 років
audience-disability = Люди з інвалідністю
audience-out-of-work = Люди без роботи
audience-young = Молодь, яка вперше користується державними та муніципальними послугами

how-drop-in = Приходьте без запису.
how-individual = Запишіться на зустріч.
how-course = Запишіться на курс.
how-call-to-book = Зателефонуйте, щоб записатися.
how-phone = Зателефонуйте нам.
row-next = Наступного разу: { $when }.
row-next-free = Найближчий вільний час: { $when }.
row-open-now = Зараз відчинено.
row-full = Усі місця зайняті. Ви можете записатися до списку очікування.
row-no-next = Зараз час не вказано. Зателефонуйте нам.
row-distance = Відстань приблизно { $distance }
kilometres = { $count } км
day-and-time = { $day } { $time }
opening-every = { $days }, раз на { $count } тижні, { $hours }
opening-first = перший раз на місяць: { $day }, { $hours }
opening-second = другий раз на місяць: { $day }, { $hours }
opening-third = третій раз на місяць: { $day }, { $hours }
opening-fourth = четвертий раз на місяць: { $day }, { $hours }
opening-last = останній раз на місяць: { $day }, { $hours }
opening-days = { $days } { $hours }
step-free = Вхід без сходів і порогів
bus-stop = Автобус
languages-spoken = Мови тут

holiday-new-year = Новий рік
holiday-maundy-thursday = Великий четвер
holiday-good-friday = Страсна п’ятниця
holiday-easter-sunday = Перший день Великодня
holiday-easter-monday = Другий день Великодня
holiday-labour-day = День праці
holiday-constitution-day = День Конституції Норвегії
holiday-ascension = Вознесіння Господнє
holiday-whit-sunday = Перший день Трійці
holiday-whit-monday = Другий день Трійці
holiday-christmas-day = Перший день Різдва
holiday-second-christmas-day = Другий день Різдва

# A course of several meetings.
series-when =
    { $count ->
        [one] { $count } заняття, початок: { $when }
        [few] { $count } заняття, початок: { $when }
        [many] { $count } занять, початок: { $when }
       *[other] { $count } заняття, початок: { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } ({ $count } заняття)
        [few] { $when } ({ $count } заняття)
        [many] { $when } ({ $count } занять)
       *[other] { $when } ({ $count } заняття)
    }
series-from = { $when } (із заняття { $number } з { $count })
series-only = { $when } (заняття { $number } з { $count })
series-day-closed = { $when }. Зачинено: { $reason }
series-day-cancelled = { $when }. Скасовано: { $reason }
series-days-heading = Усі дати
series-days = Дати: { $days }.
