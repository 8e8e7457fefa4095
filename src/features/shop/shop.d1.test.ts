import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { runBatch } from '@/platform/db/client';
import { employ } from '@/testing/builders/staff';
import { testContext } from '@/testing/context';
import { auditStatement, recordRun } from './commands';
import { cachedSettings, getSettings } from './queries';
import { audit, jobRuns, settings } from './tables';

const context = testContext();

test('a shop that nobody has set up trades as a bakery too small to charge VAT', async () => {
  expect(await getSettings(context)).toMatchObject({
    trader: { name: 'Band of Bakers', email: null },
    vatMode: 'not_registered',
  });
});

test('what the bakery has set is read, and a spoilt setting falls back by itself', async () => {
  const changedAt = context.now();
  await context.db.insert(settings).values([
    { key: 'vat', value: { mode: 'registered', number: 'GB 123' }, changedAt },
    { key: 'trader', value: { name: 7 }, changedAt },
  ]);
  expect(await getSettings(context)).toMatchObject({
    trader: { name: 'Band of Bakers' },
    vatMode: 'registered',
    vatNumber: 'GB 123',
  });
});

test('a page without stock reads the settings from a copy', async () => {
  const work: Promise<unknown>[] = [];
  const visitor = testContext({ afterResponse: (promise) => void work.push(promise) });
  const live = await getSettings(context);
  expect(await cachedSettings(visitor)).toEqual(live);
  await Promise.all(work);
  const unreachable = testContext({ db: new Proxy(context.db, { get: () => expect.unreachable('D1 is asked') }) });
  expect(await cachedSettings(unreachable)).toEqual(live);
});

test('a company says who it is by its legal name and number', async () => {
  const trader = {
    name: 'Band of Bakers',
    legalName: 'Band of Bakers Bakehouse Limited',
    companyNumber: '00000000',
    addressLines: ['Station Road'],
    email: 'not an address',
    phone: '01632 960 174',
  };
  await context.db.delete(settings).where(eq(settings.key, 'trader'));
  await context.db.insert(settings).values({ key: 'trader', value: trader, changedAt: context.now() });
  expect((await getSettings(context)).trader).toEqual({ ...trader, email: null });
});

test('the audit trail keeps who did what, and when', async () => {
  const entry = {
    action: 'order.moved',
    personId: null,
    actor: 'outbox',
    subject: 'ord_1',
    before: { state: 'ready' },
    after: { state: 'collected' },
  } as const;
  await runBatch(context.db, [auditStatement(context, entry)]);
  const [row] = await context.db.select().from(audit).where(eq(audit.subject, 'ord_1'));
  expect(row).toMatchObject({ ...entry, reason: null, requestId: 'req_test' });
});

test('of a person the audit trail keeps the id and no name, so that erasing them empties it too', async () => {
  const { id } = await employ('baker');
  const entry = { action: 'order.moved', personId: id, actor: 'Bea Flour', subject: 'ord_2' } as const;
  await runBatch(context.db, [auditStatement(context, entry)]);
  const [row] = await context.db.select().from(audit).where(eq(audit.subject, 'ord_2'));
  expect(row).toMatchObject({ personId: id, actor: 'person' });
});

test('what is written in the audit trail stays: it is neither changed nor taken out', async () => {
  await runBatch(context.db, [
    auditStatement(context, { action: 'order.moved', personId: null, actor: 'outbox', subject: 'ord_3' }),
  ]);
  const row = eq(audit.subject, 'ord_3');
  await expect(context.db.update(audit).set({ actor: 'nobody' }).where(row)).rejects.toThrow();
  await expect(context.db.delete(audit).where(row)).rejects.toThrow();
  expect(await context.db.select({ actor: audit.actor }).from(audit).where(row)).toEqual([{ actor: 'outbox' }]);
});

test('a job leaves a record of what it did', async () => {
  await recordRun(context, 'outbox', () => Promise.resolve({ done: 3, failed: 1 }));
  const [row] = await context.db.select().from(jobRuns).where(eq(jobRuns.job, 'outbox'));
  expect(row).toMatchObject({ done: 3, failed: 1, problem: null });
  expect(row?.endedAt).not.toBeNull();
});

test('a job that fails says so in its record, without what could name a person', async () => {
  const failing = recordRun(context, 'refunds', () => Promise.reject(new Error('no answer for ann@example.org')));
  await expect(failing).rejects.toThrow('no answer');
  const [row] = await context.db.select().from(jobRuns).where(eq(jobRuns.job, 'refunds'));
  expect(row).toMatchObject({ failed: 1, problem: 'no answer for [hidden]' });
});

test('a job with nothing to do is put on record once an hour, and at once where it did something', async () => {
  let now = Date.UTC(2026, 10, 28, 9);
  const clocked = testContext({ now: () => now });
  const idle = () => Promise.resolve({ done: 0, failed: 0 });
  const rows = () => clocked.db.select().from(jobRuns).where(eq(jobRuns.job, 'overdue_holds'));
  for (let minute = 0; minute < 59; minute++, now += 60_000) await recordRun(clocked, 'overdue_holds', idle);
  expect(await rows()).toHaveLength(1);
  now += 60_000;
  await recordRun(clocked, 'overdue_holds', idle);
  expect(await rows()).toHaveLength(2);
  await recordRun(clocked, 'overdue_holds', () => Promise.resolve({ done: 1, failed: 0 }));
  expect(await rows()).toHaveLength(3);
});
