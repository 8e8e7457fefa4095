CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	`used_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`role`) REFERENCES `roles`(`role`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_role" CHECK("invitations"."role" <> 'shopper'),
	CONSTRAINT "invitations_end" CHECK("invitations"."ends_at" > "invitations"."created_at"),
	CONSTRAINT "invitations_used" CHECK(("invitations"."used_at" IS NULL) = ("invitations"."used_by" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_by_end` ON `invitations` (`ends_at`);--> statement-breakpoint
CREATE INDEX `invitations_by_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE INDEX `audit_by_person` ON `audit` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_by_action` ON `audit` (`action`,`id`);--> statement-breakpoint
CREATE INDEX `people_by_role` ON `people` (`role`);
--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('staff_invited');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES
  ('staff.invited'), ('staff.invitation_revoked'), ('staff.joined'), ('staff.role_changed'), ('staff.disabled'), ('staff.enabled'),
  ('account.signed_up'), ('account.signed_in'), ('account.signed_out'), ('account.signed_out_everywhere'), ('account.session_ended'),
  ('account.password_changed'), ('account.email_changed'), ('account.google_linked'),
  ('account.two_factor_on'), ('account.two_factor_off'), ('account.recovery_codes_made'), ('account.recovery_code_used'),
  ('person.exported'), ('person.erased');
--> statement-breakpoint
-- Of a person the trail keeps the id alone: whoever is erased is then nobody in it too.
UPDATE audit SET actor = 'person' WHERE person_id IS NOT NULL;
--> statement-breakpoint
-- What was written stays as it was written.
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'The audit trail is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'The audit trail is only added to');
END;
