# The guide's day, booking for a caller, the waiting lists.
office-today-heading = Today
office-days = Days
office-previous-day = The day before
office-following-day = The day after
office-to-today = Go to today
office-today-empty-heading = Nothing is on the list
office-today-empty = No sessions or appointments this day. If someone drops in, you can still log the visit.
office-administrator-text = You are an administrator and do not see who has booked. The menu shows what you can do.
office-next = Next
office-shortcuts = Shortcuts
office-log-visit = Log a visit
office-log-here = Log someone who dropped in
office-find-heading = Find an appointment
office-find-by-name = Find an appointment by name and day
office-find-by-number = Find an appointment by its reference number
office-find-name = Name of the person who is coming, or who booked
office-find-name-hint = Part of the name is enough. You can also type the phone number. Ask who you are talking to before you say anything about the appointment.
office-find-day = Which day
office-find-day-hint = For example 24.11.2026. We also look one week before and one week after.
office-find-name-short = Type at least two letters of the name
office-find-waits = Is on the waiting list for any time. The coordinator can give a place.
office-find-more = We found more than { $count } appointments
office-find-narrow = Type more of the name, or a day that is nearer.
office-find-search = Search
office-find-nobody-heading = We found nobody
office-find-nobody = Try a smaller part of the name, or another day. Appointments at places where you do not work are not shown.
office-find-found = { $count ->
    [one] We found one appointment
   *[other] We found { $count } appointments
  }
office-booking-confirmed = Booked
office-booking-attended = Came
office-booking-no-show = Did not come
office-booking-cancelled-by-resident = Cancelled by the resident
office-booking-cancelled-by-service = Cancelled by us
office-find-label = Find an appointment by its reference number
office-find-button = Find the appointment
office-find-nothing = We found no appointment with that number here. Check the digits, or look under the day.
office-all-times = All times and bookings
office-erased = Deleted
office-booked-by = Booked by { $name }
office-reach-sms = Text { $phone }
office-reach-call = Call { $phone }
office-reach-email = Email { $email }
office-reach-companion = reaches { $name }
office-reach-none = Cannot be reached
office-attended = Attended
office-no-show = Did not attend
office-logged = Logged
office-attended-and-log = Attended, log the visit
office-mark-attended = Attended
office-mark-no-show = Did not attend
office-mark-undo = Undo
office-closed-call = Closed. Call the people who were coming.
office-who-comes = Who is coming
office-who-comes-empty = No one has booked yet.
office-gone = Cancelled
office-cancel-booking = Cancel the booking
office-cancel-ask = Do you want to cancel the appointment for { $name }? The place becomes free.
office-book-heading = Book for someone who calls
office-book-self = The person calling or standing here
office-book-other = Someone else
office-book-companion = First name of the person booking
office-book-companion-hint = Only when the appointment is for someone else.
office-book-reach-companion = The person booking, by phone
office-book-reach-none = Cannot be reached
office-book-full = The appointment is full. You can put the person on the waiting list.
office-book-wait = Put on the waiting list
office-channel = How did the person get in touch?
office-channel-phone = Called
office-channel-desk = Dropped in
office-waiting-heading = Waiting lists
office-waiting-text = The people waiting, in order. When a place becomes free, the next person is offered it straight away.
office-waiting-empty-heading = No one is waiting
office-waiting-empty = When a session is full, people can join the waiting list. They then appear here.
office-waiting-place = Give a place
office-waiting-remove = Remove from the list
office-waiting-full = There is no free place. Nothing has been changed.
office-waiting-work = Give places from the waiting list
office-erase = Erase the details
office-erase-ask = Do you want to erase what is kept about { $name }? The place stays taken.

# What is to be done by people.
office-tasks-heading = To do
office-tasks-text = Some people cannot get a message. Please call or write to them.
office-tasks-empty-heading = Nothing to do
office-tasks-empty = When someone without a phone or email needs to be told something, they appear here.
office-task-what = { $what }: { $when }
office-task-booked = The place is booked
office-task-listed = On the waiting list
office-task-invited = Free place to offer
office-task-enquiry = Can they come at short notice?
office-task-expired = The deadline passed without an answer
office-task-paused = No answer twice, no longer waiting
office-task-taken = Someone else got the place
office-task-moved = The appointment is moved
office-task-cancelled = The appointment is called off
office-task-waits = There was no place, still on the list
office-task-due = Do this by { $day }.
office-task-tried =
    { $count ->
        [one] Called once without an answer.
       *[other] Called { $count } times without an answer.
    }
office-task-unreachable = Cannot be reached. We are keeping the place until { $until }. Ask when the person calls or drops in.
office-task-yes = Said yes
office-task-no = Said no
office-task-nobody = No one answered
office-task-done = Done
office-task-done-notice = This is taken off the to-do list.
office-task-session = The session
office-undo = Undo
office-letter = Letter
office-letters-heading = Letters
office-letters-text = One letter on each page. Print it, put it in an envelope, and mark it as done in the to-do list.
office-letters-empty = No letters are waiting.
office-letters-print =
    { $count ->
        [one] Print one letter
       *[other] Print { $count } letters
    }

# The waiting lists.
office-waiting-search = Search
office-waiting-search-hint = Name or reference number.
office-waiting-offer = Service
office-all = All
office-waiting-show = Show
office-waiting-show-all = Show all
office-waiting-found = { $found } of { $all } on the lists
office-waiting-none-found = No one matches the search.
office-waiting-caption = The people waiting, in the order they are offered a place
office-choose = Choose
office-waiting-rank = No.
office-waiting-who = Who
office-waiting-wants = Waiting for
office-waiting-since = Since
office-waiting-reach = How to reach them
office-waiting-first = Comes first
office-waiting-removed =
    { $count ->
        [one] One person is removed from the list.
       *[other] { $count } people are removed from the list.
    }
office-waiting-remove-chosen = Remove the chosen ones from the list
office-waiting-remove-ask = { $name } loses the place on the waiting list. The next person moves up.
office-waiting-forget-ask = Everything that can show who { $name } is will be erased now. The place on the waiting list is given up.
office-waiting-reason-missing = Write why. The reason is kept in the history.
office-waiting-changed = Someone else did something in the meantime. Look over the list and try again.
office-waiting-meeting = Session with a free place
office-waiting-own-full = The session the person waits for is full now.
office-waiting-no-meeting = No sessions have a free place now.
office-waiting-ordinary = Put in the usual order
office-waiting-set-first = Put ahead of others
office-waiting-other = Someone else on the same list
office-waiting-before = Move ahead of the other person
office-waiting-merge = Same person: merge
office-entry-heading = On the waiting list
office-wait-waiting = Waiting
office-wait-invited = Has been offered a place
office-wait-paused = On hold, did not answer
office-wait-any = First available time
office-wait-resume = Let the person go on waiting
office-act-reason = Reason
office-act-reason-hint = Needed when someone goes ahead of others. Do not write names or numbers.
office-pages = Pages
office-page-earlier = Previous page
office-page-later = Next page
office-list-heading = How this list works
office-list-suspended = Free places
office-list-suspended-hint = When the list is on hold, places that become free are kept. No one is offered them, and no one can book them.
office-list-works = Go to the next person on the list
office-list-rests = Are kept, the list is on hold
office-list-bypass = How many times a group can be passed over before places are kept for it
office-list-skip = How many offers without an answer before the place on the list is put on hold
office-list-ageing = After how many days a person goes ahead of all groups

# Seats, calling off, moving.
office-kept =
    { $count ->
        [one] One place is kept for phone and desk.
       *[other] { $count } places are kept for phone and desk.
    }
office-invited = Has been offered a place
office-enquiry = Asked at short notice.
office-invited-until = Answer by { $until }.
office-can-come = Can come.
office-cannot-come = Cannot come.
office-change-heading = Change the session
office-seats-change = Change the number of places
office-fewer-ask = Places taken: { $taken }. If you change the number to { $seats }, no one loses their place, but no one new gets in until someone cancels.
office-fewer = Yes, change to fewer places
office-call-off = Call off the session
office-call-off-ask = Bookings called off: { $booked }. People on the waiting list who are told: { $waiting }. Those who cannot get a message go on the to-do list.
office-call-off-reason = Why is it called off?
office-call-off-reason-hint = This stands on the web page. Write no names, and nothing about anybody’s health. For example: We are sorry that we must call it off.
office-call-off-carry = The waiting list
office-call-off-any = Wait for the first available time
office-called-off = The session is called off. Bookings: { $booked }. On the waiting list: { $waiting }. For each of them there is a message or something to be done.
office-book-anyway-heading = Book anyway
office-book-anyway-text = You add a place, or go past the people waiting. The reason is kept in the history.
office-book-anyway = Book anyway
office-booking-heading = Booking
office-move-heading = Move to another time
office-move-text = The person keeps the place until the new one is certain.
office-move-to = New time
office-move = Move
office-move-none = No other sessions have a free place now.
office-move-full = That time was just taken. The booking stays where it was.
office-move-missing = Choose a time
office-history = History
office-event-by-program = The program
office-overbooked-by = { $count ->
    [one] One is booked beyond the seats.
   *[other] { $count } are booked beyond the seats.
  }
office-held-now = Somebody is booking this time right now. If they do not, it is free again within a quarter of an hour.
office-called-off-state = Called off.
office-who-comes-off = Nobody. Those who had booked stand under “Cancelled”.
office-entry-answer = What did the person answer?
office-entry-order = The order of the list
office-before-reason-hint = Whoever goes before others must have a reason. Do not write names or numbers.
office-entry-twice = Is the person on the list twice?
office-entry-same = The other place on the list
office-entry-same-hint = You will see both side by side before anything happens.
office-entry-compare = Compare
office-entry-end = Take off the list, new code word and deletion
office-name-and-code = { $name }, reference { $code }
office-merge-heading = Is this the same person?
office-merge-text = Check the name and how we reach the person. The place that came first stays, and takes over what it lacks from the other. The reference number of the other stops working. You cannot undo this.
office-merge-what = What
office-merge-name = Name
office-merge-companion = Booked by
office-merge-stays = Stays
office-merge-goes = Leaves the list
office-invited-to = A place { $when }. Answer by { $until }.
office-list-is-resting = The list is resting. Free places are kept, and nobody is offered one until the list works again.
office-new-word = Give a new code word
office-new-word-ask = First ask who you are talking to, and about something only they know of the booking. The old code word stops working.
office-new-word-heading = New code word
office-new-word-done = The code word is shown only here. Read it aloud, or print it.
office-new-word-back = Back
office-event-new-word = Got a new code word
office-book-only-if = Only if that is how we are to reach them.
office-draw-reason-hint = Why do you draw before the time? Do not write names or numbers.
office-tasks-wait = { $count ->
    [one] One thing is to be done.
   *[other] { $count } things are to be done.
  }
office-tasks-wait-late = { $count ->
    [one] One should have been done by now.
   *[other] { $count } should have been done by now.
  }
office-promised-here = A place is offered to somebody on the waiting list: { $names }
office-lists-resting = { $count ->
    [one] One list is resting: nobody is offered a place from it until it works again.
   *[other] { $count } lists are resting: nobody is offered a place from them until they work again.
  }
office-tasks-see = See what is to be done
office-task-no-way = We have no way to reach { $name }. Say it when they come or call, and mark this as done.
office-letters-sent = { $count ->
    [one] Mark the letter as sent
   *[other] Mark all { $count } letters as sent
  }
office-event-by-nobody = The resident
office-event-reason = Reason: { $reason }
office-event-booked = Booked
office-event-booked-out-of-turn = Booked past the waiting list
office-event-overbooked = Booked in an extra place
office-event-cancelled = Cancelled
office-event-cancelled-by-service = Called off
office-event-confirmed = Marked as expected
office-event-attended = Attended
office-event-no-show = Did not attend
office-event-moved = Moved to another time
office-event-listed = Put on the waiting list
office-event-invited = Was offered a place
office-event-asked = Asked at short notice
office-event-can-come = Answered that they can come
office-event-cannot-come = Answered that they cannot come
office-event-round-over = The place went to someone else
office-event-accepted = Said yes to the place
office-event-declined = Said no to the place
office-event-expired = Did not answer by the deadline
office-event-paused = Did not answer by the deadline, on hold
office-event-revoked = The offer was withdrawn
office-event-resumed = Goes on waiting
office-event-bypassed = Passed over: the group was larger than the free places
office-event-placed = Got a place from the list
office-event-placed-out-of-turn = Got a place ahead of others
office-event-moved-ahead = Moved up the list
office-event-was-passed = Someone else was moved ahead
office-event-priority = Put in another group
office-event-edited = Changed
office-event-merged = Merged with another place on the list
office-event-removed = Removed from the list
office-event-withdrawn = Left the list
office-event-restored = Put back on the list
office-event-carried = Waiting for another session
office-event-waits-on = Waiting for another appointment
office-event-joins-later = Can also begin later
office-event-joins-first-only = Can only begin with the first meeting
office-event-capacity = Number of places changed
office-event-session-cancelled = The session is called off
office-event-nobody-answered = Called without an answer
office-reach-letter = Letter to { $address }
office-event-list-suspended = The list is on hold
office-event-list-changed = The list was changed
office-task-seated = Got a place from the waiting list
office-task-removed = Taken off the waiting list
office-task-too-late = It was answered, or the time ran out meanwhile. Look at the list before you promise anything.

# Whether the lists are fair.
office-fair-heading = Are the waiting lists fair?
office-fair-link = Are the waiting lists fair?
office-fair-text = The last 90 days: how long people waited, and what was done out of turn.
office-fair-groups = Waiting time by group
office-fair-routes = Waiting time by how people are reached
office-fair-who = Who
office-fair-people = Got a place
office-fair-median = Half waited at most
office-fair-most = Nine of ten waited at most
office-fair-group-1 = Comes first
office-fair-group-2 = Others
office-fair-route-sms = Text message
office-fair-route-email = E-mail
office-fair-route-call = Call
office-fair-route-letter = Letter
office-fair-route-none = Cannot be reached
office-fair-few = under { $count }
office-fair-few-text = When there are fewer than { $count }, the number is not shown. It could show who it is.
office-fair-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
office-fair-turns = Out of turn
office-fair-none = Nothing was done out of turn.
office-fair-what = What
office-fair-by = By
office-fair-rule = The rule for groups

# Absences
warning-guide-away = The guide is away then.
warning-travel = The guide is somewhere else less than half an hour before or after.
office-task-unsettled = Settle an appointment that cannot be held
office-absences-heading = Absences
office-absences-text = While a guide is away, their times are not offered. Appointments that are booked already stay until somebody has decided: moved, with another guide, or called off.
office-absences-empty = Nobody is reported away.
office-absence-new = Report an absence
office-absence-remove = Remove the absence
office-absence-guide-missing = Choose who is away.
office-absence-last-hint = Empty: that day only.
office-absence-hours-hint = For example 10.00. Empty: the whole day.
office-absence-touches = { $count ->
    [one] One booked appointment lies in that time. It stays, and you get a task about it.
   *[other] { $count } booked appointments lie in that time. They stay, and you get a task for each of them.
 }
office-absence-save-anyway = Save the absence all the same
office-absence-touches-none = No booked appointment lies in that time.
office-absence-decide = Somebody must decide about these:
office-absence-other-guide = Move to { $guide } at the same time
office-nav-absences = Absences
# How long a list takes, and what a change would do.
office-queue-heading = Waiting time
office-queue-lists = Waiting time for each list
office-queue-empty = Nobody has been on this waiting list yet. Once people have for some weeks, this page shows how long it takes.
office-queue-nothing-planned = No meetings are planned, so nobody on the list can get a place. Add opening hours or course meetings first.
office-queue-times = The times of the offer
office-queue-suspended = The list is resting. Nobody is offered a place until it works again, and the figures below hold from then on.
office-queue-lead = Somebody who joins the list today often gets a place after { $wait }.
office-queue-lead-unknown = We cannot say how long somebody who joins the list today has to wait.
office-queue-basis-history =
    { $count ->
        [one] Reckoned from the list in the last week and from what is planned.
       *[other] Reckoned from the list in the last { $count } weeks and from what is planned.
    }
office-queue-basis-plan = The list is too new to say how many places it gets. The figures are reckoned from the plan alone and are therefore far apart. Residents do not see them.
office-queue-waiting = Waiting now
office-queue-joined = Joined the list, mean a week
office-queue-placed = Got a place from the list, mean a week
office-queue-left = Left the list without a place, mean a week
office-queue-seats-past = Places in all, mean a week
office-queue-lost = Stayed empty while somebody waited, mean a week
office-queue-seats = Places in all in a usual week ahead
office-queue-if = What if …?
office-queue-day = One more guide on
office-queue-no-day = No day
office-queue-more = Places this gives on that day
office-queue-more-hint =
    { $count ->
        [one] A day with meetings usually has one place today.
       *[other] A day with meetings usually has { $count } places today.
    }
office-queue-each = Places in each meeting
office-queue-each-hint =
    { $count ->
        [one] The offer has one place in each meeting today. Leave the field empty to keep that.
       *[other] The offer has { $count } places in each meeting today. Leave the field empty to keep that.
    }
office-queue-number = Write a number from 1 to { $most }
office-queue-show = Show the effect
office-queue-back = Back to how it is
office-queue-ahead = The next half year
office-queue-effect = Somebody who joins the list in 13 weeks then waits { $after }. Without the change: { $before }.
office-queue-effect-none = The change makes little difference to somebody who joins the list in 13 weeks.
office-queue-as-now = As it is
office-queue-changed = With the change
office-queue-chart = Wait of somebody who joins the list: now { $first }, in 26 weeks { $last }.
office-queue-chart-key = The line is the middle, the field is what we expect in eight of ten cases.
office-queue-axis =
    { $count ->
        [one] one week of waiting
       *[other] { $count } weeks of waiting
    }
office-queue-axis-more =
    { $count ->
        [one] one week of waiting or more
       *[other] { $count } weeks of waiting or more
    }
office-queue-table = How many wait, and how long somebody who joins then has to wait
office-queue-when = When
office-queue-people = On the list
office-queue-wait = Wait
office-queue-people-changed = On the list with the change
office-queue-wait-changed = Wait with the change
office-queue-now = Now
office-queue-in =
    { $count ->
        [one] In one week
       *[other] In { $count } weeks
    }
office-queue-weeks = { $least }–{ $most } weeks
office-queue-weeks-up-to =
    { $count ->
        [one] less than a week
       *[other] up to { $count } weeks
    }
office-queue-weeks-more =
    { $count ->
        [one] more than a week
       *[other] more than { $count } weeks
    }
office-queue-long-run = If it goes on like this for long
office-queue-grows = More people come than there are places. The list keeps growing until people give up.
office-queue-mean =
    { $count ->
        [one] The mean wait becomes one week at most.
       *[other] The mean wait becomes { $count } weeks at most.
    }
office-queue-how = How this is reckoned
office-queue-how-play = We play the coming weeks 400 times. Each time we draw weeks from the list's own history: how many joined, how many places others took, and how many gave up.
office-queue-how-seats = Those who wait get the places that others do not take, in order. All places that are added go to the list first. The wait counts until the meeting itself, not until people are offered it.
office-queue-how-plan = For the nearest weeks we use the meetings as they are planned, with what is already taken. After that we count each week as a usual one. The change holds from next week on, but not on public holidays.
office-queue-how-range = Eight times out of ten the answer lies between the figures shown. If the list has a short history, they are further apart.
office-queue-how-limits = The model knows nothing of campaigns, illness or season. Nor does it assume that more people sign up when the wait becomes shorter.
office-queue-said = The change, from next week on: { $what }.
office-queue-said-more =
    { $count ->
        [one] one more place every { $day }
       *[other] { $count } more places every { $day }
    }
office-queue-said-each =
    { $count ->
        [one] one place in each meeting
       *[other] { $count } places in each meeting
 }
# Acts of staff in plain sight: throttled look-ups.
office-throttled = Somebody has tried a wrong code word { $count } times. The website does not answer for this number until { $until }. You can still help once you know who it is.
office-task-unbooked = The booking is cancelled as asked
office-event-refused-elsewhere = Somebody who does not work at this place tried to open it
office-event-numbers = { $before } → { $after }.
office-reason-deadline = A deadline at NAV, the tax office or elsewhere
office-reason-health = It is about health
office-reason-money = Money the person needs now
office-reason-safety = It is about safety, for example fraud
office-reason-asked = The person asked for it
office-reason-helped = The person has been helped
office-reason-unreachable = We cannot reach the person
office-reason-mistake = Put on the list by mistake
office-reason-service = We have to cancel
office-reason-room = Another room
office-reason-guides = More or fewer guides
office-reason-demand = Many are waiting
office-reason-merged = The same person stood there twice
office-reason-note = In your own words
office-reason-erased = Erased together with what was known about the person
office-reason-choose = Choose
office-reason-missing-or-note = Choose why, or write it in your own words
office-note = Note
office-note-hint = Only you see it. It is erased together with what is known about the person.
office-seats-why = Why?
office-cancel-asked = Cancel, the person asked for it
office-cancel-service = Cancel, we cannot hold it
office-cancel-why-missing = Choose whether the person asked for it or you have to cancel
office-waiting-remove-why = Why are they taken off the list?
office-waiting-narrow = Only the first hundred are shown. Write more of the name.
office-entries-missing = Choose at least one on the list
office-first-why = Why does the person come first?
office-first-why-hint = The person can read the reason when they look up their number.
office-first-why-missing = Choose why the person comes first
office-other-missing = Choose another person on the list
office-carry-heading = Move the waiting list
office-carry-text = The meeting is closed. Those who wait can wait for another meeting instead. They keep their order and are told.
office-carry-to = New meeting
office-carry = Move the waiting list
office-carried =
    { $count ->
        [one] One person now waits for the other meeting.
       *[other] { $count } people now wait for the other meeting.
    }
office-entry-edit-heading = Change details and wishes
office-entry-edit-text = The place in the order stays the same.
office-entry-edit-changed = Somebody else changed this meanwhile, or the person has been offered a place. Look it over and try again.
office-entry-for = Who got in touch?
office-entry-self = The person who waits
office-entry-other = Somebody else
office-entry-days = Days that suit
office-entry-from = Not before
office-entry-to = Over by
office-keep-as-is = Do not change
office-booking-edit = Change
office-booking-edit-heading = Change who comes
office-booking-edit-text = Day, time and place stay. If they get a new number or address, we send the confirmation there.
office-booking-self = The person who comes
office-booking-edit-full = There is no room for more. Add seats to the meeting first.
office-edit-people-wrong = Write the number in figures, from 1 to { $count }
office-booking-edit-told = Saved. The confirmation goes to the new number or address.
office-booking-edit-reason = Why, if they go ahead of others who wait
office-booking-edit-reason-hint = Only when they become more and somebody is on the waiting list.
office-task-closed = The day is closed, decide what happens
office-closing-heading = Are you sure that you want to close?
office-closing-text = Nothing has been saved yet. This affects:
office-closing-then = Offered places are taken back at once, and those people are told. For everybody else you get a task: move them to another time, or cancel.
office-closing-yes = Yes, close
office-closing-no = No, go back
office-closing-booked =
    { $count ->
        [one] one booking
       *[other] { $count } bookings
    }
office-closing-promised =
    { $count ->
        [one] one offered place without an answer
       *[other] { $count } offered places without an answer
    }
office-closing-waiting =
    { $count ->
        [one] one person who waits for one of the meetings
       *[other] { $count } people who wait for one of the meetings
    }
# Seats given by draw; the wish for an earlier time.
office-draw-link = Draw for the places
office-draw-text = When many want few places, you can draw. People apply until the draw, and nobody gets a place before. Those already booked keep theirs. The other places are drawn, also those kept for phone and desk.
office-draw-day = Day of the draw
office-draw-day-hint = At least 24 hours before the meeting.
office-draw-day-wrong = Write a day, for example 3.12.
office-draw-time = Time
office-draw-time-wrong = Write a time, for example 12.00
office-draw-too-late = Choose a moment ahead, at least 24 hours before the meeting
office-draw-open = Open for applications
office-draw-used = It cannot be drawn now: somebody already waits for a place, is offered one, or it has been drawn before.
office-draw-seed-lost = It cannot be drawn: the program's secret is another than when the draw was opened, and the promised number is lost. Call the draw off and open a new one.
office-draw-applied = Applications: { $count }. People in all: { $people }.
office-draw-now = Draw now
office-draw-now-text = People have been told when the draw is. If you draw earlier, some will be late without knowing it. Write why.
office-draw-call-off = Call the draw off
office-draw-call-off-text = Those who have applied stand on the waiting list in the order in which they applied. Free places are offered to them at once.
office-draw-public = The page that everybody can see
office-draw-who = Who
office-draw-none = The meeting has no draw.
office-draw-book = The places are drawn { $when }. Callers can apply. To book without the draw you need a reason.
office-event-draw-opened = Draw opened
office-event-drawn = Drawn
office-event-drawn-seat = Got a place in the draw
office-event-drawn-place = Got a number on the waiting list in the draw
office-event-draw-called-off = Draw called off
office-event-earlier-wished = Would like an earlier appointment
office-event-earlier-told = Was told of an earlier appointment
office-event-earlier-ended = No longer wants an earlier appointment
office-task-applied = Has applied for a place
office-task-undrawn = Got no place in the draw
office-task-earlier = An earlier appointment is free
office-task-earlier-gone = The appointment has been taken meanwhile. There is no need to tell them.
office-earlier-heading = Earlier appointment
office-earlier-text = The person can be told if an appointment becomes free at least two days earlier. No place is held. At most one message a day and three in all.
office-earlier-on = The person is told if an appointment becomes free at least two days earlier.
office-earlier-wish = Tell about earlier appointments
office-note-meeting-hint = Only you see it. Do not write names or numbers.
# One meeting of a course.
office-meeting-number = Meeting { $number } of { $count }
office-meeting-marks =
    { $marked ->
        [one] Came { $came } of one time
       *[other] Came { $came } of { $marked } times
    }
office-meeting-told =
    { $count ->
        [0] Saved. Nobody needed to be told.
        [one] Saved. One person gets a message or is on the to-do list.
       *[other] Saved. { $count } people get a message or are on the to-do list.
    }
office-meeting-last = This is the last meeting that is left. Call off the whole course instead.
office-meeting-before-draw = The seats are drawn first. The course must begin at least a day after the draw. Choose a later day, or call off the draw.
office-meeting-is-cancelled = Called off: { $reason }
office-meeting-is-closed = The place is closed that day: { $reason } Move the meeting, or call it off.
office-meeting-decide = Move or call off
office-meeting-move = Move this meeting
office-meeting-move-text =
    { $count ->
        [0] Nobody has booked. The rest of the course stays as it is.
        [one] One person is told the new time. The rest of the course stays as it is.
       *[other] { $count } people are told the new time. The rest of the course stays as it is.
    }
office-meeting-move-reason = Why is it moved?
office-meeting-reason-hint = Stands in the history. Do not write names or numbers.
office-meeting-about = Topic
office-meeting-title-quiet = Everyone can see this. Nobody gets a message when you change the topic.
office-meeting-title-save = Save the topic
office-meeting-cancel = Call off this meeting
office-meeting-cancel-text =
    { $count ->
        [0] Nobody has booked. The rest of the course stays as it is.
        [one] One person is told. The rest of the course stays as it is.
       *[other] { $count } people are told. The rest of the course stays as it is.
    }
office-meeting-all = The whole course
office-wait-later = Can start later
office-wait-not-later = Cannot start later
office-task-meeting-moved = One meeting of the course is moved
office-task-meeting-cancelled = One meeting of the course is called off
office-task-missed = Missed three meetings in a row
office-event-meeting-moved = One meeting of the course is moved
office-event-meeting-cancelled = One meeting of the course is called off
