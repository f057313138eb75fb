# The outbox.
office-outbox-heading = Meldinger
office-outbox-text = Meldinger som venter på å bli sendt, og de som er sendt.
office-outbox-example-text = Dette er et eksempel. Ingenting blir sendt. Her står nøyaktig det som ville blitt sendt.
office-outbox-empty-heading = Ingen meldinger
office-outbox-empty-text = Når noen bestiller time og oppgir mobilnummer eller e-post, kommer bekreftelsen her.
office-outbox-sms = SMS til
office-outbox-email = E-post til
office-outbox-waiting = Venter på å bli sendt.
office-outbox-dropped = Ikke sendt, fordi den ikke lenger stemte.
