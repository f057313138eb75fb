# The outbox.
office-outbox-heading = Meldingar
office-outbox-text = Meldingar som ventar på å bli sende, og dei som er sende.
office-outbox-example-text = Dette er eit eksempel. Ingenting blir sendt. Her står nøyaktig det som ville ha blitt sendt.
office-outbox-empty-heading = Ingen meldingar
office-outbox-empty-text = Når nokon bestiller time og gir mobilnummer eller e-post, kjem stadfestinga her.
office-outbox-sms = SMS til
office-outbox-email = E-post til
office-outbox-waiting = Ventar på å bli send.
office-outbox-dropped = Ikkje sendt, fordi meldinga ikkje lenger stemde.
