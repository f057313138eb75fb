# The map of municipalities.
map-heading = ኮሙነታት ኖርወይ
map-text = ካብቲ ዝርዝር ዞባን (fylke) ኮሙነን (kommune) ምረጹ። እቲ ካርታ ከምቲ ዝርዝር ሓደ ነገር የርኢ። ነፍሲ ወከፍ ሳንዱቕ ሓንቲ ኮሙነ እያ።
map-alt = ንነፍሲ ወከፍ ኮሙነ ሓደ ሳንዱቕ ዘለዎ ካርታ። ኩለን ኮሙነታት ኣብቲ ኣብ ታሕቲ ዘሎ ዝርዝር ኣለዋ።
