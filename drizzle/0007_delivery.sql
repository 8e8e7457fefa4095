CREATE TABLE `delivery_districts` (
	`outward_code` text PRIMARY KEY NOT NULL,
	`zone_id` text NOT NULL,
	FOREIGN KEY (`zone_id`) REFERENCES `delivery_zones`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_districts_by_zone` ON `delivery_districts` (`zone_id`);--> statement-breakpoint
CREATE TABLE `delivery_zones` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`fee_pence` integer NOT NULL,
	`free_above_pence` integer,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	CONSTRAINT "delivery_zones_fee" CHECK("delivery_zones"."fee_pence" >= 0 AND ("delivery_zones"."free_above_pence" IS NULL OR "delivery_zones"."free_above_pence" > 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_zones_name_unique` ON `delivery_zones` (`name`);--> statement-breakpoint
ALTER TABLE `orders` ADD `zone` text;