# The map of municipalities.
map-heading = Municipalities in Norway
map-text = Choose a county and municipality in the list. The map shows the same as the list. Each square is one municipality.
map-alt = Map with one square for each municipality. All the municipalities are in the list below.
