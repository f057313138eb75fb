# The map of municipalities.
map-heading = Degmooyinka Norway
map-text = Liiska ka dooro gobolka (fylke) iyo degmada (kommune). Khariidaddu waxay muujinaysaa waxa liiska ku qoran. Sanduuq kastaa waa hal degmo.
map-alt = Khariidad leh hal sanduuq oo degmo kasta ah. Dhammaan degmooyinku waxay ku qoran yihiin liiska hoose.
