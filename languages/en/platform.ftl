# The frame of every page, dates, errors that can happen anywhere.

skip-to-content = Go to the content
languages = Languages
call-us = Call us
call-us-on = Call us on
contact-heading = Talk to us
contact-text = You can call or drop in. Help is free. The call costs the same as an ordinary phone call.
about-link = About Digihjelpen and privacy
accessibility-link = Accessibility
map-link = Map of the municipalities
staff-link = For staff
example = Example
example-everything = This is an example. The services, times and phone numbers here are not real.
you-are-here = You are here
draft-translation = This text is a draft. No native speaker of English has read it yet.
optional = (optional)
print = Print
back = Back
to-front-page = To the front page
errors-heading = Something is missing or must be changed
errors-title = Error:
yes = Yes
no = No
dont-know = Do not know

# Dates and times
today = today
tomorrow = tomorrow
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekdays-1 = Mondays
weekdays-2 = Tuesdays
weekdays-3 = Wednesdays
weekdays-4 = Thursdays
weekdays-5 = Fridays
weekdays-6 = Saturdays
weekdays-7 = Sundays
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-with-year = { $weekday } { $day } { $month } { $year }
date-without-year = { $weekday } { $day } { $month }
time-separator = :
time-at = at { $time }
time-span = { $from }–{ $to }

# Words in a row: what stands between them (in quotes, so that the space counts) and before the last.
list-separator = { ", " }
list = { $first } and { $last }

# When something cannot be done
failure-not-found-heading = We cannot find the page
failure-not-found-text = The address may be misspelt, or the page has been moved. Go to the front page, or call us.
failure-forbidden-heading = You do not have access to this
failure-forbidden-text = The page is for someone else, or the form has been open too long. Go back and try again.
failure-too-many-heading = Please wait a little
failure-too-many-text = There have been too many attempts in a short time. Wait a few minutes. You can also call, and we will help you straight away.
failure-busy-heading = There are many people here right now
failure-busy-text = Wait half a minute and try again. You can also call us.
failure-too-large-heading = The text is too long
failure-too-large-text = Go back and make the text shorter.
failure-failed-heading = Something went wrong on our side
failure-failed-text = It is not your fault. Try again in a little while, or call us.
failure-nothing-saved = What you did now has not been sent.
no-identity-number = Do not write your national identity number (fødselsnummer) here. We never need it.
to-office = To the office
