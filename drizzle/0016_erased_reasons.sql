-- What was written stays as it was written, but for a reason in which staff named somebody who is erased since.
DROP TRIGGER audit_is_not_rewritten;
--> statement-breakpoint
CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit
WHEN NEW.reason IS NOT 'Erased' OR NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.action IS NOT OLD.action
  OR NEW.person_id IS NOT OLD.person_id OR NEW.actor IS NOT OLD.actor OR NEW.subject IS NOT OLD.subject
  OR NEW.before IS NOT OLD.before OR NEW.after IS NOT OLD.after OR NEW.request_id IS NOT OLD.request_id
BEGIN
  SELECT RAISE(ABORT, 'The audit trail is only added to');
END;
