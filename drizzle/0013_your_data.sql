CREATE TABLE `data_request_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `data_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`person_id` text,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`link_ends_at` integer NOT NULL,
	`erasure_asked_at` integer,
	`erased_at` integer,
	`open_orders` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `data_request_states`(`state`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "data_requests_settled" CHECK("data_requests"."state" <> 'erased' OR "data_requests"."open_orders" = 0),
	CONSTRAINT "data_requests_erased" CHECK(("data_requests"."state" = 'erased') = ("data_requests"."erased_at" IS NOT NULL)),
	CONSTRAINT "data_requests_whose" CHECK("data_requests"."state" = 'erased' OR ("data_requests"."email" IS NULL) <> ("data_requests"."person_id" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_requests_email_unique` ON `data_requests` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `data_requests_person_id_unique` ON `data_requests` (`person_id`);--> statement-breakpoint
CREATE INDEX `data_requests_by_state` ON `data_requests` (`state`,`erasure_asked_at`);--> statement-breakpoint
CREATE INDEX `data_requests_by_link` ON `data_requests` (`link_ends_at`);--> statement-breakpoint
CREATE TABLE `retention_sweeps` (
	`day` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`placed_at` integer DEFAULT 0 NOT NULL,
	`order_id` text DEFAULT '' NOT NULL,
	`forgotten` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `letters_by_address` ON `letters` (`to_email`) WHERE "letters"."to_email" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `letters_by_naming` ON `letters` (`created_at`) WHERE "letters"."to_email" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `letters_by_writer` ON `letters` ("facts" ->> '$.email') WHERE "letters"."kind" = 'contact_message';--> statement-breakpoint
CREATE INDEX `orders_by_naming` ON `orders` (`placed_at`,`id`) WHERE "orders"."erased_at" IS NULL;--> statement-breakpoint
CREATE INDEX `stripe_events_by_keeping` ON `stripe_events` (`done_at`) WHERE "stripe_events"."payload" <> '{}';--> statement-breakpoint
INSERT INTO data_request_states (state) VALUES ('asked'), ('waiting'), ('erased');
--> statement-breakpoint
INSERT INTO order_event_kinds (kind) VALUES ('erased');
--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('your_data'), ('data_erased');
--> statement-breakpoint
INSERT INTO jobs (job) VALUES ('erasures'), ('retention');
--> statement-breakpoint
UPDATE stripe_events SET payload = '{}' WHERE state <> 'received';
