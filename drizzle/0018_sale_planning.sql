-- What planning a sale leaves in its own story and in the audit trail.
INSERT INTO sale_event_kinds (kind) VALUES ('edited');--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('sale.created'), ('sale.edited');
