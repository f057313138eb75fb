# The map of municipalities.
map-heading = Gminy w Norwegii
map-text = Wybierz z listy okręg (fylke) i gminę (kommune). Mapa pokazuje to samo co lista. Każde pole to jedna gmina.
map-alt = Mapa z jednym polem dla każdej gminy. Wszystkie gminy są na liście poniżej.
