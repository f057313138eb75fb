# The menu of the office.
office-nav = Kontoret
office-nav-today = I dag
office-nav-calendar = Kalender
office-nav-log = Logg veiledning
office-nav-waiting = Ventelister
office-nav-offers = Tilbud og steder
office-nav-counts = Tall
office-nav-outbox = Meldinger
office-nav-settings = Innstillinger
office-nav-people = Folk
office-saved = Lagret.
office-save = Lagre
office-cancel = Avbryt
office-nav-tasks = Gjøremål
office-nav-queue = Kø
