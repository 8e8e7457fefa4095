import type { IdPrefix } from '@/kernel/ids';

/* What a backup holds, in an order that foreign keys allow. A table that stands in neither list fails a test. */

/** How the closing batch finds the rows of a long table that were written since an instant. */
export type Changed =
  /** A column no write leaves behind. With `open`, rows in that state are taken too: they are not at their end yet. */
  | {
      readonly by: 'instant';
      readonly column: string;
      readonly open?: { readonly column: string; readonly is: string };
    }
  /** Rows that are only ever added: their ids tell when. */
  | { readonly by: 'id' };

/** Short tables, copied whole by the closing batch: rows of theirs may come, change and go. */
export type WholeStage = { readonly kind: 'whole'; readonly name: string; readonly tables: ReadonlyArray<string> };

/**
 * A long table, copied in stretches of its ids, each row together with what hangs on it. No such row is ever deleted, and
 * whoever writes to what hangs on one raises `changed` of the row itself.
 */
export type PagedStage = {
  readonly kind: 'paged';
  readonly name: string;
  readonly table: string;
  /** What our own ids of it begin with, before the time they were made; null where somebody else's ids stand there. */
  readonly prefix: IdPrefix | null;
  readonly changed: Changed;
  /** Tables whose `order_id` says which row of `table` theirs hang on. */
  readonly parts: ReadonlyArray<string>;
};

export type Stage = WholeStage | PagedStage;

/** The key of every paged table, and the column by which parts name it. */
export const pagedKey = 'id';
export const partLink = 'order_id';

const changedAt = { by: 'instant', column: 'changed_at' } as const;

type Long = Pick<PagedStage, 'prefix' | 'changed'> & Partial<Pick<PagedStage, 'parts'>>;
const paged = (table: string, { prefix, changed, parts = [] }: Long): PagedStage => ({
  ...{ kind: 'paged', name: table, table, prefix, changed, parts },
});

const words = [
  ...['d1_migrations', 'roles', 'audit_actions', 'jobs', 'consent_acts', 'consent_purposes'],
  ...['letter_kinds', 'letter_states', 'allergens', 'presences', 'vat_rates', 'fulfilment_methods', 'sale_event_kinds'],
  ...['order_states', 'order_event_kinds', 'order_sources', 'payment_ways', 'ledger_kinds'],
  'order_change_states',
  ...['attempt_states', 'payment_states', 'refund_states', 'stray_payment_states', 'dispute_states'],
  ...['stripe_event_states', 'review_states'],
  ...['reconciliation_states', 'difference_kinds'],
  ...['backup_kinds', 'backup_states', 'drill_states'],
  ...['hand_over_kinds', 'hand_over_outcomes'],
  ...['sale_task_kinds', 'sale_task_states', 'move_answers', 'voucher_kinds', 'data_request_states'],
];

const shop = [
  ...['settings', 'locations', 'unreachable_addresses', 'erasures', 'data_requests', 'stray_payments'],
  ...['reconciliations', 'reconciliation_differences'],
  ...['delivery_zones', 'delivery_districts'],
  ...['catalogue_revision', 'categories', 'ingredients', 'ingredient_allergens', 'products', 'product_allergens'],
  ...['product_ingredients', 'variants', 'photos', 'favourites', 'faqs', 'news_posts', 'own_pages'],
  ...['bake_sales', 'sale_methods', 'pools', 'offers', 'slots', 'sale_events', 'sale_openings_told', 'sale_tasks'],
  ...['vouchers', 'voucher_sales', 'voucher_categories', 'voucher_products'],
  ...['addresses', 'own_favourites', 'second_factors', 'recovery_codes'],
];

const hangingOnOrders = [
  ...['order_lines', 'order_events', 'ledger', 'payment_attempts', 'payments', 'refunds', 'refund_lines', 'disputes'],
  ...['order_vouchers', 'order_changes', 'hand_overs'],
];

/** Everything a backup holds. Tables a foreign key points to stand before those it points from. */
export const stages: ReadonlyArray<Stage> = [
  { kind: 'whole', name: 'words', tables: words },
  paged('people', { prefix: 'per', changed: changedAt }),
  { kind: 'whole', name: 'shop', tables: shop },
  paged('orders', {
    prefix: 'ord',
    changed: changedAt,
    parts: hangingOnOrders,
  }),
  // Work on orders leaves no trace in the orders themselves until it is done.
  { kind: 'whole', name: 'work', tables: ['sale_task_orders'] },
  paged('reviews', { prefix: 'rev', changed: changedAt }),
  paged('letters', { prefix: 'let', changed: changedAt }),
  paged('resend_events', { prefix: null, changed: { by: 'instant', column: 'received_at' } }),
  paged('stripe_events', {
    prefix: null,
    // An event changes until it is done, and then no more.
    changed: { by: 'instant', column: 'done_at', open: { column: 'state', is: 'received' } },
  }),
  paged('subscriptions', { prefix: 'sub', changed: changedAt }),
  paged('consents', { prefix: 'con', changed: { by: 'id' } }),
  paged('audit', { prefix: 'aud', changed: { by: 'id' } }),
  paged('job_run', { prefix: 'job', changed: { by: 'id' } }),
];

/** What no backup holds, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  sessions: 'a sign-in of yesterday opens nothing in a restored shop: everybody signs in again',
  invitations: 'a restored shop invites again: what was taken back since must not open its door',
  pending_sign_ins: 'half a sign-in, for ten minutes',
  second_factor_offers: 'a key on its way to a phone, for half an hour',
  counters: 'tries per minute, forgotten within a day',
  clock_offset: 'the moved clock of development',
  backups: 'how far a backup has come; the bucket itself says which ones there are',
  backup_objects: 'the same, object by object',
  backup_rows: 'the closing batch on its way into the bucket',
  restore_drills: 'drills of this database; a restored one begins its own',
  retention_sweeps: 'how far tonight’s forgetting has come; a restored shop looks for itself',
};

/** Where the keys of original pictures stand. */
export const pictureKeys = [
  { table: 'photos', column: 'key' },
  { table: 'news_posts', column: 'picture_key' },
] as const;

/** Sums that a backup and whatever is restored from it must agree on, to the penny. */
export const moneyColumns = [
  { table: 'orders', column: 'total_pence' },
  { table: 'order_lines', column: 'net_pence' },
  { table: 'ledger', column: 'amount_pence' },
  { table: 'payment_attempts', column: 'amount_pence' },
  { table: 'payments', column: 'amount_pence' },
  { table: 'refunds', column: 'amount_pence' },
  { table: 'disputes', column: 'amount_pence' },
] as const;

/** The tables of a stage, those that others point to first. */
export function tablesOf(stage: Stage): ReadonlyArray<string> {
  return stage.kind === 'whole' ? stage.tables : [stage.table, ...stage.parts];
}

/** Every table a backup holds. */
export const plannedTables: ReadonlyArray<string> = stages.flatMap(tablesOf);
