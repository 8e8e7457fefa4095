CREATE TABLE `order_change_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`sale_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_version` integer NOT NULL,
	`plan` text NOT NULL,
	`takes` text NOT NULL,
	`take_back_pence` integer DEFAULT 0 NOT NULL,
	`hold_ends_at` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `payment_attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `order_change_states`(`state`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_changes_ended" CHECK(("order_changes"."state" = 'waiting') = ("order_changes"."ended_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_changes_attempt_id_unique` ON `order_changes` (`attempt_id`);
--> statement-breakpoint
CREATE INDEX `order_changes_by_order` ON `order_changes` (`order_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_changes_one_waiting` ON `order_changes` (`order_id`) WHERE "order_changes"."state" = 'waiting';
--> statement-breakpoint
CREATE INDEX `order_changes_by_hold` ON `order_changes` (`state`,`hold_ends_at`);
--> statement-breakpoint
INSERT INTO order_change_states (state) VALUES ('waiting'), ('done'), ('ended');
--> statement-breakpoint
INSERT INTO order_event_kinds (kind) VALUES ('change_asked'), ('change_ended');
--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('order_changed');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('order.changed');
