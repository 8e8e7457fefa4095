CREATE TABLE `counters` (
	`key` text NOT NULL,
	`window_starts_at` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window_starts_at`)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`email` text,
	`email_verified_at` integer,
	`name` text NOT NULL,
	`phone` text,
	`identity_uid` text,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`role`) REFERENCES `roles`(`role`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_identity_uid_unique` ON `people` (`identity_uid`);--> statement-breakpoint
CREATE TABLE `roles` (
	`role` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`device` text,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`idle_ends_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `bake_sales` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`bake_day` text NOT NULL,
	`location_id` text NOT NULL,
	`opens_rule` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_rule` text NOT NULL,
	`closes_at` integer NOT NULL,
	`published_at` integer,
	`cancelled_at` integer,
	`cancel_reason` text,
	`note` text,
	`pay_on_collection` integer DEFAULT false NOT NULL,
	`order_capacity` integer,
	`orders_claimed` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`location_id`) REFERENCES `locations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bake_sales_window" CHECK("bake_sales"."opens_at" < "bake_sales"."closes_at"),
	CONSTRAINT "bake_sales_orders" CHECK("bake_sales"."orders_claimed" >= 0 AND ("bake_sales"."order_capacity" IS NULL OR "bake_sales"."orders_claimed" <= "bake_sales"."order_capacity"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bake_sales_slug_unique` ON `bake_sales` (`slug`);--> statement-breakpoint
CREATE INDEX `bake_sales_by_day` ON `bake_sales` (`bake_day`);--> statement-breakpoint
CREATE INDEX `bake_sales_by_closing` ON `bake_sales` (`closes_at`);--> statement-breakpoint
CREATE TABLE `fulfilment_methods` (
	`method` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`sale_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`price_pence` integer NOT NULL,
	`capacity` integer NOT NULL,
	`claimed` integer DEFAULT 0 NOT NULL,
	`max_per_order` integer,
	`pool_id` text,
	`pool_units` integer DEFAULT 1 NOT NULL,
	`position` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pool_id`) REFERENCES `pools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offers_capacity" CHECK("offers"."claimed" >= 0 AND "offers"."claimed" <= "offers"."capacity"),
	CONSTRAINT "offers_price" CHECK("offers"."price_pence" >= 0),
	CONSTRAINT "offers_pool_units" CHECK("offers"."pool_units" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offers_once_per_sale` ON `offers` (`sale_id`,`variant_id`);--> statement-breakpoint
CREATE INDEX `offers_by_variant` ON `offers` (`variant_id`);--> statement-breakpoint
CREATE TABLE `pools` (
	`id` text PRIMARY KEY NOT NULL,
	`sale_id` text NOT NULL,
	`name` text NOT NULL,
	`capacity` integer NOT NULL,
	`claimed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pools_capacity" CHECK("pools"."claimed" >= 0 AND "pools"."claimed" <= "pools"."capacity")
);
--> statement-breakpoint
CREATE INDEX `pools_by_sale` ON `pools` (`sale_id`);--> statement-breakpoint
CREATE TABLE `sale_event_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sale_events` (
	`sale_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`reason` text,
	`data` text,
	PRIMARY KEY(`sale_id`, `seq`),
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`) REFERENCES `sale_event_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sale_methods` (
	`sale_id` text NOT NULL,
	`method` text NOT NULL,
	`fee_pence` integer DEFAULT 0 NOT NULL,
	`free_above_pence` integer,
	PRIMARY KEY(`sale_id`, `method`),
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`method`) REFERENCES `fulfilment_methods`(`method`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `slots` (
	`id` text PRIMARY KEY NOT NULL,
	`sale_id` text NOT NULL,
	`method` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`capacity` integer NOT NULL,
	`claimed` integer DEFAULT 0 NOT NULL,
	`item_capacity` integer,
	`items_claimed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`method`) REFERENCES `fulfilment_methods`(`method`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "slots_window" CHECK("slots"."starts_at" < "slots"."ends_at"),
	CONSTRAINT "slots_capacity" CHECK("slots"."claimed" >= 0 AND "slots"."claimed" <= "slots"."capacity"),
	CONSTRAINT "slots_items" CHECK("slots"."items_claimed" >= 0 AND ("slots"."item_capacity" IS NULL OR "slots"."items_claimed" <= "slots"."item_capacity"))
);
--> statement-breakpoint
CREATE INDEX `slots_by_sale` ON `slots` (`sale_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `allergens` (
	`code` text PRIMARY KEY NOT NULL,
	`fourteen` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `catalogue_revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`hidden` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug_unique` ON `categories` (`slug`);--> statement-breakpoint
CREATE TABLE `ingredient_allergens` (
	`ingredient_id` text NOT NULL,
	`allergen` text NOT NULL,
	PRIMARY KEY(`ingredient_id`, `allergen`),
	FOREIGN KEY (`ingredient_id`) REFERENCES `ingredients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`allergen`) REFERENCES `allergens`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ingredients` (
	`id` text PRIMARY KEY NOT NULL,
	`label_text` text NOT NULL,
	`reviewed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ingredients_label_text_unique` ON `ingredients` (`label_text`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`key` text NOT NULL,
	`alt` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photos_key_unique` ON `photos` (`key`);--> statement-breakpoint
CREATE INDEX `photos_by_product` ON `photos` (`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `presences` (
	`presence` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `product_allergens` (
	`product_id` text NOT NULL,
	`allergen` text NOT NULL,
	`presence` text NOT NULL,
	PRIMARY KEY(`product_id`, `allergen`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`allergen`) REFERENCES `allergens`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`presence`) REFERENCES `presences`(`presence`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `product_ingredients` (
	`product_id` text NOT NULL,
	`position` integer NOT NULL,
	`ingredient_id` text NOT NULL,
	PRIMARY KEY(`product_id`, `position`),
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ingredient_id`) REFERENCES `ingredients`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `product_ingredients_by_ingredient` ON `product_ingredients` (`ingredient_id`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`category_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`storage` text NOT NULL,
	`shelf_life_days` integer NOT NULL,
	`vat_rate` text NOT NULL,
	`vat_reason` text,
	`position` integer NOT NULL,
	`published_at` integer,
	`archived_at` integer,
	`search_title` text,
	`search_description` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vat_rate`) REFERENCES `vat_rates`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_shelf_life" CHECK("products"."shelf_life_days" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug_unique` ON `products` (`slug`);--> statement-breakpoint
CREATE INDEX `products_by_category` ON `products` (`category_id`,`position`);--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`price_pence` integer NOT NULL,
	`net_quantity` text NOT NULL,
	`position` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "variants_price" CHECK("variants"."price_pence" >= 0)
);
--> statement-breakpoint
CREATE INDEX `variants_by_product` ON `variants` (`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `vat_rates` (
	`code` text PRIMARY KEY NOT NULL,
	`basis_points` integer NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letter_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letter_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`cause` text NOT NULL,
	`kind` text NOT NULL,
	`to_email` text,
	`subject` text NOT NULL,
	`facts` text NOT NULL,
	`state` text NOT NULL,
	`attempt` integer DEFAULT 1 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`resend_id` text,
	`problem` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `letter_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `letter_states`(`state`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_cause_unique` ON `letters` (`cause`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_resend_id_unique` ON `letters` (`resend_id`);--> statement-breakpoint
CREATE INDEX `letters_by_state` ON `letters` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `letters_by_subject` ON `letters` (`subject`);--> statement-breakpoint
CREATE TABLE `resend_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`resend_id` text NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `resend_events_by_letter` ON `resend_events` (`resend_id`);--> statement-breakpoint
CREATE TABLE `unreachable_addresses` (
	`email` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`at` integer NOT NULL,
	`cause` text NOT NULL,
	`person_id` text,
	`reason` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`) REFERENCES `ledger_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_cause_unique` ON `ledger` (`cause`);--> statement-breakpoint
CREATE INDEX `ledger_by_order` ON `ledger` (`order_id`);--> statement-breakpoint
CREATE TABLE `ledger_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_event_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_events` (
	`order_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`actor` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`reason` text,
	`data` text,
	PRIMARY KEY(`order_id`, `seq`),
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`) REFERENCES `order_event_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`offer_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`pool_id` text,
	`pool_units` integer NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price_pence` integer NOT NULL,
	`discount_pence` integer DEFAULT 0 NOT NULL,
	`net_pence` integer NOT NULL,
	`vat_rate` text NOT NULL,
	`vat_basis_points` integer NOT NULL,
	`ingredients` text NOT NULL,
	`contains` text NOT NULL,
	`may_contain` text NOT NULL,
	`net_quantity` text NOT NULL,
	`storage` text NOT NULL,
	`shelf_life_days` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pool_id`) REFERENCES `pools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_lines_quantity" CHECK("order_lines"."quantity" >= 0),
	CONSTRAINT "order_lines_net" CHECK("order_lines"."net_pence" = "order_lines"."unit_price_pence" * "order_lines"."quantity" - "order_lines"."discount_pence" AND "order_lines"."net_pence" >= 0)
);
--> statement-breakpoint
CREATE INDEX `order_lines_by_order` ON `order_lines` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `order_lines_by_offer` ON `order_lines` (`offer_id`);--> statement-breakpoint
CREATE TABLE `order_sources` (
	`source` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`placement_key` text NOT NULL,
	`sale_id` text NOT NULL,
	`slot_id` text NOT NULL,
	`person_id` text,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`attention` text,
	`method` text NOT NULL,
	`payment_way` text NOT NULL,
	`name` text,
	`surname_key` text,
	`email` text,
	`phone` text,
	`address_line1` text,
	`address_line2` text,
	`town` text,
	`postcode` text,
	`note` text,
	`allergy_note` text,
	`lines_pence` integer NOT NULL,
	`discount_pence` integer DEFAULT 0 NOT NULL,
	`delivery_pence` integer DEFAULT 0 NOT NULL,
	`total_pence` integer NOT NULL,
	`vat_mode` text NOT NULL,
	`version` integer NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`placed_at` integer NOT NULL,
	`hold_ends_at` integer,
	`changed_at` integer NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `slots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source`) REFERENCES `order_sources`(`source`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `order_states`(`state`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`method`) REFERENCES `fulfilment_methods`(`method`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_way`) REFERENCES `payment_ways`(`way`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_total" CHECK("orders"."total_pence" = "orders"."lines_pence" - "orders"."discount_pence" + "orders"."delivery_pence" AND "orders"."total_pence" >= 0),
	CONSTRAINT "orders_parts" CHECK("orders"."lines_pence" >= 0 AND "orders"."discount_pence" >= 0 AND "orders"."delivery_pence" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_reference_unique` ON `orders` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_placement_key_unique` ON `orders` (`placement_key`);--> statement-breakpoint
CREATE INDEX `orders_by_sale` ON `orders` (`sale_id`,`state`,`surname_key`);--> statement-breakpoint
CREATE INDEX `orders_by_slot` ON `orders` (`slot_id`);--> statement-breakpoint
CREATE INDEX `orders_by_change` ON `orders` (`changed_at`);--> statement-breakpoint
CREATE INDEX `orders_by_email` ON `orders` (`email`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_by_hold` ON `orders` (`state`,`hold_ends_at`);--> statement-breakpoint
CREATE INDEX `orders_by_person` ON `orders` (`person_id`,`placed_at`);--> statement-breakpoint
CREATE TABLE `payment_ways` (
	`way` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attempt_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`session_id` text,
	`page_url` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `attempt_states`(`state`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attempts_amount" CHECK("payment_attempts"."amount_pence" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_attempts_session_id_unique` ON `payment_attempts` (`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_numbered` ON `payment_attempts` (`order_id`,`number`);--> statement-breakpoint
CREATE TABLE `payment_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`attempt_id` text,
	`stripe_payment_intent` text NOT NULL,
	`state` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `payment_attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `payment_states`(`state`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_stripe_payment_intent_unique` ON `payments` (`stripe_payment_intent`);--> statement-breakpoint
CREATE INDEX `payments_by_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE TABLE `refund_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`state` text NOT NULL,
	`amount_pence` integer NOT NULL,
	`reason` text NOT NULL,
	`cause` text NOT NULL,
	`stripe_refund` text,
	`requested_by` text,
	`failure` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `refund_states`(`state`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount" CHECK("refunds"."amount_pence" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_cause_unique` ON `refunds` (`cause`);--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_stripe_refund_unique` ON `refunds` (`stripe_refund`);--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_by_state` ON `refunds` (`state`,`changed_at`);--> statement-breakpoint
CREATE TABLE `stripe_event_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stripe_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`state` text NOT NULL,
	`object_id` text,
	`payload` text NOT NULL,
	`received_at` integer NOT NULL,
	`done_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`problem` text,
	FOREIGN KEY (`state`) REFERENCES `stripe_event_states`(`state`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stripe_events_by_state` ON `stripe_events` (`state`,`received_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`person_id` text,
	`actor` text NOT NULL,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	`request_id` text NOT NULL,
	FOREIGN KEY (`action`) REFERENCES `audit_actions`(`action`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit` (`subject`,`id`);--> statement-breakpoint
CREATE TABLE `audit_actions` (
	`action` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job_run` (
	`id` text PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`done` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`problem` text,
	FOREIGN KEY (`job`) REFERENCES `jobs`(`job`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `job_run_by_job` ON `job_run` (`job`,`started_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`job` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `locations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`address_line1` text NOT NULL,
	`address_line2` text,
	`town` text NOT NULL,
	`postcode` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`how_to_find` text NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `locations_slug_unique` ON `locations` (`slug`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `clock_offset` (
	`id` integer PRIMARY KEY NOT NULL,
	`offset_ms` integer NOT NULL
);
