# The description of the API.
office-api-heading = For developers
office-api-text = Programs can fetch the information here. The description is also an OpenAPI document:
