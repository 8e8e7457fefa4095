-- The words of letters about an account.
INSERT INTO letter_kinds (kind) VALUES ('account_exists'), ('password_changed'), ('email_changed');
