# The visit log and the coordinator's figures.
office-log-heading = Log a visit
office-log-no-name = Do not write names or numbers. No one can see who this was about.
office-log-for = Appointment for
office-log-saved = The visit is saved.
office-log-undo = Undo
office-log-repeat = Same as the last one
office-log-themes = What was it about?
office-log-obstacles = What was difficult?
office-log-outcome = How did it go?
office-log-save = Save the visit
office-log-more = Place, time and type
office-log-minutes = How long?
office-log-own-minutes = Another number of minutes
office-log-minutes-wrong = Write a number of minutes between 1 and 1439
office-log-place-missing = Choose the place
office-log-no-place-heading = No place has been added
office-log-no-place = Ask the coordinator to create a place first. You can then log visits.
office-theme-missing = Choose at least one theme
office-minutes-short = { $count } min
obstacle-access = Access
obstacle-skills = Digital skills
obstacle-life-situation = Health and life situation
obstacle-administration = Understanding public administration
obstacle-language = Language
obstacle-equipment = Equipment
obstacle-courage = Courage to try
outcome-solved = Solved
outcome-partly = Partly solved
outcome-referred = Referred on
outcome-unsolved = Not solved
outcome-not-asked = Not asked
office-counts-heading = Figures
office-counts-window = From { $first } to { $last }
office-counts-period = How long a period
office-counts-choose = { $count } weeks
office-counts-summary =
    { $count ->
        [one] One visit, { $hours } hours.
       *[other] { $count } visits, { $hours } hours.
    }
office-counts-definition = A visit is one time someone got help, also by phone. The same person can come several times. A visit with several themes is counted under each of them.
office-counts-empty-heading = No figures yet
office-counts-empty = The figures appear when guides log visits. Each one takes less than a minute.
office-counts-weeks = Visits per week
office-counts-places = Visits per place
office-counts-themes = What it was about
office-counts-obstacles = What was difficult
office-counts-outcomes = How it went
office-counts-most =
    { $count ->
        [one] Most: { $what }, one visit.
       *[other] Most: { $what }, { $count } visits.
    }
office-counts-what = What
office-counts-visits = Visits
office-counts-hours = Hours
office-counts-download = Download the figures (CSV)
office-week = Week { $week }
office-log-early = The visit can be logged from the day of the appointment on.
