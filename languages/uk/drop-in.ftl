# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = Візьміть номер
queue-take = Взяти номер
queue-tablet-appointment = Ви записані на час? Скажіть тому, хто допомагає.
queue-your-number = Ваш номер
queue-taken = Узято
queue-ahead =
    { $count ->
        [0] Перед вами ніхто не чекає.
        [one] Перед вами чекає { $count } людина.
        [few] Перед вами чекають { $count } людини.
        [many] Перед вами чекають { $count } людей.
       *[other] Перед вами чекають { $count } людини.
    }
queue-range = Ви, мабуть, чекатимете від { $low } до { $high } хвилин.
queue-range-up-to = Ваша черга, мабуть, буде протягом { $high } хвилин.
queue-no-guide = Зараз ніхто не допомагає. Ми не знаємо, скільки вам чекати.
queue-keep = Збережіть номер. Ми назвемо його, коли прийде ваша черга.
queue-own-page = Стежте на своєму телефоні
queue-own-link = Подивитися номер на окремій сторінці
queue-next-person = Наступна людина: взяти новий номер
queue-called = Зараз ваша черга.
queue-called-desk = Зараз ваша черга. Підійдіть до столу { $desk }.
queue-serving = Вам зараз допомагають.
queue-done = Вам допомогли. Дякуємо, що прийшли.
queue-left = Ви вийшли з черги. Візьміть новий номер, якщо хочете допомоги.
queue-day-over = Цей номер з іншого дня.
queue-appointment = Ви записані { $time }.
queue-absent = Ми вас кликали, але не знайшли. Вас переміщено на три місця назад.
queue-leave = Я йду
queue-leave-ask = Ви хочете вийти з черги?
queue-leave-text = Тоді ви втратите місце. Ви можете взяти новий номер пізніше.
queue-leave-yes = Так, заберіть мене з черги
queue-leave-no = Ні, я чекаю
queue-refresh = Подивитися ще раз
queue-lost = Немає зв’язку. Те, що ви бачите, може бути застарілим.
queue-opens = Ми відчиняємося { $time }.
queue-closing-maybe = Ми зачиняємося { $time }. Можливо, ми не встигнемо вам допомогти.
queue-closing-no-heading = Сьогодні ми, мабуть, не встигнемо
queue-closing-no =
    { $count ->
        [0] Ми зачиняємося { $time }. Ви, мабуть, не отримаєте допомоги до того.
        [one] Ми зачиняємося { $time }, а перед вами чекає { $count } людина. Ви, мабуть, не отримаєте допомоги до того.
        [few] Ми зачиняємося { $time }, а перед вами чекають { $count } людини. Ви, мабуть, не отримаєте допомоги до того.
        [many] Ми зачиняємося { $time }, а перед вами чекають { $count } людей. Ви, мабуть, не отримаєте допомоги до того.
       *[other] Ми зачиняємося { $time }, а перед вами чекають { $count } людини. Ви, мабуть, не отримаєте допомоги до того.
    }
queue-book = Краще записатися на час
queue-anyway = Усе одно взяти номер
queue-closed-heading = Зараз не можна прийти без запису
queue-closed-next = Наступного разу: { $when }. Ви можете записатися або подзвонити нам.
queue-closed-none = Ми не знаємо, коли буде наступний раз. Ви можете записатися або подзвонити нам.
wall-heading = Черга
wall-now = Зараз викликані
wall-desk = стіл { $desk }
wall-nobody-called = Зараз нікого не викликано.
wall-next = Наступні
wall-empty = Ніхто не чекає.
wall-waiting =
    { $count ->
        [one] Чекає { $count } людина.
        [few] Чекають { $count } людини.
        [many] Чекають { $count } людей.
       *[other] Чекають { $count } людини.
    }
wall-newcomer = Якщо взяти номер зараз, ви, мабуть, чекатимете від { $low } до { $high } хвилин.
wall-newcomer-up-to = Якщо взяти номер зараз, ваша черга, мабуть, буде протягом { $high } хвилин.
wall-updated = Показано { $time }.
wall-old = Це зображення було { $time }. Екран втратив зв’язок.
wall-say = Номер { $number }.
wall-say-desk = Номер { $number }, стіл { $desk }.
wall-sound = Звук, коли когось викликають
