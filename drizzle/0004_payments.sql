CREATE TABLE `dispute_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`stripe_dispute` text NOT NULL,
	`state` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `dispute_states`(`state`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `disputes_stripe_dispute_unique` ON `disputes` (`stripe_dispute`);--> statement-breakpoint
CREATE INDEX `disputes_by_order` ON `disputes` (`order_id`);--> statement-breakpoint
CREATE INDEX `disputes_by_state` ON `disputes` (`state`);--> statement-breakpoint
CREATE TABLE `refund_lines` (
	`refund_id` text NOT NULL,
	`line_id` text NOT NULL,
	`order_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount_pence` integer NOT NULL,
	PRIMARY KEY(`refund_id`, `line_id`),
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_lines_some" CHECK("refund_lines"."quantity" > 0 AND "refund_lines"."amount_pence" >= 0)
);
--> statement-breakpoint
CREATE INDEX `refund_lines_by_order` ON `refund_lines` (`order_id`);--> statement-breakpoint
CREATE TABLE `stray_payment_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stray_payments` (
	`id` text PRIMARY KEY NOT NULL,
	`stripe_payment_intent` text NOT NULL,
	`session_id` text NOT NULL,
	`reference` text,
	`state` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`stripe_refund` text,
	`problem` text,
	`reason` text,
	`found_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`state`) REFERENCES `stray_payment_states`(`state`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stray_payments_stripe_payment_intent_unique` ON `stray_payments` (`stripe_payment_intent`);--> statement-breakpoint
CREATE UNIQUE INDEX `stray_payments_stripe_refund_unique` ON `stray_payments` (`stripe_refund`);--> statement-breakpoint
CREATE INDEX `stray_payments_by_state` ON `stray_payments` (`state`,`found_at`);--> statement-breakpoint
CREATE INDEX `orders_by_attention` ON `orders` (`attention`) WHERE "orders"."attention" IS NOT NULL;--> statement-breakpoint
INSERT INTO stray_payment_states (state) VALUES ('waiting'), ('refund_asked'), ('refunded'), ('settled');
--> statement-breakpoint
INSERT INTO dispute_states (state) VALUES ('open'), ('won'), ('lost');
--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('order_refunded');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('order.attention_settled'), ('stray_payment.refunded'), ('stray_payment.settled');
