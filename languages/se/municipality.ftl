# The map of municipalities.
map-heading = Norgga gielddat
map-text = Vállje fylkka ja gieldda listtus. Kárta čájeha seamma go listu. Juohke ruktu lea okta gielda.
map-alt = Kárta mas juohke gielddas lea iežas ruktu. Buot gielddat leat listtus vuolábealde.
