CREATE TABLE `hand_over_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hand_over_outcomes` (
	`outcome` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hand_overs` (
	`device` text NOT NULL,
	`n` integer NOT NULL,
	`order_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`cash_pence` integer NOT NULL,
	`outcome` text NOT NULL,
	`answer` text NOT NULL,
	`seq` integer,
	`takes_back` integer,
	`received_at` integer NOT NULL,
	`person_id` text,
	PRIMARY KEY(`device`, `n`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`) REFERENCES `hand_over_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outcome`) REFERENCES `hand_over_outcomes`(`outcome`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hand_overs_n" CHECK("hand_overs"."n" > 0 AND "hand_overs"."cash_pence" >= 0),
	CONSTRAINT "hand_overs_takes_back" CHECK("hand_overs"."takes_back" IS NULL OR "hand_overs"."kind" = 'taken_back')
);
--> statement-breakpoint
CREATE INDEX `hand_overs_by_order` ON `hand_overs` (`order_id`);
--> statement-breakpoint
-- What devices say happened at the table, and what becomes of it.
INSERT INTO hand_over_kinds (kind) VALUES ('handed_over'), ('taken_back');
--> statement-breakpoint
INSERT INTO hand_over_outcomes (outcome) VALUES ('done'), ('conflict'), ('refused');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('order.handed_over_again');
