import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { beginBackup } from '@/features/backups/commands/run-backup';
import { backups } from '@/features/backups/tables';
import { cancelWholeSale } from '@/features/fulfilment/commands/cancel-sale';
import { letterStatements } from '@/features/notifications/commands/outbox';
import { letters, subscriptions } from '@/features/notifications/tables';
import { getOrder } from '@/features/orders/queries';
import { retentionSweeps } from '@/features/privacy/tables';
import { jobRuns } from '@/features/shop/tables';
import { runBatch } from '@/platform/db/client';
import { testBindings } from '@/testing/bindings';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { testContext, testEnv } from '@/testing/context';
import type { CompanionEnv } from './context';
import { runJobs } from './jobs';

const env = testBindings();
const context = testContext();

beforeAll(() => {
  // The runner's console has no `log` in workerd, and what the companion writes there is not what these tests look at.
  Object.assign(console, { log: () => undefined });
});

const facts = {
  orderId: 'ord_01jd0000000000000000000abc',
  linkVersion: 1,
  reference: 'K7P-4QX',
  name: 'Ann Baker',
  bakeDay: '2026-11-28',
  place: { name: 'Hall', addressLine1: 'Road', addressLine2: null, town: 'Cressage', postcode: 'SY5', howToFind: '' },
  slot: { startsAt: 1, endsAt: 2 },
  lines: [],
  discountPence: 0,
  deliveryPence: 0,
  totalPence: 0,
  payment: 'paid',
};

/** The companion's bindings, with a Rollbar to report to; both of the test's own making where no binding exists here. */
function aCompanion(DB: D1Database = env.DB): CompanionEnv {
  const admitAll: RateLimit = { limit: () => Promise.resolve({ success: true }) };
  return {
    ...testEnv(),
    ROLLBAR_API_URL: `${env.STAND_INS_URL}/rollbar`,
    ROLLBAR_TOKEN: 'token-for-tests-only',
    DB,
    KV: env.KV,
    MEDIA: env.MEDIA,
    BACKUPS: env.BACKUPS,
    DRILL_DB: env.DRILL_DB,
    IMAGES: {} as ImagesBinding,
    FLOOD_VISITS: admitAll,
    FLOOD_PICTURES: admitAll,
    FLOOD_WRITES: admitAll,
    FLOOD_PERSON_WRITES: admitAll,
    FLOOD_MACHINES: admitAll,
  } as CompanionEnv;
}

/** A database that fails whoever asks about one table. */
function failingOn(table: string): D1Database {
  return new Proxy(env.DB, {
    get(db, property: keyof D1Database) {
      if (property !== 'prepare') return db[property].bind(db);
      return (sql: string) => {
        if (sql.includes(`"${table}"`)) throw new Error(`No answer about ${table}`);
        return db.prepare(sql);
      };
    },
  });
}

async function aWaitingLetter(to: string) {
  const cause = `order.ready:${crypto.randomUUID()}`;
  await runBatch(
    context.db,
    letterStatements(context, { cause, kind: 'order_ready', to, subject: facts.orderId, facts }),
  );
  return async () => (await context.db.select().from(letters).where(eq(letters.cause, cause)).get())?.state;
}

const afterwards = () => undefined;

test('a round of the companion sends the letters that wait, however old they are', async () => {
  const state = await aWaitingLetter('old@example.org');
  await context.db.update(letters).set({ dueAt: 0 });
  await runJobs({ env: aCompanion(), afterwards });
  expect(await state()).toBe('sent');
});

test('the round that finds a sale open tells who is on the list, and the letter goes along', async () => {
  const sale = await aBakeSale(context);
  const id = context.newId('sub');
  const long = sale.opensAt - 1;
  const email = 'subscriber@example.org';
  // Published a moment ago: who was on the list before that is told.
  await context.db.insert(subscriptions).values({ id, email, askedAt: long, confirmedAt: long, changedAt: long });
  await runJobs({ env: aCompanion(), afterwards });
  await runJobs({ env: aCompanion(), afterwards });
  const told = await context.db.select().from(letters).where(eq(letters.to, email));
  expect(told).toMatchObject([{ cause: `sale.open:${sale.id}:${id}`, state: 'sent' }]);
});

test('the round after a sale was cancelled sees to its orders, without anybody pressing anything', async () => {
  const { caller } = await signedIn('manager');
  const shop = aShop({ caller });
  const sale = await aBakeSale(shop, { payOnCollection: true });
  const order = await anOrder(shop, sale, { paymentWay: 'on_collection' });
  await cancelWholeSale(shop, { saleId: sale.id, version: null, reason: 'The oven broke', agreedOrders: 1 });
  await runJobs({ env: aCompanion(), afterwards }, ['sale_work']);
  expect((await getOrder(shop, order.id)).state).toBe('cancelled');
  const runs = await context.db.select().from(jobRuns).where(eq(jobRuns.job, 'sale_work'));
  expect(runs.at(-1)).toMatchObject({ done: 1, failed: 0 });
});

test('a job that fails is reported, scrubbed, and stops none of the others', async () => {
  const state = await aWaitingLetter('others@example.org');
  const companion = aCompanion(failingOn('stripe_events'));
  await runJobs({ env: companion, afterwards });
  expect(await state()).toBe('sent');
  const failed = await context.db.select().from(jobRuns).where(eq(jobRuns.job, 'stripe_events'));
  expect(failed.at(-1)).toMatchObject({ failed: 1 });
  const items = await (await fetch(`${env.STAND_INS_URL}/rollbar/items.json`)).text();
  expect(items).toContain('No answer about stripe_events');
  expect(items).toContain('companion');
});

test('nothing is forgotten while a backup is under way; the night’s look goes on after it', async () => {
  const day = '2026-01-02';
  await context.db.insert(retentionSweeps).values({ day, startedAt: 1 });
  const ended = async () =>
    (await context.db.select().from(retentionSweeps).where(eq(retentionSweeps.day, day)).get())?.endedAt ?? null;
  await beginBackup(context, { kind: 'nightly', night: day, attempt: 1 });
  await runJobs({ env: aCompanion(), afterwards: context.afterResponse }, ['retention']);
  expect(await ended()).toBeNull();
  await context.db.update(backups).set({ state: 'failed', endedAt: 2 });
  await runJobs({ env: aCompanion(), afterwards: context.afterResponse }, ['retention']);
  expect(await ended()).not.toBeNull();
});
