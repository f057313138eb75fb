# Finding help: the list, the filters, how offers are described.

find-question = Where would you like help?
find-hint = Write a postcode, municipality (kommune) or place.
find-button = Find help
find-again = Search another place
find-by-list = Choose a municipality from a list
find-near-heading = Help near { $place }
find-not-near-heading = Nothing near { $place } yet
find-not-near = We found no help nearby. Here are the nearest places. You can also get help by phone.
find-count =
    { $count ->
        [one] We found one place to get help. The nearest comes first.
       *[other] We found { $count } places to get help. The nearest come first.
    }
find-beside = Did you mean { $name }?
find-former-number = The number is an old municipality number.
find-number = The number is a municipality number.
find-which-heading = Which place do you mean?
find-which = Several places match “{ $typed }”. Choose one.
find-elsewhere-heading = There is no Digihjelp here
find-elsewhere = { $place } does not belong to any municipality. Call us, and we will help you by phone.
find-unknown-heading = We did not find the place
find-unknown = We did not find “{ $typed }”. Try your postcode, or choose the municipality from the list. You can also call us.
find-nothing-typed-heading = Where are you?
find-nothing-typed = Write your postcode or municipality, and we will find help nearby.
find-empty-heading = Nothing to show
find-empty = No services have been added here yet. Call us, and we will help you by phone.
find-empty-filtered = No services match everything you have chosen. Remove some choices, or call us.
find-show-all = Show all services
pages = Pages
page-of = Page { $page } of { $pages }
previous-page = Previous page
next-page = Next page

filter-heading = Narrow the list
filter-chosen = You have chosen
filter-remove = Remove
filter-button = Show services
filter-form = How would you like help?
filter-theme = What do you need help with?
filter-language = Which language?
filter-day = Which day?

form-drop-in = Come without booking
form-individual = Appointment alone with a guide
form-course = Course
form-phone = By phone

theme-device = Using a mobile, tablet or computer
theme-municipal-services = Services in the municipality
theme-state-services = NAV, tax and other services
theme-judgement = Knowing what you can trust
theme-security = Staying safe online
theme-privacy = Protecting your privacy

audience-everyone = Everyone
audience-newly-arrived = People new to Norway
audience-over-65 = People over 65
audience-disability = People with disabilities
audience-out-of-work = People out of work
audience-young = Young people using public services for the first time

how-drop-in = Come without booking.
how-individual = Book an appointment.
how-course = Sign up for the course.
how-call-to-book = Call to book.
how-phone = Call us.
row-next = Next time: { $when }.
row-next-free = Next available time: { $when }.
row-open-now = Open now.
row-full = Everything is taken. You can join the waiting list.
row-no-next = No times have been added right now. Call us.
row-distance = About { $distance } away
kilometres = { $count } km
day-and-time = { $day } { $time }
opening-every = { $days }, every { $count } weeks, { $hours }
opening-first = the first { $day } of the month { $hours }
opening-second = the second { $day } of the month { $hours }
opening-third = the third { $day } of the month { $hours }
opening-fourth = the fourth { $day } of the month { $hours }
opening-last = the last { $day } of the month { $hours }
opening-days = { $days } { $hours }
step-free = Step-free entrance
bus-stop = Bus
languages-spoken = Languages here

holiday-new-year = New Year's Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-constitution-day = Constitution Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas-day = Christmas Day
holiday-second-christmas-day = Boxing Day

# A course of several meetings.
series-when =
    { $count ->
        [one] One meeting, { $when }
       *[other] { $count } meetings, from { $when }
    }
series-in-sentence =
    { $count ->
        [one] { $when } (one meeting)
       *[other] { $when } ({ $count } meetings)
    }
series-from = { $when } (from meeting { $number } of { $count })
series-only = { $when } (meeting { $number } of { $count })
series-day-closed = { $when }. Closed: { $reason }
series-day-cancelled = { $when }. Called off: { $reason }
series-days-heading = All the dates
series-days = Dates: { $days }.
