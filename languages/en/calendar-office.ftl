# Calendar addresses (iCalendar) and the calendar pages.
office-feeds-heading = The sessions in your own calendar
office-feeds-text = You can see the sessions in the calendar on your phone or computer. It fetches them from a secret address and looks for changes several times a day. It holds no names of those who come.
office-feeds-list = Addresses that work
office-feeds-empty = There are no addresses yet.
office-feed-own = My sessions
office-feed-guide = Guide: { $name }
office-feed-place = Place: { $name }
office-feed-offer = Offer: { $name }
office-feed-made = Made { $day }.
office-feed-new = Make a new address
office-feed-of = What should the calendar show?
office-feed-of-missing = Choose what the calendar should show.
office-feed-make = Make the address
office-feed-new-heading = New address: { $name }
office-feed-once = Copy the address now. It is shown only this once.
office-feed-how = Choose “Subscribe to calendar” or “Add calendar from URL” in your calendar, and paste the address. Everybody who has the address can read the calendar, so share it only with those who need it.
office-feed-end = End the address
office-feed-end-text = The address stops working at once. Those who use it get no more sessions.
office-feed-end-yes = Yes, end it
office-feed-ended = The address has been ended.
office-feed-calendar = Digihjelpen: { $name }
office-feed-covers = From { $back } days back to { $ahead } days ahead. Sessions that can be booked are listed eight weeks ahead.
office-feed-seats = { $form } ({ $taken }/{ $seats })
office-feed-booked = { $form }: booked
office-feed-free = { $form }: free
office-feed-meeting = { $title }, meeting { $number } of { $count }
office-calendar-week = Week { $week }: { $day } { $month } to { $last_day } { $last_month } { $year }
office-calendar-month = Calendar for { $month } { $year }
office-calendar-week-number = Week { $week }
office-calendar-week-column = Week
office-calendar-turn = Turn the pages of the calendar
office-calendar-week-before = The week before
office-calendar-week-after = The week after
office-calendar-month-before = The month before
office-calendar-month-after = The month after
office-calendar-now = Go to today
office-calendar-show-month = Show the month
office-calendar-show-week = Show the week
office-calendar-filter = Choose
office-calendar-filter-show = Show
office-calendar-all-guides = All guides
office-calendar-week-empty = No sessions this week.
office-calendar-month-empty = No sessions this month.
office-calendar-closed = Closed: { $reason }
office-calendar-open = Open: { $reason }
office-calendar-is-closed = Closed
office-calendar-is-cancelled = Cancelled

# Calendars that guides keep elsewhere.
office-busy-heading = Busy in another calendar
office-busy-text = If you have another calendar, in Outlook for example, we can see when you are busy there. Your times are then not offered. We keep only when you are busy, never with what.
office-busy-list = Your calendars
office-busy-empty = You have not added any calendar.
office-busy-never = Not fetched yet.
office-busy-worked =
    { $count ->
        [one] Last fetched { $when }. One busy time ahead.
       *[other] Last fetched { $when }. { $count } busy times ahead.
    }
office-busy-unknown-zones =
    { $count ->
        [one] One event is in a time zone that we do not know. We read it as Norwegian time.
       *[other] { $count } events are in a time zone that we do not know. We read them as Norwegian time.
    }
office-busy-unreadable =
    { $count ->
        [one] One event could not be read. It does not count as busy.
       *[other] { $count } events could not be read. They do not count as busy.
    }
office-busy-again = Fetch now
office-busy-end = Remove the calendar
office-busy-new = Add a calendar
office-busy-address = The calendar's address
office-busy-address-hint = It begins with https:// or webcal:// and often ends in .ics. In Outlook you find it under “Publish a calendar”.
office-busy-add = Add
office-busy-added = The calendar has been added. It is fetched in a moment, and then every quarter of an hour.
office-busy-removed = The calendar has been removed, and all that was fetched from it.
office-busy-soon = The calendar is fetched in a moment. Load the page again in a minute.
office-busy-enough = You have five calendars already. Remove one first.
office-busy-booked = Sessions booked while you are busy
office-busy-booked-text = They stay until somebody moves them.
office-busy-why-address = This is not the address of a calendar. It must begin with https:// or webcal://.
office-busy-why-not-public = The calendar is on a closed network. We can fetch calendars from the open net only.
office-busy-why-unreachable = We could not reach the calendar. We try again by ourselves.
office-busy-why-timeout = The calendar did not answer in time. We try again by ourselves.
office-busy-why-too-large = The calendar is too large to fetch. Publish only what lies ahead.
office-busy-why-refused = The calendar would not let us in. See whether the address still works, and make a new one if needed.
office-busy-why-failing = The calendar is out of order. We try again by ourselves.
office-busy-why-no-calendar = What is at the address is not a calendar. See whether the address is right.
