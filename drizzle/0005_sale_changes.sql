-- What people of the bakery change about a sale that is on.
INSERT INTO sale_event_kinds (kind) VALUES ('cut_off_changed'), ('capacity_changed'), ('capacity_overridden');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('sale.cut_off_changed'), ('stock.changed');
