-- An owner takes somebody's wish to be erased.
INSERT INTO audit_actions (action) VALUES ('person.erasure_asked');
