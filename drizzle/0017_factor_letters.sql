-- Tells people what happened to their second factor.
INSERT INTO letter_kinds (kind) VALUES ('second_factor_changed');
