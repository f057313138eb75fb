# The visit log and the coordinator's figures.
office-log-heading = Logg en veiledning
office-log-no-name = Ikke skriv navn eller nummer. Ingen kan se hvem dette gjaldt.
office-log-for = Timen til
office-log-saved = Veiledningen er lagret.
office-log-undo = Angre
office-log-repeat = Lik den forrige
office-log-themes = Hva gjaldt det?
office-log-obstacles = Hva var vanskelig?
office-log-outcome = Hvordan gikk det?
office-log-save = Lagre veiledningen
office-log-more = Sted, tid og form
office-log-minutes = Hvor lenge?
office-log-own-minutes = Et annet antall minutter
office-log-minutes-wrong = Skriv et antall minutter mellom 1 og 1439
office-log-place-missing = Velg stedet
office-log-no-place-heading = Det er ikke lagt inn noe sted
office-log-no-place = Be koordinatoren lage et sted først. Da kan dere logge.
office-theme-missing = Velg minst ett tema
office-minutes-short = { $count } min
obstacle-access = Tilgang
obstacle-skills = Digital kompetanse
obstacle-life-situation = Helse og livssituasjon
obstacle-administration = Forstå forvaltningen
obstacle-language = Språk
obstacle-equipment = Utstyr
obstacle-courage = Mot til å prøve
outcome-solved = Løst
outcome-partly = Delvis løst
outcome-referred = Henvist videre
outcome-unsolved = Ikke løst
outcome-not-asked = Ikke spurt
office-counts-heading = Tall
office-counts-window = Fra { $first } til { $last }
office-counts-period = Hvor lang tid
office-counts-choose = { $count } uker
office-counts-summary =
    { $count ->
        [one] Én veiledning, { $hours } timer.
       *[other] { $count } veiledninger, { $hours } timer.
    }
office-counts-definition = En veiledning er én gang noen fikk hjelp. Den samme personen kan komme flere ganger. Har en veiledning flere temaer, telles den ved hvert av dem.
office-counts-empty-heading = Ingen tall ennå
office-counts-empty = Tallene kommer når veiledere logger. Det tar under et minutt for hver.
office-counts-weeks = Veiledninger per uke
office-counts-places = Veiledninger per sted
office-counts-themes = Hva det gjaldt
office-counts-obstacles = Hva som var vanskelig
office-counts-outcomes = Hvordan det gikk
office-counts-most =
    { $count ->
        [one] Flest: { $what }, én veiledning.
       *[other] Flest: { $what }, { $count } veiledninger.
    }
office-counts-what = Hva
office-counts-visits = Veiledninger
office-counts-hours = Timer
office-counts-download = Last ned tallene (CSV)
office-week = Uke { $week }
office-log-early = Besøket kan først logges den dagen timen er.
