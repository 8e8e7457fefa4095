CREATE TABLE `sale_openings_told` (
	`sale_id` text PRIMARY KEY NOT NULL,
	`told_at` integer NOT NULL,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `favourites` (
	`product_id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `faqs` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`position` integer NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `faqs_by_position` ON `faqs` (`position`);--> statement-breakpoint
CREATE TABLE `news_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`picture_key` text,
	`picture_alt` text,
	`picture_width` integer,
	`picture_height` integer,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `news_posts_slug_unique` ON `news_posts` (`slug`);--> statement-breakpoint
CREATE INDEX `news_posts_by_publishing` ON `news_posts` (`published_at`);--> statement-breakpoint
CREATE TABLE `own_pages` (
	`slug` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consent_acts` (
	`act` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consent_purposes` (
	`purpose` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`purpose` text NOT NULL,
	`act` text NOT NULL,
	`wording` text NOT NULL,
	`at` integer NOT NULL,
	`request_id` text NOT NULL,
	FOREIGN KEY (`purpose`) REFERENCES `consent_purposes`(`purpose`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`act`) REFERENCES `consent_acts`(`act`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_by_email` ON `consents` (`email`,`at`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`ended_at` integer,
	`link_version` integer DEFAULT 1 NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_email_unique` ON `subscriptions` (`email`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_confirming` ON `subscriptions` (`confirmed_at`,`ended_at`);--> statement-breakpoint
CREATE TABLE `review_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`product_id` text,
	`name` text,
	`rating` integer NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`written_at` integer NOT NULL,
	`published_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `review_states`(`state`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_rating" CHECK("reviews"."rating" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_order_id_unique` ON `reviews` (`order_id`);--> statement-breakpoint
CREATE INDEX `reviews_by_state` ON `reviews` (`state`,`published_at`);--> statement-breakpoint
CREATE INDEX `reviews_by_product` ON `reviews` (`product_id`,`published_at`);--> statement-breakpoint
INSERT INTO review_states (state) VALUES ('waiting'), ('published'), ('hidden');
--> statement-breakpoint
INSERT INTO consent_purposes (purpose) VALUES ('orders_open');
--> statement-breakpoint
INSERT INTO consent_acts (act) VALUES ('given'), ('withdrawn');
--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('order_links'), ('contact_message'), ('subscription_asked'), ('orders_open');
--> statement-breakpoint
INSERT INTO jobs (job) VALUES ('openings');
