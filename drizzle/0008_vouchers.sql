CREATE TABLE `order_vouchers` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`voucher_id` text NOT NULL,
	`customer` text,
	`use_no` integer,
	`per_customer_limit` integer,
	`is_first_order_only` integer NOT NULL,
	`orders_before` integer NOT NULL,
	`used_at` integer NOT NULL,
	`given_back_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_vouchers_limit" CHECK("order_vouchers"."use_no" IS NULL OR ("order_vouchers"."use_no" > 0 AND ("order_vouchers"."per_customer_limit" IS NULL OR "order_vouchers"."use_no" <= "order_vouchers"."per_customer_limit"))),
	CONSTRAINT "order_vouchers_first" CHECK("order_vouchers"."is_first_order_only" = 0 OR "order_vouchers"."orders_before" = 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_vouchers_order_id_unique` ON `order_vouchers` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `order_vouchers_once` ON `order_vouchers` (`voucher_id`,`customer`,`use_no`);--> statement-breakpoint
CREATE TABLE `voucher_categories` (
	`voucher_id` text NOT NULL,
	`category_id` text NOT NULL,
	PRIMARY KEY(`voucher_id`, `category_id`),
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `voucher_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `voucher_products` (
	`voucher_id` text NOT NULL,
	`product_id` text NOT NULL,
	PRIMARY KEY(`voucher_id`, `product_id`),
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `voucher_sales` (
	`voucher_id` text NOT NULL,
	`sale_id` text NOT NULL,
	PRIMARY KEY(`voucher_id`, `sale_id`),
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `vouchers` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`basis_points` integer,
	`amount_pence` integer,
	`at_most_pence` integer,
	`minimum_pence` integer DEFAULT 0 NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`total_limit` integer,
	`per_person_limit` integer,
	`is_first_order_only` integer DEFAULT false NOT NULL,
	`used` integer DEFAULT 0 NOT NULL,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`kind`) REFERENCES `voucher_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "vouchers_discount" CHECK(CASE "vouchers"."kind" WHEN 'percent' THEN coalesce("vouchers"."basis_points", 0) BETWEEN 1 AND 10000 AND "vouchers"."amount_pence" IS NULL
        ELSE coalesce("vouchers"."amount_pence", 0) > 0 AND "vouchers"."basis_points" IS NULL AND "vouchers"."at_most_pence" IS NULL END),
	CONSTRAINT "vouchers_pence" CHECK("vouchers"."minimum_pence" >= 0 AND ("vouchers"."at_most_pence" IS NULL OR "vouchers"."at_most_pence" > 0)),
	CONSTRAINT "vouchers_window" CHECK("vouchers"."starts_at" IS NULL OR "vouchers"."ends_at" IS NULL OR "vouchers"."starts_at" < "vouchers"."ends_at"),
	CONSTRAINT "vouchers_limits" CHECK(("vouchers"."total_limit" IS NULL OR "vouchers"."total_limit" > 0) AND ("vouchers"."per_person_limit" IS NULL OR "vouchers"."per_person_limit" > 0)),
	CONSTRAINT "vouchers_in_use" CHECK("vouchers"."used" >= 0),
	CONSTRAINT "vouchers_total" CHECK("vouchers"."total_limit" IS NULL OR "vouchers"."used" <= "vouchers"."total_limit")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vouchers_code_unique` ON `vouchers` (`code`);--> statement-breakpoint
CREATE INDEX `vouchers_by_creation` ON `vouchers` (`created_at`);--> statement-breakpoint
ALTER TABLE `orders` ADD `voucher` text;--> statement-breakpoint
INSERT INTO voucher_kinds (kind) VALUES ('percent'), ('fixed');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('voucher.created'), ('voucher.ended');
