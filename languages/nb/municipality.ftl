# The map of municipalities.
map-heading = Kommunene i Norge
map-text = Velg fylke og kommune i listen. Kartet viser det samme som listen. Hver rute er én kommune.
map-alt = Kart med én rute for hver kommune. Alle kommunene står i listen under.
