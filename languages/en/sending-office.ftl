# How messages leave the house.
sending-ways = Ways out
sending-sms = SMS
sending-email = E-mail
sending-off = { $way }: sending is not set up. Messages wait here.
sending-on = { $way }: sending is on.
sending-on-last = { $way }: sending is on. Last sent { $when }.
sending-failing = { $way }: sending fails. { $why } Last tried { $when }.
sending-late =
    { $count ->
        [one] One message should have been sent more than an hour ago. It was written { $when }.
       *[other] { $count } messages should have been sent more than an hour ago. The oldest was written { $when }.
    }
sending-filter = Choose by state
sending-all = All
sending-state-count = { $state }: { $count }
sending-state-waiting = Waiting
sending-state-sending = Being sent
sending-state-sent = Sent
sending-state-delivered = Arrived
sending-state-failed = Not sent
sending-state-dropped = No longer true
sending-written = Written { $when }.
sending-tried =
    { $count ->
        [one] Tried once. { $why } Next try { $when }.
       *[other] Tried { $count } times. { $why } Next try { $when }.
    }
sending-not-before = Will be sent { $when }.
sending-now = Being sent now.
sending-sent = Sent { $when }.
sending-delivered = Arrived { $when }.
sending-failed = { $why } If it is about something to come, there is a task about it.
sending-dropped = Not sent. { $why }
sending-parts =
    { $count ->
        [one] One part.
       *[other] { $count } parts.
    }
sending-parts-wide =
    { $count ->
        [one] One part with letters outside the SMS alphabet.
       *[other] { $count } parts, because it has letters outside the SMS alphabet.
    }
sending-again = Try again
sending-again-all =
    { $count ->
        [one] Try again
       *[other] Try all { $count } again
    }
sending-again-notice =
    { $count ->
        [0] No message was queued.
        [one] One message will be tried again. If it is no longer true, it is not sent.
       *[other] { $count } messages will be tried again. Those that are no longer true are not sent.
    }
sending-none-heading = No such messages
sending-none-text = Choose another state, or see all.
sending-why-off = This way of sending is not set up. Somebody must call.
sending-why-unreachable = The gateway does not answer.
sending-why-timeout = The gateway took too long.
sending-why-busy = The gateway asked us to wait.
sending-why-login = The gateway does not accept our password. Whoever runs the system must look at it.
sending-why-odd-answer = The gateway gave an answer that we do not understand.
sending-why-refused = The gateway did not take the message.
sending-why-rejected = The phone company did not take the message.
sending-why-undelivered = The message did not reach the phone.
sending-why-worn-out = We have tried many times.
sending-why-too-late = It became too late to try again.
sending-why-route = The person no longer wants to be reached this way.
sending-why-restored = The database was restored from a backup. The message may have been sent already.
sending-why-gone = What it is about no longer exists.
sending-why-past = The time had passed.
sending-why-changed = Something had changed meanwhile.
sending-why-cancelled = The appointment was cancelled.
sending-why-answered = It was answered meanwhile.
sending-admin-late =
    { $count ->
        [one] One message to residents has waited for more than an hour.
       *[other] { $count } messages to residents have waited for more than an hour.
    }
sending-admin-link = See the messages
office-task-reminder = Remind about the appointment
office-task-confirm = Confirm the appointment, missed two
office-task-question = Has asked something by SMS
