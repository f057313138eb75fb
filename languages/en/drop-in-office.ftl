# The drop-in queue as staff meet it.
office-drop-in-heading = Queue
office-drop-in-at = Queue: { $place }
office-drop-in-choose = Where are you helping today?
office-drop-in-no-place = A queue belongs to a place. Ask the coordinator to add the place first.
office-drop-in-place-link = The queue at this place
office-drop-in-said-nobody = Nobody is waiting right now.
office-drop-in-said-changed = Somebody else did something with this number meanwhile. Nothing was changed.
office-drop-in-said-in-hand = You have somebody with you. Finish with them first.
office-drop-in-said-recall-first = Call twice more before you move anybody down.
office-drop-in-said-not-helping = You have not started helping here today. Press “Start helping”.
office-drop-in-said-undone = Your last act is undone.
office-drop-in-begin-heading = Are you helping in the queue?
office-drop-in-desk = The number on your table
office-drop-in-desk-hint = It is shown on the screen, so that people find you.
office-drop-in-desk-wrong = Write a number from 1 to 99, or leave the field empty
office-drop-in-start = Start helping
office-drop-in-stop = I am done for today
office-drop-in-ready = Ready for the next
office-drop-in-next = Next
office-drop-in-first = Number { $number } is first in the queue.
office-drop-in-empty = Nobody is waiting.
office-drop-in-called = Called
office-drop-in-called-appointment = Called, has an appointment
office-drop-in-serving = Getting help now
office-drop-in-begin = They are here, we begin
office-drop-in-recall = Call again ({ $count } of { $of })
office-drop-in-absent = Did not come: three places down
office-drop-in-absent-last = Did not come: out of the queue
office-drop-in-done = Done, log the help
office-drop-in-more = Something else
office-drop-in-back = Put back in the queue
office-drop-in-left = Has gone
office-drop-in-undo-next = Undo: called { $number }
office-drop-in-undo-recall = Undo: called { $number } again
office-drop-in-undo-begin = Undo: began with { $number }
office-drop-in-undo-done = Undo: done with { $number }
office-drop-in-undo-absent = Undo: { $number } did not come
office-drop-in-undo-back = Undo: put { $number } back
office-drop-in-undo-left = Undo: { $number } has gone
office-drop-in-line = The queue now
office-drop-in-newcomer = To whoever comes now: { $wait }
office-drop-in-closes = We close { $time }.
office-drop-in-closes-uncertain = We close { $time }. It is not certain that whoever comes now gets help.
office-drop-in-closes-no = We close { $time }. Whoever comes now will probably not get help. Offer an appointment.
office-drop-in-no-opening = No more drop-in is planned here today.
office-drop-in-waiting = Those who wait
office-drop-in-number = Number
office-drop-in-since = Came
office-drop-in-wait = Likely wait
office-drop-in-mark = Note
office-drop-in-minutes = { $low }–{ $high } min
office-drop-in-due = Appointment { $time }
office-drop-in-late = Came too late for the appointment
office-drop-in-was-absent = Did not come when called
office-drop-in-guides = Helping now
office-drop-in-guides-none = Nobody has started yet.
office-drop-in-guide-desk = { $name }, table { $desk }
office-drop-in-give = Give a number
office-drop-in-give-desk = To somebody who is here
office-drop-in-give-phone = To somebody who calls
office-drop-in-slip = Slip
office-drop-in-to-queue = To the queue
office-drop-in-appointments =
    { $count ->
        [0] Somebody has an appointment: add them to the queue
        [one] One has an appointment today: add to the queue
       *[other] { $count } have an appointment today: add to the queue
    }
office-drop-in-arrivals = Here for an appointment
office-drop-in-arrivals-text = Whoever has an appointment gets help at their time. More than ten minutes late, they stand in the queue with the others.
office-drop-in-code = The number of the appointment
office-drop-in-code-hint = Seven or eight figures, on the confirmation.
office-drop-in-arrive = Add to the queue
office-drop-in-coming = Appointments today
office-drop-in-coming-none = We expect nobody else with an appointment today.
office-drop-in-is-here = Is here
office-drop-in-code-unknown = We find no appointment with this number. Check the figures
office-drop-in-not-today = This appointment is not here today, or it was cancelled
office-drop-in-screens = Tablet and screen
office-drop-in-screens-text = Open the address on a tablet by the door or a screen on the wall. Everybody who has the address can use it. End it when it is no longer needed.
office-drop-in-screens-none = No address has been made yet.
office-drop-in-screen-qr = Square code with the address
office-drop-in-screen-end = End the address
office-drop-in-screen-end-text = The address stops working at once. You can make a new one.
office-drop-in-screen-end-yes = Yes, end the address
office-drop-in-screen-new = Make a new address
office-drop-in-screen-make = Make the address
office-drop-in-kind = What is it for?
office-drop-in-kind-missing = Choose what the address is for
office-drop-in-kind-tablet = A tablet that gives numbers
office-drop-in-kind-tablet-hint = People press one button and get a number.
office-drop-in-kind-wall = A screen on the wall
office-drop-in-kind-wall-hint = Shows who is called, without names.
office-drop-in-sound = Sound on the screen
office-drop-in-sound-about = Only for the screen on the wall. The sound must be switched on at the screen too.
office-drop-in-sound-off = No sound
office-drop-in-sound-off-hint = The numbers are only shown.
office-drop-in-sound-gong = Two tones
office-drop-in-sound-gong-hint = When somebody is called.
office-drop-in-sound-voice = The number is read aloud
office-drop-in-sound-voice-hint = With the machine’s own voice, if it has one.
office-drop-in-sheet = Sheet for the queue
office-drop-in-sheet-text = Print the sheet for when you have no net or no machine. Type it in afterwards.
office-drop-in-sheet-no-names = Write times and ticks. No names.
office-drop-in-sheet-day = Date
office-drop-in-sheet-date-hint = For example 24.11.
office-drop-in-sheet-date-wrong = Write today’s date, or one of the last four weeks
office-drop-in-sheet-came = Came at
office-drop-in-sheet-begun = Began at
office-drop-in-sheet-ended = Done at
office-drop-in-sheet-left = Left without help
office-drop-in-sheet-left-tick = Left
office-drop-in-sheet-lines = The lines of the sheet
office-drop-in-sheet-empty = Write at least one line
office-drop-in-sheet-time-wrong = Line { $line }: write the time like 10.30
office-drop-in-sheet-came-missing = Line { $line }: write when they came
office-drop-in-sheet-begun-missing = Line { $line }: write when the help began, or tick that they left
office-drop-in-sheet-left-and-helped = Line { $line }: they cannot both leave without help and get help
office-drop-in-sheet-order = Line { $line }: the times must be in order and not later than now
office-drop-in-sheet-again = { $count ->
    [one] One line is there already, with the same times. Has the sheet been typed in before?
   *[other] { $count } lines are there already, with the same times. Has the sheet been typed in before?
}
office-drop-in-sheet-another = No, this is another sheet
office-drop-in-take-back = Undo: take the sheet away again
office-drop-in-taken-back = { $count ->
    [one] One line was taken away.
   *[other] { $count } lines were taken away.
}
office-drop-in-enter = Type in the sheet
office-drop-in-enter-text = Type the lines as they are on the sheet. Leave empty lines empty. A time may be typed as 10.30 or 1030.
office-drop-in-enter-save = Save the sheet
office-drop-in-entered =
    { $count ->
        [one] One line is saved.
       *[other] { $count } lines are saved.
    }
office-drop-in-figures = The last four weeks: { $held } of { $answers } first answers about the wait held ({ $percent } %). { $helped } got help, { $gone } left. They waited { $minutes } minutes on average.
office-drop-in-figures-none = Figures on how well the wait was told will come here.
office-drop-in-log-back = Back to the queue
