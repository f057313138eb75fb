# The description of the API.
office-api-heading = For utviklere
office-api-text = Programmer kan hente opplysningene her. Beskrivelsen finnes også som et OpenAPI-dokument:
