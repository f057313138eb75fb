# The page of an offer, booking, the confirmation, the waiting list, cancelling.

offer-when-heading = When is it open?
offer-when-none = No regular opening hours have been added.
offer-next-heading = Next time
offer-free-heading = Available times
offer-free-none-heading = No available times right now
offer-free-none = Everything is taken, or no new times have been added. Call us, and we will find a solution.
offer-choose-time = Book { $when }
promised-heading-other = There is a place for { $name }
promised-text = We keep the place until then. Say yes or no here, or call us.
cancel-keep-wait = Keep the place on the list
wait-bypassed = There were fewer free places than you need together, so somebody else got a place first. You keep your place on the list.
letter-booked = Hello, { $name }. You have an appointment { $when }. The help is free. If you cannot come, call { $phone } and say the reference number.
book-name-hint-letter = Write the last name too, so that the letter arrives.
offer-full-heading = Times that are full
offer-full = Full
offer-wait-time = Join the waiting list for { $when }
offer-staff-books = Call us to book an appointment.
offer-drop-in-text = You do not need to book. You are welcome to drop in.
offer-phone-text = Call us during opening hours.
offer-about-heading = What you can get help with
offer-languages-heading = Languages we speak
offer-audience-heading = Who this is for
offer-bring-heading = Bring with you
offer-bring-default = Bring your mobile, tablet or computer if you have one. Remember your charger and glasses.
offer-never = Do not give us passwords or codes. We never need them, and we look away when you type them.
offer-free-of-charge = It is free.
offer-where-heading = How to get there
offer-closed = Closed { $day }: { $reason }
offer-checked = Last checked { $day }
offer-hearing-loop = Hearing loop
offer-screened = Screens between the tables
offer-minutes =
    { $count ->
        [one] The appointment lasts one minute.
       *[other] The appointment lasts { $count } minutes.
    }
offer-guide = You will meet { $guide }.
offer-seats-left =
    { $count ->
        [one] One place left
       *[other] { $count } places left
    }

book-so-far = { $when }, { $place }
book-change-time = Choose another time
book-step-who = Step 1 of 3
book-step-reach = Step 2 of 3
book-step-about = Almost done
book-who-heading = Who is the appointment for?
book-who-self = For me
book-who-other = For someone else
book-who-other-hint = You can book for someone in your family, a neighbour or someone you help.
book-who-missing = Choose who the appointment is for
book-next = Continue
book-reach-heading = How can we reach you?
book-reach-heading-other = Who can we reach?
book-reach-hint = We only contact you about this appointment.
book-reach-phone = By phone
book-reach-phone-hint = We call or send a text message if something changes.
book-reach-their-phone = The person who is coming, by phone
book-reach-companion-phone = Me, the person booking, by phone
book-reach-email = By email
book-reach-email-other = Me, the person booking, by email
book-reach-none = You do not need to reach me
book-reach-none-other = You do not need to reach anyone
book-reach-none-hint = That is perfectly fine. We will keep the place.
book-reach-missing = Choose how we can reach you
book-about-heading-self = Who are you?
book-about-heading-other = Who is coming?
book-name = First name
book-name-other = First name of the person who is coming
book-name-hint = A first name is enough.
book-name-missing = Write the first name
book-companion-name = Your own first name, as the person booking
book-companion-name-missing = Write your own first name
book-phone = Phone number
book-phone-hint = We only use it for this appointment.
book-phone-wrong = Write the phone number with 8 digits
book-email = Email address
book-email-wrong = Write the email address, for example name@example.no
book-language = Language in the meeting
book-language-any = Any language
book-access = Is any of this needed?
access-wheelchair = Room for a wheelchair
access-hearing = A hearing loop or a quiet room
access-sight = Large text on the screen
access-companion = Room for someone who comes with you
book-needs = What is it about?
book-needs-hint = A few words are enough. Do not write passwords, codes or your national identity number (fødselsnummer).
book-privacy = We delete the name and whatever else you write 90 days after the appointment. Only people working here see it.
book-button = Book the appointment
book-cancel-link = Stop booking
wait-button = Join the waiting list
wait-heading-note = This appointment is full. You are now joining the waiting list.

full-heading = The appointment was taken
full-text = Someone else booked it before you. You do not have a place yet. We have kept what you wrote.
full-others-heading = Take one of these instead
full-take = Take { $when }
full-wait-heading = Or join the waiting list
full-wait-text = When someone cancels, we follow the order of the list.
full-drop-in = See places where you can come without booking
closed-heading = This appointment cannot be booked
closed-text = The appointment has passed, or booking is closed. Choose another time, or call us.
closed-other-times = See other times

booked-heading = Your appointment is booked
booked-heading-other = The appointment for { $name } is booked
booked-hold = We are keeping the place. Time to come: { $when }.
booked-place = Place
booked-way-in = How to find the way in
booked-bus = Bus
booked-guide = You will meet
booked-bring = Bring with you
booked-minutes = Lasts
booked-minutes-value =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
booked-price = Price
booked-price-value = Free
booked-code = Reference number
booked-word = Code word
booked-keep = Write down the number and the code word, or print this page. We only show the code word now.
booked-cancel = If you cannot come, call us. You can also cancel online with the number and the code word.
booked-email = We write to { $email } if something changes.
booked-none = We cannot reach you if anything changes. You are welcome to call us before you come.
booked-short-address = Web address
booked-qr = Code that leads to the page for cancelling
listed-heading = You are on the waiting list
listed-heading-other = { $name } is on the waiting list
listed-text = You do not have an appointment yet. The one you are waiting for is { $when }.
listed-ahead =
    { $count ->
        [0] No one is ahead on the list.
        [one] One person is ahead on the list.
       *[other] { $count } people are ahead on the list.
    }
listed-none = We cannot reach you. Call us to ask whether there is a free place.

cancel-heading = See or cancel your appointment
cancel-where = Where is your appointment?
cancel-where-hint = Write the municipality (kommune) or postcode.
cancel-where-button = Continue
cancel-where-unknown = We do not know that place. Write the municipality or postcode.
cancel-code = Reference number
cancel-code-hint = Seven or eight digits, for example 935 207 6.
cancel-code-wrong = Check the number. It should have seven or eight digits, and one of them is probably wrong.
cancel-word = Code word
cancel-word-hint = Two words or four digits. You find them next to the number.
cancel-word-missing = Write the code word
cancel-wrong = Check the number and the code word. They do not match. You can also call us.
cancel-show = Find the appointment
cancel-found-heading = Your appointment
cancel-found-wait-heading = Your place on the waiting list
cancel-ask = Do you want to cancel?
cancel-ask-wait = Do you want to leave the waiting list?
cancel-button = Cancel the appointment
cancel-button-wait = Leave the waiting list
cancel-keep = Keep the appointment
cancel-done-heading = The appointment is cancelled
cancel-done-text = You do not need to do anything more. Welcome back when it suits you.
cancel-done-wait-heading = You are no longer on the waiting list
cancel-already = The appointment was already cancelled.
cancel-past = The appointment has passed.

# Messages. Plain quotes and hyphens only, so that a text message stays in one part.
sms-booked = Digihjelpen: { $name } is booked { $when }, { $place }. Ref { $code }. To cancel, call { $phone }.
sms-listed = Digihjelpen: { $name } is on the waiting list { $when }, { $place }. Ref { $code }. Questions: call { $phone }.
email-booked-heading = Appointment { $when }
email-listed-heading = Waiting list { $when }
booked-phone = We can reach you on { $phone } if something changes.
reused-heading = You have used this form before
reused-text = You already have a time from this form. To change something, call us. You can also cancel and start again.

# Letters, groups, places on the list, and promised places.
book-reach-letter = By letter in the post
book-reach-letter-other = By letter to the person who is getting help
book-street = Street and number
book-street-hint = Or a PO box.
book-street-missing = Write the street and number
book-postal-code = Postcode
book-postal-code-wrong = Write the postcode with four digits
book-people = How many are coming together?
book-people-count =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
book-too-many =
    { $count ->
        [one] Here, only one person can book at a time
       *[other] Up to { $count } people can book together. Call us if there are more of you
    }
booked-letter = We send a letter to { $address }.
cancel-any-time = First available time
wait-paused = We got no answer, so your place on the waiting list is on hold. Call us, and you can go on waiting.
invited-until = There is a place for you { $when }. Answer by { $until }.
invited-heading = There is a place for you
invited-text = { $when }, { $place }. We are keeping the place until { $until }.
enquiry-heading = Can you come at short notice?
enquiry-text = { $when }, { $place }. We are asking several people at the same time. Answer by { $until }. Then you will hear whether you got the place.
invited-yes = Yes, I am coming
invited-no = No, not this time
invited-open = Answer yes or no
accepted-heading = The place is yours
accepted-text = { $when }, { $place }. The reference number and the code word are the same as before.
noted-yes-heading = Thank you, we have noted your yes
noted-yes-text = After { $until } you will hear whether you got the place.
noted-no-heading = Thank you for your answer
noted-no-text = The place goes to someone else.
declined-stays = You are still on the waiting list.
over-heading = The deadline has passed
over-text = The place went to someone else. Your place on the waiting list is the same. Call us if you have any questions.
used-heading = This has already been answered
used-text = Call us if you want to change the answer.
# In text messages that ask: as short as a date can be.
sms-moment = { $day }/{ $month } at { $time }
sms-invited = Digihjelpen: Place for { $name } { $when }, { $place }. Answer by { $until }: { $link } or { $phone }
letter-invited = We have a free place for { $name } { $when }, { $place }. We are keeping the place until { $until }. Call { $phone } or drop in, and say yes or no. Give the reference number { $code }.
sms-enquiry = Digihjelpen: Can { $name } come { $when }, { $place }? Answer by { $until }: { $link } or { $phone }
letter-enquiry = Can { $name } come { $when }, { $place }? We are asking several people. Answer by { $until } on { $phone }. Reference number { $code }.
sms-expired = Digihjelpen: We got no answer for { $when }. { $name } is still on the waiting list. Questions: call { $phone }. Ref { $code }.
sms-paused = Digihjelpen: We got no answer for { $when }. Call { $phone } if { $name } still wants to wait. Ref { $code }.
sms-taken = Digihjelpen: Someone else got the place { $when }. { $name } is still on the waiting list. Ref { $code }.
sms-moved = Digihjelpen: New time for { $name }: { $when }, { $place }. Does it not suit? Call { $phone }. Ref { $code }.
sms-cancelled = Digihjelpen: Cancelled: { $when }, { $place }. Call { $phone } for a new time for { $name }. Ref { $code }.
sms-waits = Digihjelpen: There was no place { $when }. { $name } is still on the waiting list and gets the next that suits. Ref { $code }.
email-invited-heading = Free place { $when }
email-enquiry-heading = Can you come { $when }?
email-expired-heading = The deadline for the place { $when } has passed
email-paused-heading = Do you still want to wait?
email-taken-heading = The place { $when } is taken
email-moved-heading = New time: { $when }
email-cancelled-heading = Cancelled: { $when }
email-waits-heading = No place { $when }
wait-place = Place on the waiting list
wait-wish-heading = What would you like to wait for?
wait-wish-any = The first free time
wait-wish-any-hint = You are offered the next time that becomes free, whatever day.
wait-wish-this = Just this time
wait-wish-missing = Choose what you would like to wait for
sms-seated = Digihjelpen: { $name } is booked { $when }, { $place }. Ref { $code }. To cancel, call { $phone }.
email-seated-heading = Appointment { $when }
sms-removed = Digihjelpen: { $name } is no longer on the waiting list. Questions: call { $phone }. Ref { $code }.
email-removed-heading = No longer on the waiting list

# Times that are held, warnings, guides
hold-note = We are keeping this time for you while you fill in the form.
warning-heading = Is this what you want?
warning-confirm = Yes, I want this time all the same
warning-elsewhere = This person has another appointment with us at the same time.
warning-same-day = This person already has an appointment for the same help that day.
booked-twice = This person already has this appointment. Call us if you have lost the number.
offer-guide-heading = Do you want a certain guide?
offer-guide-any = Anyone
offer-follow-up = These times are for people who have been here before and want to go on with the same guide. Call us, and we will find a time.
offer-follow-up-link = Find your appointment
sms-unsettled = Digihjelpen: Your appointment { $when }, { $place }, cannot be held as agreed. We will contact you about a new time. Questions: call { $phone }. Ref { $code }.
email-unsettled-heading = Your appointment { $when } must change
# How long it often takes to get a place.
wait-takes-range = It often takes { $least } to { $most } weeks to get a place.
wait-takes-up-to =
    { $most ->
        [one] It often takes less than a week to get a place.
       *[other] It often takes up to { $most } weeks to get a place.
    }
wait-takes-more =
    { $least ->
        [one] It often takes more than a week to get a place.
       *[other] It often takes more than { $least } weeks to get a place.
    }
wait-takes-unknown = We do not know yet how long it takes.
# Why somebody comes first, waiting on, a booking that staff cancelled for the person.
wait-first-deadline = You are ahead of others because you have a deadline.
wait-first-health = You are ahead of others because it is about your health.
wait-first-money = You are ahead of others because it is about money you need now.
wait-first-safety = You are ahead of others because it is about your safety.
wait-resume = I still want to wait
wait-resumed-heading = You are still waiting
wait-resumed-text = You are on the waiting list again. We will tell you when there is a place for you.
sms-unbooked = Digihjelpen: Cancelled for { $name }: { $when }, { $place }. Is this wrong? Call { $phone }. Ref { $code }.
email-unbooked-heading = Cancelled: { $when }
sms-closed = Digihjelpen: We have to close { $when }, { $place }. Call { $phone } for a new time for { $name }. Ref { $code }.
email-closed-heading = Closed: { $when }
# Seats given by draw; moving a booking; the wish for an earlier time.
offer-apply-time = Apply for a place { $when }
draw-until = We draw the places { $when }.
draw-note = Here we draw who gets a place. Everyone who applies before { $when } takes part.
draw-apply = Apply for a place
draw-heading = Draw
draw-link = See the draw
draw-key = Draw key
draw-secret = The secret number
draw-secret-later = We show it when we have drawn.
draw-drawn = We drew { $when }.
draw-result-heading = How it went
draw-nobody = Nobody applied.
draw-place = Number
draw-people = People
draw-result = Got a place?
draw-seated = Yes
draw-listed = On the waiting list
draw-lot = Lot
draw-own-place = You were number { $place } in the draw.
draw-own-number = The number of your application
draw-check-heading = How you can check the draw
draw-check-key = The draw key was worked out from a secret number before anyone applied. It is the first characters of the SHA-256 of the number. So nobody can change the number later.
draw-check-lot = Your lot is the SHA-256 of the number, a colon and the number of your application. The lowest lot comes first. If there is no room for a group together, the turn goes to the next.
applied-heading = We have received the application
applied-heading-other = We have received the application for { $name }
applied-text = The place is not yours yet. We draw { $when }. Then you will hear how it went.
sms-applied = Digihjelpen: { $name } has applied for { $when }, { $place }. We draw { $until }. Ref { $code }. Questions: call { $phone }.
email-applied-heading = Application for a place { $when }
sms-undrawn = Digihjelpen: { $name } did not get a place { $when } in the draw, but is number { $rank } on the waiting list. Ref { $code }. Questions: call { $phone }.
email-undrawn-heading = Number on the waiting list { $when }
move-heading = Move the appointment
move-see = See free times
move-late = It is less than 24 hours to the appointment. Call us, and we will find a new time. You can still cancel.
move-now = Your appointment now is { $when }, { $place }.
move-none = No other times are free now. Call us, and we will find a solution.
move-choose = Choose a new time
move-keep = You keep your appointment until the new one is ready.
move-button = Move the appointment
move-missing = Choose a new time
move-taken = That time was just taken. Your appointment is as before. Choose another time.
follow-up-heading = A new appointment with the same guide
follow-up-text = These are the free times with { $guide }.
follow-up-choose = Choose a time
follow-up-taken = That time was just taken. Choose another time.
moved-heading = The appointment has been moved
moved-text = The number and the code word are the same as before.
earlier-heading = Would you like to come earlier?
earlier-text = We can tell you if an appointment becomes free at least two days before yours. You keep yours meanwhile. We tell you three times at most.
earlier-wish = Tell me
earlier-on = We will tell you if an appointment becomes free at least two days before yours.
earlier-stop = Do not tell me any more
earlier-wished = Thank you. We will tell you if an appointment becomes free before yours.
earlier-stopped = We will not tell you any more.
sms-earlier = Digihjelpen: An appointment is free { $when }. Does { $name } want it? The first one gets it: { $link } / { $phone }
letter-earlier = An earlier appointment is free { $when }, { $place }. Would { $name } like to swap? Call { $phone }. We do not keep it, so the first one gets it. Reference number { $code }.
email-earlier-heading = Free appointment { $when }
# A course of several meetings: beginning later, one meeting changed, several missed.
wait-later-heading = Can you start later?
wait-later-hint = The course has several meetings. If a place becomes free once it has started, we can ask you.
wait-later-yes = Yes, I can start when the course is under way
wait-later-no = No, only from the first meeting
wait-later-missing = Choose whether you can start later
sms-meeting-moved = Digihjelpen: New time for { $name }: { $when }, { $place }. Questions? Call { $phone }. Ref { $code }.
email-meeting-moved-heading = The course has a new time: { $when }
sms-meeting-cancelled = Digihjelpen: The course for { $name } { $when } is called off. The rest is as before. Call { $phone }. Ref { $code }.
email-meeting-cancelled-heading = Called off: { $when }
sms-missed = We have missed { $name } at the last three meetings of the course. Is everything all right? The place is still there.
email-missed-heading = We have missed you at the course
