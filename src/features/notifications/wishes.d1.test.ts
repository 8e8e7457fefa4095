import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '@/platform/context';
import { testContext } from '@/testing/context';
import { askToBeTold } from './commands/ask-to-be-told';
import { wishToBeTold } from './commands/wish-for-letters';
import { consentWording } from './domain/subscription';
import { isToldOfOpenings } from './queries';
import { consents, letters } from './tables';

const anEmail = () => `${crypto.randomUUID()}@example.org`;
const actsOf = async ({ db }: Context, email: string) =>
  db
    .select({ act: consents.act, wording: consents.wording })
    .from(consents)
    .where(eq(consents.email, email))
    .orderBy(asc(consents.id));

test('somebody whose address is proved is on the list at once, without a letter that asks', async () => {
  const context = testContext();
  const email = anEmail();
  expect(await isToldOfOpenings(context, email)).toBe(false);
  await wishToBeTold(context, email.toUpperCase(), true);
  expect(await isToldOfOpenings(context, email)).toBe(true);
  expect(await context.db.select().from(letters).where(eq(letters.to, email))).toEqual([]);
  expect(await actsOf(context, email)).toEqual([{ act: 'given', wording: consentWording.given }]);
});

test('wishing twice is one consent, and so is taking it back twice', async () => {
  const context = testContext();
  const email = anEmail();
  for (const isWished of [true, true, false, false]) await wishToBeTold(context, email, isWished);
  expect((await actsOf(context, email)).map(({ act }) => act)).toEqual(['given', 'withdrawn']);
  expect(await isToldOfOpenings(context, email)).toBe(false);
});

test('whoever took it back and changes their mind is on the list again', async () => {
  const context = testContext();
  const email = anEmail();
  for (const isWished of [true, false, true]) await wishToBeTold(context, email, isWished);
  expect(await isToldOfOpenings(context, email)).toBe(true);
  expect((await actsOf(context, email)).map(({ act }) => act)).toEqual(['given', 'withdrawn', 'given']);
});

test('a letter that asked before is overtaken: the wish counts at once', async () => {
  const context = testContext({ address: '198.18.0.77' });
  const email = anEmail();
  await askToBeTold(context, email);
  expect(await isToldOfOpenings(context, email)).toBe(false);
  await wishToBeTold(context, email, true);
  expect(await isToldOfOpenings(context, email)).toBe(true);
  expect(await actsOf(context, email)).toHaveLength(1);
});

test('taking back what was never wished for leaves nothing behind', async () => {
  const context = testContext();
  const email = anEmail();
  await wishToBeTold(context, email, false);
  expect(await actsOf(context, email)).toEqual([]);
});
