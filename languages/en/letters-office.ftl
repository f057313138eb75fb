# Letters on paper, and the municipality's own words in messages.
office-letters-file =
    { $count ->
        [one] Get the letter as a PDF
       *[other] Get { $count } letters as one PDF
    }
office-letters-envelope = The file fits A4 and window envelopes. Fold the sheet once for C5.
office-outbox-letter = Letter to
sending-letter = Letters
sending-letters = Letters
sending-letters-print = You print the letters yourselves. They are among the tasks.
sending-letters-leave = Letters go by SvarUt. KS prints and posts them. If a letter does not arrive, you get a task.
sending-letters-to-leave = Send letters by SvarUt
sending-letters-to-print = Print the letters ourselves
sending-letters-saved = Saved. It holds for letters from now on. Letters that wait go as before.
sending-why-letter-rejected = SvarUt rejected the letter.
sending-why-letter-undelivered = The letter could not be delivered.
own-texts-link = Your own words in messages
own-texts-heading = Your own words in messages
own-texts-text = Here you can say it in your own way. Choose a message and a language. Where you have written nothing, the standard text is used.
own-text-own = own words
own-text-sms-booked = Confirmation by SMS and e-mail
own-text-letter-booked = Confirmation by letter
own-text-sms-reminder = Reminder the day before
own-text-sms-moved = New time or place
own-text-sms-cancelled = Cancelled
own-text-sms-invited = Free seat, by SMS and e-mail
own-text-letter-invited = Free seat, by letter and on the phone
own-text-sms-listed = On the waiting list
own-text-language = Language
own-text-text = The words in braces are replaced when the message is sent.
own-text-must = must be there
own-text-fact-name = the first name
own-text-fact-when = day and time
own-text-fact-place = the place
own-text-fact-code = the reference number
own-text-fact-phone = the number to call to cancel or ask
own-text-fact-until = until when to answer
own-text-fact-link = the address where they answer
own-text-body = The text
own-text-see = See how it reads
own-text-preview = How it reads
own-text-preview-text = Name, time and place are made up.
own-text-length = Length as SMS
own-text-lix-plain = Readability: LIX { $lix }. The text is plain.
own-text-lix-hard = Readability: LIX { $lix }. Aim at 35 or lower. Try shorter sentences and shorter words.
own-text-standard = The standard text
own-text-to-standard = Back to the standard text
own-text-changes = Changes
own-text-changed = { $who } changed the text { $when }.
own-text-changed-back = { $who } went back to the standard text { $when }.
own-text-empty = Write a text, or go back to the standard text.
own-text-too-long = The text is too long. It may have { $most } characters.
own-text-unknown = { $word } cannot be replaced in this message. Use the words in the list above.
own-text-missing = Write { $word } in the text: { $what }.
own-text-overtaken = Somebody else has changed the text meanwhile. See the changes below, and save again if yours is to hold.
reach-link = Change how we reach them
reach-why = { $way } did not arrive. { $why }
