# The visit log and the coordinator's figures.
office-log-heading = Logg ei rettleiing
office-log-no-name = Ikkje skriv namn eller nummer. Ingen kan sjå kven dette gjaldt.
office-log-for = Timen til
office-log-saved = Rettleiinga er lagra.
office-log-undo = Angre
office-log-repeat = Lik den førre
office-log-themes = Kva gjaldt det?
office-log-obstacles = Kva var vanskeleg?
office-log-outcome = Korleis gjekk det?
office-log-save = Lagre rettleiinga
office-log-more = Stad, tid og form
office-log-minutes = Kor lenge?
office-log-own-minutes = Eit anna tal på minutt
office-log-minutes-wrong = Skriv eit tal på minutt mellom 1 og 1439
office-log-place-missing = Vel staden
office-log-no-place-heading = Det er ikkje lagt inn nokon stad
office-log-no-place = Be koordinatoren lage ein stad fyrst. Då kan de logge.
office-theme-missing = Vel minst eitt tema
office-minutes-short = { $count } min
obstacle-access = Tilgang
obstacle-skills = Digital kompetanse
obstacle-life-situation = Helse og livssituasjon
obstacle-administration = Forstå forvaltinga
obstacle-language = Språk
obstacle-equipment = Utstyr
obstacle-courage = Mot til å prøve
outcome-solved = Løyst
outcome-partly = Delvis løyst
outcome-referred = Tilvist vidare
outcome-unsolved = Ikkje løyst
outcome-not-asked = Ikkje spurt
office-counts-heading = Tal
office-counts-window = Frå { $first } til { $last }
office-counts-period = Kor lang tid
office-counts-choose = { $count } veker
office-counts-summary =
    { $count ->
        [one] Éi rettleiing, { $hours } timar.
       *[other] { $count } rettleiingar, { $hours } timar.
    }
office-counts-definition = Ei rettleiing er éin gong nokon fekk hjelp. Den same personen kan kome fleire gonger. Ei rettleiing med fleire tema tel vi på kvart av dei.
office-counts-empty-heading = Ingen tal enno
office-counts-empty = Tala kjem når rettleiarar loggar. Det tek under eitt minutt for kvar.
office-counts-weeks = Rettleiingar per veke
office-counts-places = Rettleiingar per stad
office-counts-themes = Kva det gjaldt
office-counts-obstacles = Kva som var vanskeleg
office-counts-outcomes = Korleis det gjekk
office-counts-most =
    { $count ->
        [one] Flest: { $what }, éi rettleiing.
       *[other] Flest: { $what }, { $count } rettleiingar.
    }
office-counts-what = Kva
office-counts-visits = Rettleiingar
office-counts-hours = Timar
office-counts-download = Last ned tala (CSV)
office-week = Veke { $week }
office-log-early = Besøket kan først loggast den dagen timen er.
