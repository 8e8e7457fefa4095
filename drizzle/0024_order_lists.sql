CREATE INDEX `orders_by_name` ON `orders` (lower("name"));--> statement-breakpoint
CREATE INDEX `orders_by_surname` ON `orders` (`surname_key`);--> statement-breakpoint
CREATE INDEX `orders_by_phone` ON `orders` (substr(replace(replace(replace(replace("phone", ' ', ''), '-', ''), '(', ''), ')', ''), -9));--> statement-breakpoint
CREATE INDEX `orders_by_state` ON `orders` (`state`,`id`);--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('order_to_pay');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('order.taken'), ('list.exported');
