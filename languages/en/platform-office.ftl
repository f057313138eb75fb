# The menu of the office.
office-nav = The office
office-nav-today = Today
office-nav-calendar = Calendar
office-nav-log = Log a visit
office-nav-waiting = Waiting lists
office-nav-offers = Services and places
office-nav-counts = Figures
office-nav-outbox = Messages
office-nav-settings = Settings
office-nav-people = People
office-saved = Saved.
office-save = Save
office-cancel = Go back without saving
office-nav-tasks = To do
office-nav-queue = Queue
