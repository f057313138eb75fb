# read_feed.py FILE FROM TO: when what a feed holds takes place, as another program's library has it; one instant a line.
import datetime as d
import sys

import icalendar
import recurring_ical_events

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
errors = [error for part in calendar.walk() for error in part.errors]
assert not errors, errors
first, last = (d.date.fromisoformat(it) for it in sys.argv[2:4])
for it in recurring_ical_events.of(calendar).between(first, last):
    if it.get("STATUS") != "CANCELLED":
        print(it["DTSTART"].dt.astimezone(d.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
