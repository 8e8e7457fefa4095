-- What the office does by hand of what the shop does by itself.
INSERT INTO audit_actions (action) VALUES ('job.run_asked'), ('stripe_event.replayed'), ('mail_event.replayed');
