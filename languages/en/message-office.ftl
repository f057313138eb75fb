# The outbox.
office-outbox-heading = Messages
office-outbox-text = Messages waiting to be sent, and messages already sent.
office-outbox-example-text = This is an example. Nothing is sent. Here you see exactly what would have been sent.
office-outbox-empty-heading = No messages
office-outbox-empty-text = When someone books and gives a mobile number or email, the confirmation appears here.
office-outbox-sms = Text message to
office-outbox-email = Email to
office-outbox-waiting = Waiting to be sent.
office-outbox-dropped = Not sent, because it was no longer correct.
