import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { oldTries } from '@/config/backend';
import { minute } from '@/kernel/time';
import { testContext } from '@/testing/context';
import { countTry } from './commands';
import { counters } from './tables';

const rule = { limit: 5, windowMs: minute };
const morning = Date.UTC(2026, 10, 28, 6);
const at = (now: number) => testContext({ now: () => now });

test('of fifty tries at the same moment exactly five are let through', async () => {
  const context = at(morning);
  const answers = await Promise.all(Array.from({ length: 50 }, () => countTry(context, 'race', rule)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
});

test('one try too many is told when to come again, and then may', async () => {
  const late = morning + 20_000;
  for (let n = 0; n < 5; n++) expect((await countTry(at(late), 'waits', rule)).ok).toBe(true);
  expect(await countTry(at(late), 'waits', rule)).toEqual({
    ok: false,
    problem: { kind: 'too_many_tries', againAt: morning + minute },
  });
  expect((await countTry(at(morning + minute), 'waits', rule)).ok).toBe(true);
});

test('the tries of one are not the tries of another', async () => {
  for (let n = 0; n < 6; n++) await countTry(at(morning), 'greedy', rule);
  expect((await countTry(at(morning), 'modest', rule)).ok).toBe(true);
});

test('what is counted is kept as a hash that needs our key to be guessed', async () => {
  const one = at(morning);
  await countTry(one, 'sign_in.address:203.0.113.9', rule);
  await countTry({ ...one, linkKeys: ['another-key-for-signing-links'] }, 'sign_in.address:203.0.113.9', rule);
  const rows = await one.db.select().from(counters).where(eq(counters.count, 1));
  expect(JSON.stringify(await one.db.select().from(counters))).not.toContain('203.0.113.9');
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
});

test('counters of long ago are forgotten, those of today are kept', async () => {
  const work: Promise<unknown>[] = [];
  const tomorrow = testContext({
    now: () => morning + oldTries.forgetAfterMs + minute,
    afterResponse: (promise) => work.push(promise),
  });
  await countTry(at(morning), 'yesterday', rule);
  await countTry(tomorrow, 'today', rule);
  await Promise.all(work);
  const kept = await tomorrow.db.select({ startedAt: counters.windowStartsAt }).from(counters);
  expect(kept).toEqual([{ startedAt: morning + oldTries.forgetAfterMs + minute }]);
});
