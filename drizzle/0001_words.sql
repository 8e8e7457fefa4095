-- The words of the lists that may grow. A new word is one more INSERT in a later migration.
INSERT INTO roles (role) VALUES ('shopper'), ('baker'), ('manager'), ('owner');
--> statement-breakpoint
INSERT INTO audit_actions (action) VALUES
  ('staff.owner_made'), ('staff.signed_in'), ('staff.signed_out'), ('staff.refused'),
  ('order.moved'), ('order.undone'), ('order.cancelled'), ('order.refunded'), ('order.note_added'), ('letter.sent_again'),
  ('sale.published'), ('sale.closed'), ('sale.reopened'), ('sale.cancelled'), ('stock.overridden'), ('setting.changed');
--> statement-breakpoint
INSERT INTO jobs (job) VALUES ('overdue_holds'), ('outbox'), ('refunds'), ('stripe_events');
--> statement-breakpoint
INSERT INTO presences (presence) VALUES ('contains'), ('may_contain');
--> statement-breakpoint
INSERT INTO vat_rates (code, basis_points, name) VALUES ('zero', 0, 'Zero rate'), ('standard', 2000, 'Standard rate');
--> statement-breakpoint
INSERT INTO fulfilment_methods (method) VALUES ('collection'), ('delivery');
--> statement-breakpoint
INSERT INTO sale_event_kinds (kind) VALUES ('created'), ('published'), ('closed'), ('reopened'), ('rescheduled'), ('cancelled');
--> statement-breakpoint
INSERT INTO order_states (state) VALUES
  ('awaiting_payment'), ('confirmed'), ('baking'), ('ready'), ('collected'), ('delivered'), ('missed'), ('expired'), ('cancelled');
--> statement-breakpoint
INSERT INTO order_event_kinds (kind) VALUES
  ('placed'), ('paid'), ('moved'), ('undone'), ('expired'), ('cancelled'), ('refund_asked'), ('refunded'), ('refund_failed'),
  ('changed'), ('attention'), ('attention_settled'), ('note_added'), ('handed_over'), ('tried_again');
--> statement-breakpoint
INSERT INTO payment_ways (way) VALUES ('card'), ('on_collection');
--> statement-breakpoint
INSERT INTO order_sources (source) VALUES ('shop'), ('staff');
--> statement-breakpoint
INSERT INTO ledger_kinds (kind) VALUES ('charge'), ('refund'), ('cash'), ('dispute'), ('adjustment');
--> statement-breakpoint
INSERT INTO attempt_states (state) VALUES ('open'), ('paid'), ('expired'), ('refused');
--> statement-breakpoint
INSERT INTO payment_states (state) VALUES ('succeeded'), ('partly_refunded'), ('refunded'), ('disputed');
--> statement-breakpoint
INSERT INTO refund_states (state) VALUES ('asked'), ('pending'), ('succeeded'), ('failed');
--> statement-breakpoint
INSERT INTO stripe_event_states (state) VALUES ('received'), ('done'), ('left_alone');
--> statement-breakpoint
INSERT INTO letter_kinds (kind) VALUES ('order_confirmed'), ('order_ready'), ('order_cancelled');
--> statement-breakpoint
INSERT INTO letter_states (state) VALUES ('waiting'), ('sent'), ('delivered'), ('bounced'), ('complained'), ('given_up');
--> statement-breakpoint
INSERT INTO catalogue_revision (id, revision) VALUES (1, 1);
--> statement-breakpoint
INSERT INTO allergens (code, fourteen, name, position) VALUES
  ('celery', 'Celery', 'celery', 1),
  ('wheat', 'Cereals containing gluten', 'wheat', 2),
  ('rye', 'Cereals containing gluten', 'rye', 3),
  ('barley', 'Cereals containing gluten', 'barley', 4),
  ('oats', 'Cereals containing gluten', 'oats', 5),
  ('spelt', 'Cereals containing gluten', 'spelt', 6),
  ('crustaceans', 'Crustaceans', 'crustaceans', 7),
  ('egg', 'Eggs', 'egg', 8),
  ('fish', 'Fish', 'fish', 9),
  ('lupin', 'Lupin', 'lupin', 10),
  ('milk', 'Milk', 'milk', 11),
  ('molluscs', 'Molluscs', 'molluscs', 12),
  ('mustard', 'Mustard', 'mustard', 13),
  ('peanuts', 'Peanuts', 'peanuts', 14),
  ('sesame', 'Sesame', 'sesame', 15),
  ('soya', 'Soya', 'soya', 16),
  ('sulphites', 'Sulphites', 'sulphites', 17),
  ('almond', 'Tree nuts', 'almond', 18),
  ('hazelnut', 'Tree nuts', 'hazelnut', 19),
  ('walnut', 'Tree nuts', 'walnut', 20),
  ('cashew', 'Tree nuts', 'cashew', 21),
  ('pecan', 'Tree nuts', 'pecan', 22),
  ('brazil', 'Tree nuts', 'Brazil nut', 23),
  ('pistachio', 'Tree nuts', 'pistachio', 24),
  ('macadamia', 'Tree nuts', 'macadamia', 25),
  ('tree-nuts', 'Tree nuts', 'tree nuts', 26),
  ('other-tree-nuts', 'Tree nuts', 'other tree nuts', 27);
