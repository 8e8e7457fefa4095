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
CREATE UNIQUE INDEX `order_changes_attempt_id_unique` ON `order_changes` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `order_changes_by_order` ON `order_changes` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `order_changes_one_waiting` ON `order_changes` (`order_id`) WHERE "order_changes"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `order_changes_by_hold` ON `order_changes` (`state`,`hold_ends_at`);--> statement-breakpoint
CREATE TABLE `difference_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reconciliation_differences` (
	`id` text PRIMARY KEY NOT NULL,
	`reconciliation_id` text NOT NULL,
	`kind` text NOT NULL,
	`object` text NOT NULL,
	`reference` text,
	`theirs_pence` integer,
	`theirs_state` text,
	`ours_pence` integer,
	`ours_state` text,
	FOREIGN KEY (`reconciliation_id`) REFERENCES `reconciliations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`) REFERENCES `difference_kinds`(`kind`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `differences_by_reconciliation` ON `reconciliation_differences` (`reconciliation_id`,`id`);--> statement-breakpoint
CREATE TABLE `reconciliation_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reconciliations` (
	`id` text PRIMARY KEY NOT NULL,
	`night` text,
	`asked_by` text,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`lease_ends_at` integer DEFAULT 0 NOT NULL,
	`asked_at` integer NOT NULL,
	`ended_at` integer,
	`charges` integer DEFAULT 0 NOT NULL,
	`refunds` integer DEFAULT 0 NOT NULL,
	`disputes` integer DEFAULT 0 NOT NULL,
	`differences` integer DEFAULT 0 NOT NULL,
	`problem` text,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `reconciliation_states`(`state`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reconciliations_days" CHECK("reconciliations"."from_day" <= "reconciliations"."to_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reconciliations_night_unique` ON `reconciliations` (`night`);--> statement-breakpoint
CREATE INDEX `reconciliations_by_state` ON `reconciliations` (`state`,`asked_at`);--> statement-breakpoint
ALTER TABLE `disputes` ADD `withdrawn_pence` integer DEFAULT 0 NOT NULL;