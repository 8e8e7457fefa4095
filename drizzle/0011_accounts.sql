CREATE TABLE `addresses` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`label` text,
	`address_line1` text NOT NULL,
	`address_line2` text,
	`town` text NOT NULL,
	`postcode` text NOT NULL,
	`put_first_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_by_person` ON `addresses` (`person_id`,`put_first_at`);--> statement-breakpoint
CREATE TABLE `own_favourites` (
	`person_id` text NOT NULL,
	`product_id` text NOT NULL,
	`kept_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `product_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
