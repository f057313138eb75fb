# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = Перейти до вмісту
languages = Мови
call-us = Зателефонувати нам
call-us-on = Зателефонуйте нам за номером
contact-heading = Поговоріть із нами
contact-text = Ви можете зателефонувати або прийти до нас. Допомога безкоштовна. Розмова коштує стільки ж, скільки звичайний телефонний дзвінок.
about-link = Про Digihjelpen і захист персональних даних
accessibility-link = Доступність
map-link = Карта муніципалітетів
staff-link = Для працівників
example = Приклад
example-everything = Це приклад. Варіанти допомоги, час і номери телефонів тут не справжні.
you-are-here = Ви тут
draft-translation = Цей текст є чернеткою. Його ще не перевірив жоден носій української мови.
optional = (необов’язково)
print = Надрукувати
back = Назад
to-front-page = Перейти на головну сторінку
errors-heading = Чогось бракує або щось треба змінити
errors-title = Помилка:
yes = Так
no = Ні
dont-know = Не знаю

# Dates and times
today = сьогодні
tomorrow = завтра
weekday-1 = понеділок
weekday-2 = вівторок
weekday-3 = середа
weekday-4 = четвер
weekday-5 = п’ятниця
weekday-6 = субота
weekday-7 = неділя
weekdays-1 = щопонеділка
weekdays-2 = щовівторка
weekdays-3 = щосереди
weekdays-4 = щочетверга
weekdays-5 = щоп’ятниці
weekdays-6 = щосуботи
weekdays-7 = щонеділі
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
date-with-year = { $weekday }, { $day } { $month } { $year }
date-without-year = { $weekday }, { $day } { $month }
time-separator = :
time-at = о { $time }
time-span = з { $from } до { $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { ", " }
list = { $first } та { $last }

# When something cannot be done
failure-not-found-heading = Ми не можемо знайти цю сторінку
failure-not-found-text = Можливо, в адресі є помилка або сторінку перенесено. Перейдіть на головну сторінку або зателефонуйте нам.
failure-forbidden-heading = Ви не маєте доступу до цієї сторінки
failure-forbidden-text = Ця сторінка для інших людей, або форма була відкрита надто довго. Поверніться назад і спробуйте ще раз.
failure-too-many-heading = Зачекайте трохи
failure-too-many-text = За короткий час було забагато спроб. Зачекайте кілька хвилин. Можна також зателефонувати, і ми допоможемо вам відразу.
failure-busy-heading = Зараз тут багато людей
failure-busy-text = Зачекайте пів хвилини і спробуйте ще раз. Можна також зателефонувати нам.
failure-too-large-heading = Текст задовгий
failure-too-large-text = Поверніться назад і скоротіть текст.
failure-failed-heading = У нас сталася помилка
failure-failed-text = Це не ваша провина. Спробуйте ще раз трохи пізніше або зателефонуйте нам.
failure-nothing-saved = Те, що ви щойно зробили, не надіслано.
no-identity-number = Не пишіть тут норвезький особистий номер (fødselsnummer). Він нам ніколи не потрібен.
to-office = До офісу
