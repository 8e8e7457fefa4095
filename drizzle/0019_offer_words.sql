-- What people of the bakery set of the offers of a sale: prices, capacities, doughs, and what is on offer at all.
INSERT INTO sale_event_kinds (kind) VALUES ('offers_changed');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('sale.offers_changed');
