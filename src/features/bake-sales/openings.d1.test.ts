import { eq, like } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { subscriptions as rules } from '@/config/backend';
import { letters, subscriptions, unreachable } from '@/features/notifications/tables';
import { endSubscription } from '@/features/notifications/commands/answer-asking';
import { letterStatements, sendWaitingLetters } from '@/features/notifications/commands/outbox';
import { day, hour, type Instant, minute } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { openDb, runBatch } from '@/platform/db/client';
import { signLink } from '@/platform/signed-links';
import { testBindings } from '@/testing/bindings';
import { aBakeSale, type BakeSaleChoices } from '@/testing/builders/bake-sales';
import { testContext } from '@/testing/context';
import { tellOpenings } from './commands/tell-openings';
import { bakeSales, saleOpeningsTold } from './tables';

const monday = Date.UTC(2026, 10, 23, 8);
const plenty = 1000;
let clock = monday;
const context = testContext({ now: () => clock });
const { db } = context;

beforeEach(async () => {
  clock = monday;
  // Each test has a list and a diary of its own.
  await db.delete(letters);
  await db.delete(unreachable);
  await db.delete(saleOpeningsTold);
  await db.update(subscriptions).set({ endedAt: 1 });
  await db.update(bakeSales).set({ cancelledAt: 1 });
});

let people = 0;

/** Somebody who has been on the list since an instant. */
async function aSubscriber(confirmedAt: Instant | null = monday - day, over: { endedAt?: Instant } = {}) {
  people += 1;
  const email = `subscriber-${people}@example.org`;
  const id = context.newId('sub');
  const at = confirmedAt ?? monday - day;
  await db.insert(subscriptions).values({ id, email, askedAt: at, confirmedAt, changedAt: at, ...over });
  return { id, email };
}

/** A sale that opens on Monday at eight and closes on Thursday. */
const aSale = (choices: BakeSaleChoices = {}) =>
  aBakeSale(context, {
    bakeDay: '2026-11-28',
    opensAt: monday,
    closesAt: monday + 3 * day,
    publishedAt: monday - 7 * day,
    ...choices,
  });

const toldOf = async (saleId: string) =>
  (
    await db
      .select()
      .from(letters)
      .where(like(letters.cause, `sale.open:${saleId}:%`))
  )
    .map(({ to }) => to)
    .sort();
const isTold = async (saleId: string) =>
  (await db.select().from(saleOpeningsTold)).some((told) => told.saleId === saleId);
const run = (in_: Context = context, most = plenty) => tellOpenings(in_, most);

/** A database whose Worker is killed when it comes to one statement. */
function dyingBefore(statement: string): D1Database {
  const { DB } = testBindings();
  return new Proxy(DB, {
    get(d1, property: keyof D1Database) {
      if (property !== 'prepare') return d1[property].bind(d1);
      return (sql: string) => {
        if (sql.startsWith(statement)) throw new Error('The Worker was killed');
        return d1.prepare(sql);
      };
    },
  });
}

test('when a sale opens, everybody on the list gets one letter about it', async () => {
  const [ann, bob] = [await aSubscriber(), await aSubscriber()];
  const sale = await aSale();
  expect(await run()).toEqual({ done: 2, failed: 0 });
  expect(await toldOf(sale.id)).toEqual([ann.email, bob.email]);
  const [letter] = await db.select().from(letters).where(eq(letters.to, ann.email));
  expect(letter).toMatchObject({
    cause: `sale.open:${sale.id}:${ann.id}`,
    kind: 'orders_open',
    subject: ann.id,
    state: 'waiting',
    dueAt: monday,
    facts: {
      subscriptionId: ann.id,
      linkVersion: 1,
      slug: sale.slug,
      bakeDay: '2026-11-28',
      closesAt: sale.closesAt,
      place: { name: 'The old dairy', addressLine1: '2 Station Road', town: 'Cressage', postcode: 'SY5 6AA' },
    },
  });
  expect(await isTold(sale.id)).toBe(true);
});

test('not before it opens, and not once it has closed, is cancelled or not yet published', async () => {
  await aSubscriber();
  const sale = await aSale();
  await aSale({ publishedAt: null });
  await aSale({ cancelledAt: monday - hour });
  clock = monday - 1;
  expect(await run()).toEqual({ done: 0, failed: 0 });
  clock = sale.closesAt;
  expect(await run()).toEqual({ done: 0, failed: 0 });
  clock = sale.closesAt - 1;
  expect(await run()).toEqual({ done: 1, failed: 0 });
});

test('run again, or by two at once, nobody gets a second letter', async () => {
  await aSubscriber();
  await aSubscriber();
  const sale = await aSale();
  await Promise.all([run(), run(), run()]);
  await run();
  expect(await toldOf(sale.id)).toHaveLength(2);
});

test('a run that stops between two chunks, or before it says that all is told, is taken up by the next', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => aSubscriber()));
  const sale = await aSale();
  expect(await run(context, 3)).toEqual({ done: 3, failed: 0 });
  expect(await isTold(sale.id)).toBe(false);
  expect(await run(context, 2)).toEqual({ done: 2, failed: 0 });
  expect(await isTold(sale.id)).toBe(false);
  expect(await run(context, 2)).toEqual({ done: 0, failed: 0 });
  expect(await isTold(sale.id)).toBe(true);
  expect(await toldOf(sale.id)).toEqual(all.map(({ email }) => email).sort());
});

test('a run that dies after its letters were written, and even sent, writes none of them again', async () => {
  await aSubscriber();
  const sale = await aSale();
  const dying = testContext({ now: () => clock, db: openDb(dyingBefore('insert into "sale_openings_told"')) });
  await expect(run(dying)).rejects.toThrow('killed');
  const words = { subject: 'Open', html: '<p>Open</p>', text: 'Open', headers: {}, replyTo: null };
  await sendWaitingLetters(context, () => Promise.resolve(words));
  expect(await run()).toEqual({ done: 0, failed: 0 });
  expect(await toldOf(sale.id)).toHaveLength(1);
  expect(await isTold(sale.id)).toBe(true);
});

test('more people than one chunk holds are all told in one run', async () => {
  await Promise.all(Array.from({ length: rules.chunkSize + 3 }, () => aSubscriber()));
  const sale = await aSale();
  expect(await run()).toEqual({ done: rules.chunkSize + 3, failed: 0 });
  expect(new Set(await toldOf(sale.id)).size).toBe(rules.chunkSize + 3);
});

test('who came on the list after the opening has seen it; who was there at that moment is told', async () => {
  await aSubscriber(monday + 1);
  const inTime = await aSubscriber(monday);
  const sale = await aSale();
  clock = monday + hour;
  await run();
  expect(await toldOf(sale.id)).toEqual([inTime.email]);
});

test('a sale published after the hour it was to open opens when it is published', async () => {
  const between = await aSubscriber(monday + minute);
  const sale = await aSale({ publishedAt: monday + hour });
  clock = monday + hour;
  await run();
  expect(await toldOf(sale.id)).toEqual([between.email]);
});

test('who only asked, who ended it, and whom no letter reaches are not written to', async () => {
  await aSubscriber(null);
  await aSubscriber(monday - day, { endedAt: monday - hour });
  const bounced = await aSubscriber();
  await db.insert(unreachable).values({ email: bounced.email, reason: 'bounced', since: monday - day });
  const sale = await aSale();
  await run();
  expect(await toldOf(sale.id)).toEqual([]);
  expect(await isTold(sale.id)).toBe(true);
});

test('who leaves the list while the letters are written gets none any more', async () => {
  const ann = await aSubscriber();
  const sale = await aSale();
  await run();
  const token = await signLink('unsubscribe', { id: ann.id, version: 1 }, context.linkKeys);
  await endSubscription(context, token);
  const [letter] = await db.select().from(letters).where(eq(letters.to, ann.email));
  expect(letter).toMatchObject({ state: 'given_up', problem: 'unsubscribed' });
  await db.delete(saleOpeningsTold);
  await run();
  expect(await toldOf(sale.id)).toHaveLength(1);
});

test('a sale that opens while another is open is told by itself, and only of itself', async () => {
  const early = await aSubscriber(monday - day);
  const first = await aSale();
  await run();
  const late = await aSubscriber(monday + hour);
  const second = await aSale({ bakeDay: '2026-12-05', opensAt: monday + day, closesAt: monday + 9 * day });
  clock = monday + day;
  expect(await run()).toEqual({ done: 2, failed: 0 });
  expect(await toldOf(first.id)).toEqual([early.email]);
  expect(await toldOf(second.id)).toEqual([early.email, late.email].sort());
});

test('news to the whole list lets a letter go first that one person waits for', async () => {
  await Promise.all(Array.from({ length: 25 }, () => aSubscriber()));
  await aSale();
  await run();
  clock += minute;
  const confirmation = {
    cause: 'order.confirmed:ord_first',
    kind: 'order_confirmed',
    subject: 'ord_first',
    facts: {},
  } as const;
  await runBatch(db, letterStatements(context, { ...confirmation, to: 'ann@example.org' }));
  const posted: string[] = [];
  await sendWaitingLetters(context, ({ kind }) => {
    posted.push(kind);
    return Promise.resolve({ subject: kind, html: '', text: 'words', headers: {}, replyTo: null });
  });
  expect(posted[0]).toBe('order_confirmed');
});
