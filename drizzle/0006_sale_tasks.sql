CREATE TABLE `move_answers` (
	`answer` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sale_task_kinds` (
	`kind` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sale_task_orders` (
	`task_id` text NOT NULL,
	`order_id` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`problem` text,
	`done_at` integer,
	`answer` text,
	`answered_at` integer,
	PRIMARY KEY(`task_id`, `order_id`),
	FOREIGN KEY (`task_id`) REFERENCES `sale_tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state`) REFERENCES `sale_task_states`(`state`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer`) REFERENCES `move_answers`(`answer`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sale_task_orders_done" CHECK(("sale_task_orders"."state" = 'waiting') = ("sale_task_orders"."done_at" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `sale_task_orders_by_order` ON `sale_task_orders` (`order_id`);--> statement-breakpoint
CREATE INDEX `sale_task_orders_by_state` ON `sale_task_orders` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `sale_task_states` (
	`state` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sale_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`sale_id` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	`facts` text,
	`answer_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`sale_id`) REFERENCES `bake_sales`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`) REFERENCES `sale_task_kinds`(`kind`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sale_tasks_by_sale` ON `sale_tasks` (`sale_id`);--> statement-breakpoint
INSERT INTO sale_task_kinds (kind) VALUES ('cancelled'), ('rescheduled');
--> statement-breakpoint
INSERT INTO sale_task_states (state) VALUES ('waiting'), ('done'), ('not_needed');
--> statement-breakpoint
INSERT INTO move_answers (answer) VALUES ('keeps'), ('refund');
--> statement-breakpoint
INSERT INTO order_event_kinds (kind) VALUES ('sale_moved');
--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('sale_moved');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES ('sale.rescheduled');
--> statement-breakpoint
INSERT INTO jobs (job) VALUES ('sale_work');
