# The menu of the office.
office-nav = Kontoret
office-nav-today = I dag
office-nav-calendar = Kalender
office-nav-log = Logg rettleiing
office-nav-waiting = Ventelister
office-nav-offers = Tilbod og stader
office-nav-counts = Tal
office-nav-outbox = Meldingar
office-nav-settings = Innstillingar
office-nav-people = Folk
office-saved = Lagra.
office-save = Lagre
office-cancel = Avbryt
office-nav-tasks = Gjeremål
office-nav-queue = Kø
