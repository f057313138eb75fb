# The drop-in queue: the tablet by the door, the page of a number, the screen on the wall.
queue-tablet-heading = Take a number
queue-take = Take a number
queue-tablet-appointment = Have you booked an appointment? Tell whoever helps.
queue-your-number = Your number
queue-taken = Taken
queue-ahead =
    { $count ->
        [0] Nobody is waiting ahead of you.
        [one] One person is waiting ahead of you.
       *[other] { $count } people are waiting ahead of you.
    }
queue-range = You will probably wait between { $low } and { $high } minutes.
queue-range-up-to = It will probably be your turn within { $high } minutes.
queue-no-guide = Nobody is helping right now. We do not know how long you must wait.
queue-keep = Keep the number. We call it when it is your turn.
queue-own-page = Follow on your own phone
queue-own-link = See the number on a page of its own
queue-next-person = Next person: take a new number
queue-called = It is your turn now.
queue-called-desk = It is your turn now. Go to table { $desk }.
queue-serving = You are getting help now.
queue-done = You have got help. Thank you for coming.
queue-left = You are out of the queue. Take a new number if you want help.
queue-day-over = This number is from another day.
queue-appointment = You have an appointment { $time }.
queue-absent = We called you but did not find you. You are three places further down.
queue-leave = I am leaving
queue-leave-ask = Do you want to leave the queue?
queue-leave-text = Then you lose your place. You can take a new number later.
queue-leave-yes = Yes, take me out of the queue
queue-leave-no = No, I will wait
queue-refresh = Look again
queue-lost = We get no contact. What you see may be old.
queue-opens = We open { $time }.
queue-closing-maybe = We close { $time }. It is not certain that we get to you.
queue-closing-no-heading = We will probably not get to you today
queue-closing-no =
    { $count ->
        [0] We close { $time }. You will probably not get help before that.
        [one] We close { $time }, and one person is waiting ahead of you. You will probably not get help before that.
       *[other] We close { $time }, and { $count } people are waiting ahead of you. You will probably not get help before that.
    }
queue-book = Book an appointment instead
queue-anyway = Take a number anyway
queue-closed-heading = You cannot drop in now
queue-closed-next = The next time is { $when }. You can book an appointment, or call us.
queue-closed-none = We do not know when the next time is. You can book an appointment, or call us.
wall-heading = Queue
wall-now = Called now
wall-desk = table { $desk }
wall-nobody-called = Nobody is called right now.
wall-next = Next
wall-empty = Nobody is waiting.
wall-waiting =
    { $count ->
        [one] One person is waiting.
       *[other] { $count } people are waiting.
    }
wall-newcomer = If you take a number now, you will probably wait between { $low } and { $high } minutes.
wall-newcomer-up-to = If you take a number now, it will probably be your turn within { $high } minutes.
wall-updated = Shown { $time }.
wall-old = This picture is from { $time }. The screen has lost contact.
wall-say = Number { $number }.
wall-say-desk = Number { $number }, table { $desk }.
wall-sound = Sound when somebody is called
