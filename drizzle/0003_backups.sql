CREATE TABLE `backup_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `backup_objects` (
	`backup_id` text NOT NULL,
	`number` integer NOT NULL,
	`key` text NOT NULL,
	`stage` text NOT NULL,
	`part` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`rows` integer NOT NULL,
	PRIMARY KEY(`backup_id`, `number`),
	FOREIGN KEY (`backup_id`) REFERENCES `backups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `backup_rows` (
	`id` integer PRIMARY KEY NOT NULL,
	`backup_id` text NOT NULL,
	`stage` integer NOT NULL,
	`table_name` text NOT NULL,
	`line` text NOT NULL,
	FOREIGN KEY (`backup_id`) REFERENCES `backups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `backup_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`night` text,
	`attempt` integer DEFAULT 1 NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`closed_at` integer,
	`ended_at` integer,
	`place` integer DEFAULT 0 NOT NULL,
	`cursor` text DEFAULT '' NOT NULL,
	`objects` integer DEFAULT 0 NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`closing` text,
	`tally` text,
	`lease` text,
	`lease_ends_at` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`problem` text,
	FOREIGN KEY (`kind`) REFERENCES `backup_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `backup_states`(`state`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "backups_counts" CHECK("backups"."objects" >= 0 AND "backups"."rows" >= 0 AND "backups"."bytes" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `backups_once_a_night` ON `backups` (`night`,`attempt`);--> statement-breakpoint
CREATE INDEX `backups_by_state` ON `backups` (`state`,`started_at`);--> statement-breakpoint
CREATE TABLE `drill_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `restore_drills` (
	`id` text PRIMARY KEY NOT NULL,
	`backup` text NOT NULL,
	`week` text NOT NULL,
	`attempt` integer DEFAULT 1 NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`place` integer DEFAULT 0 NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`lease` text,
	`lease_ends_at` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`problem` text,
	FOREIGN KEY (`state`) REFERENCES `drill_states`(`state`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `restore_drills_once_a_week` ON `restore_drills` (`week`,`attempt`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`erased_at` integer NOT NULL,
	`noted_at` integer
);
--> statement-breakpoint
CREATE INDEX `erasures_by_noting` ON `erasures` (`noted_at`);--> statement-breakpoint
CREATE INDEX `letters_by_change` ON `letters` (`changed_at`);--> statement-breakpoint
CREATE INDEX `resend_events_by_receipt` ON `resend_events` (`received_at`);--> statement-breakpoint
CREATE INDEX `stripe_events_by_end` ON `stripe_events` (`done_at`);--> statement-breakpoint
INSERT INTO backup_kinds (kind) VALUES ('nightly'), ('asked'), ('export');
--> statement-breakpoint
INSERT INTO backup_states (state) VALUES ('paging'), ('uploading'), ('pictures'), ('verifying'), ('verified'), ('failed');
--> statement-breakpoint
INSERT INTO drill_states (state) VALUES ('restoring'), ('checking'), ('passed'), ('failed');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('backup.asked');
--> statement-breakpoint
INSERT INTO jobs (job) VALUES ('backup'), ('drill');
