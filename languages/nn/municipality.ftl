# The map of municipalities.
map-heading = Kommunane i Noreg
map-text = Vel fylke og kommune i lista. Kartet viser det same som lista. Kvar rute er éin kommune.
map-alt = Kart med éi rute for kvar kommune. Alle kommunane står i lista under.
