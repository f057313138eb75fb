# The description of the API.
office-api-heading = For utviklarar
office-api-text = Program kan hente opplysningane her. Skildringa finst òg som eit OpenAPI-dokument:
