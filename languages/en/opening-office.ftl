# Changing an opening: one day of it, or all from a day on.
office-opening-heading = Change the opening hours
office-opening-change = Change
office-opening-now = As it is now: { $rule }.
office-opening-from-day = From which day does the change hold?
office-opening-from-day-hint = The days before stay as they are.
office-opening-all = All days to come, from { $day }
office-opening-following = From { $day } on
office-opening-day-missing = Choose a day
office-opening-next = See what the change does
office-opening-nothing = Nothing has been changed yet. Change something before you go on.
office-opening-by-hand = Days that were changed by themselves
office-opening-by-hand-yes = Change them too
office-opening-by-hand-hint = Otherwise they stay as you have set them.
office-opening-people = People who have a time that changes
office-opening-people-hint = Those who still fit into the opening hours keep their time.
office-opening-people-decide = We decide about each of them
office-opening-people-decide-hint = Each of them becomes a task.
office-opening-people-along = Move their times accordingly
office-opening-people-along-hint = They are told the new time. Those whom no message reaches become a task.
office-opening-room = Room
office-opening-room-usual = The offer's own
office-opening-days = The next days
office-opening-days-text = You can change one day by itself.
office-opening-days-empty = These opening hours have no more days.
office-opening-day = Day
office-opening-day-state = What happens
office-opening-day-usual = As usual
office-opening-day-closed = Closed: { $reason }
office-opening-day-off = Not held
office-opening-day-off-because = Not held: { $reason }
office-opening-day-moved = Changed to { $when }
office-opening-day-taken = Places taken
office-opening-day-change = Change the day
office-opening-day-heading = Change { $day }
office-opening-day-act = What is to happen on this day?
office-opening-day-held = It is held like this
office-opening-day-held-hint = Write day and time below.
office-opening-day-not-held = It is not held
office-opening-day-not-held-hint = You may write why at the end. Everybody can read it.
office-opening-day-as-usual = It is as usual again
office-opening-day-as-usual-hint = What was changed for this day is taken back.
office-opening-act-missing = Choose what is to happen
office-opening-on-closed = The day is { $holiday }. Choose another day.
office-opening-why = Why is it not held?
office-opening-ask-heading = What the change does
office-opening-ask-text = Nothing has been saved yet.
office-opening-ask-again = Something has changed since you last looked. Look it over once more.
office-opening-nobody = Nobody has a time on the days that change.
office-opening-people-list = People who have a time
office-opening-who = Who
office-opening-had = Time
office-opening-becomes = What happens
office-opening-fate-stays = Keeps the time
office-opening-fate-guide = Keeps the time, gets another guide
office-opening-fate-moved = Is moved to { $when } and told
office-opening-fate-moved-task = Is moved to { $when }. You get a task: tell them
office-opening-fate-decide = Becomes a task: you decide
office-opening-sum = { $stays } keep their time, { $moved } are moved, { $decide } are for you to decide.
office-opening-promised =
    { $count ->
        [one] One person has been offered a place. The offer is taken back, and the person is told.
       *[other] { $count } people have been offered a place. The offers are taken back, and they are told.
    }
office-opening-waiting =
    { $count ->
        [one] One person waits for a place in one of these times. Nobody drops off the waiting list.
       *[other] { $count } people wait for a place in one of these times. Nobody drops off the waiting list.
    }
office-opening-gone = Free times that go
office-opening-added = Free times that come
office-opening-more-days =
    { $count ->
        [one] and one more day
       *[other] and { $count } more days
    }
office-opening-times-none = None in the next eight weeks.
office-opening-overlap = The same guide also has { $offer }: { $rule }. The first day they share is { $day }.
office-opening-clocks = The clocks change on { $day }. The opening then lasts { $minutes } minutes, not { $usual }.
office-opening-yes = Save the change
office-opening-no = Do not change
office-opening-saved = The change is saved. { $stays } keep their time, { $moved } have been moved, { $decide } have become tasks.
office-opening-changed-meanwhile = Somebody else has changed the opening hours meanwhile. See how they are now, and try again.
office-opening-overlap-save = Save all the same
office-opening-overlaps = The same guide is in several opening hours at once. Tick the box if that is meant.
office-opening-overlap-label = Two openings at once

# Absences that recur.
office-absence-often = Does it recur?
office-absence-often-hint = Then it is on the weekday of the first day.
office-absence-once = No
office-absence-recurs = { $day }, { $often }, from { $first } to { $last }
office-absence-recurs-end = Write the last day on which it recurs
