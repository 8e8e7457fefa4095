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
--> statement-breakpoint
INSERT INTO reconciliation_states (state) VALUES ('waiting'), ('running'), ('done'), ('failed');
--> statement-breakpoint
INSERT INTO difference_kinds (kind) VALUES
  ('payment_unknown'), ('payment_missing'), ('payment_differs'),
  ('refund_unknown'), ('refund_missing'), ('refund_differs'),
  ('dispute_unknown'), ('dispute_missing'), ('dispute_differs'), ('ledger_differs');
--> statement-breakpoint
INSERT INTO dispute_states (state) VALUES ('inquiry');
--> statement-breakpoint
INSERT INTO attempt_states (state) VALUES ('settling');
--> statement-breakpoint
INSERT INTO ledger_kinds (kind) VALUES ('reader');
--> statement-breakpoint
INSERT INTO order_event_kinds (kind) VALUES
  ('settling'), ('disputed'), ('dispute_won'), ('dispute_lost'), ('money_taken'), ('money_untaken');
--> statement-breakpoint
INSERT INTO jobs (job) VALUES ('reconcile');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES
  ('order.difference_settled'), ('order.money_taken'), ('order.money_untaken'), ('reconcile.asked');
