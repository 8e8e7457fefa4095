import { expect, test } from 'vitest';
import { exportShop } from '@/features/backups/commands/export-shop';
import { noteErasures } from '@/features/backups/commands/note-erasures';
import { readBackup, readSections } from '@/features/backups/commands/read-backup';
import { prepareDatabase, restoreBackup } from '@/features/backups/commands/restore';
import { openVault } from '@/platform/vault';
import { sendWaitingLetters } from '@/features/notifications/commands/outbox';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { cachedHome } from '@/features/storefront/queries/home-page';
import { ok } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { testBindings } from '@/testing/bindings';
import { copiesSaying, objectsSaying, says, tablesIn, tablesSaying } from '@/testing/builders/everywhere';
import { anIdentity } from '@/testing/builders/identity';
import { correspond, openAccount, trade, wordsOfKnown } from '@/testing/builders/known';
import { aShop, booksOf } from '@/testing/builders/orders';
import { aVisitor } from '@/testing/visitor';
import { letterRenderer } from '@/worker/letters';
import { eraseAccount } from './commands/erase-account';

const { DB, DRILL_DB, KV, MEDIA, BACKUPS } = testBindings();
const vault = openVault(BACKUPS);

/** Every table that can say who somebody is; whoever adds one plants them there, and takes them out again. */
const sayWho = [
  ...['addresses', 'audit', 'consents', 'data_requests', 'invitations', 'ledger', 'letters', 'order_events'],
  ...['order_vouchers', 'orders', 'people', 'refunds', 'reviews', 'subscriptions', 'unreachable_addresses'],
];

/** Every other one, and what it is about. */
const sayNobody: Readonly<Record<string, ReadonlyArray<string>>> = {
  'words of the shop': [
    ...['roles', 'audit_actions', 'jobs', 'consent_acts', 'consent_purposes', 'letter_kinds', 'letter_states'],
    ...[
      'allergens',
      'presences',
      'vat_rates',
      'fulfilment_methods',
      'sale_event_kinds',
      'order_states',
      'order_sources',
    ],
    ...['order_event_kinds', 'payment_ways', 'ledger_kinds', 'order_change_states', 'attempt_states', 'payment_states'],
    ...['refund_states', 'stray_payment_states', 'dispute_states', 'stripe_event_states', 'review_states'],
    ...['reconciliation_states', 'difference_kinds', 'backup_kinds', 'backup_states', 'drill_states'],
    ...['sale_task_kinds', 'sale_task_states', 'move_answers', 'voucher_kinds', 'data_request_states'],
    ...['hand_over_kinds', 'hand_over_outcomes'],
  ],
  'the shop and what it sells': [
    ...['settings', 'locations', 'delivery_zones', 'delivery_districts', 'catalogue_revision', 'categories'],
    ...['ingredients', 'ingredient_allergens', 'products', 'product_allergens', 'product_ingredients', 'variants'],
    ...['photos', 'favourites', 'faqs', 'news_posts', 'own_pages', 'vouchers', 'voucher_sales', 'voucher_categories'],
    ...['voucher_products', 'bake_sales', 'sale_methods', 'pools', 'offers', 'slots', 'sale_events'],
    ...['sale_openings_told', 'sale_tasks', 'sale_task_orders'],
  ],
  'what was ordered and paid, by its number': [
    ...['order_lines', 'order_changes', 'payment_attempts', 'payments', 'refund_lines', 'disputes', 'stray_payments'],
    ...['stripe_events', 'resend_events', 'reconciliations', 'reconciliation_differences', 'hand_overs'],
  ],
  'ids, hashes and sealed secrets': [
    ...['erasures', 'sessions', 'counters', 'own_favourites', 'second_factors', 'second_factor_offers'],
    ...['recovery_codes', 'pending_sign_ins'],
  ],
  'how far the machines have come': [
    ...['job_run', 'retention_sweeps', 'backups', 'backup_objects', 'backup_rows', 'restore_drills'],
    ...['clock_offset', 'd1_migrations'],
  ],
};

test('of every table of the shop it is known whether it can say who somebody is', async () => {
  const listed = [...sayWho, ...Object.values(sayNobody).flat()];
  expect(listed.toSorted()).toEqual(await tablesIn(DB));
});

/** An Identity Platform that knows them by the password "flour", and forgets accounts. */
function anAccountThere() {
  const deleted: string[] = [];
  const identity = anIdentity({
    signIn: (email) => Promise.resolve(ok({ uid: `uid-${email}`, email, emailVerified: true, idToken: 'fresh' })),
    deleteAccount: (idToken) => Promise.resolve((deleted.push(idToken), ok())),
  });
  return { identity, deleted };
}

async function sendLetters(context: Context): Promise<void> {
  await sendWaitingLetters(context, letterRenderer(context));
}

test('somebody who is erased is in no table, no copy of a page, no backup made since and none that is restored', async () => {
  const { identity, deleted } = anAccountThere();
  const shop = aShop({ identity });
  const { id, caller } = await openAccount(shop);
  const { collected, off } = await trade(shop, id);
  await correspond(shop);
  const visitor = aVisitor({ now: shop.now });
  await cachedHome(visitor.context);
  await visitor.settle();
  const before = { collected: await booksOf(shop, collected.id), off: await booksOf(shop, off.id) };
  expect(await tablesSaying(DB, wordsOfKnown)).toEqual(sayWho);
  expect(await copiesSaying(KV, wordsOfKnown)).not.toEqual([]);
  const older = await readBackup(vault, await exportShop(shop, { d1: DB, vault }));

  const erased = await eraseAccount({ ...shop, caller }, { password: 'flour', way: 'wait' });
  expect(erased).toEqual(ok('erased'));
  expect(deleted).toEqual(['fresh']);
  expect(await tablesSaying(DB, wordsOfKnown)).toEqual(['letters']);
  await sendLetters(shop);
  expect(await tablesSaying(DB, wordsOfKnown)).toEqual([]);
  expect(await copiesSaying(KV, wordsOfKnown)).toEqual([]);
  expect(await objectsSaying(MEDIA, wordsOfKnown)).toEqual([]);

  // The sums, the bakes and what happened are as they were.
  for (const [order, was] of [
    [collected, before.collected],
    [off, before.off],
  ] as const) {
    const { order: now, events, entries, payments } = await booksOf(shop, order.id);
    expect([now.lines, now.totalPence, payments]).toEqual([was.order.lines, was.order.totalPence, was.payments]);
    expect(entries.map(({ amountPence }) => amountPence)).toEqual(was.entries.map(({ amountPence }) => amountPence));
    expect(events.map(({ kind }) => kind)).toEqual([...was.events.map(({ kind }) => kind), 'erased']);
    const { state, version, placedAt } = now;
    expect(replayOrder(events)).toEqual({ ...coreOf(now), state, version, placedAt });
  }

  const newer = await readBackup(vault, await exportShop(shop, { d1: DB, vault }));
  for (const object of newer.manifest.objects)
    expect(says(await readSections(newer, object), wordsOfKnown)).toBe(false);
  await noteErasures(shop, vault);
  await prepareDatabase(DRILL_DB, older, { overwrite: true });
  expect((await restoreBackup(DRILL_DB, older)).wrong).toEqual([]);
  expect(await tablesSaying(DRILL_DB, wordsOfKnown)).toEqual([]);
});
