import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { contact as rules, counters } from '@/config/backend';
import { settings } from '@/features/shop/tables';
import { testContext } from '@/testing/context';
import { sendMessage } from './commands/send-message';
import { letters } from './tables';

const noon = Date.UTC(2026, 10, 20, 12);
const shopEmail = 'hello@bakery.example';
let visitors = 0;

/** Somebody with something to say, and a clock that stands still until the test moves it. */
function aVisitor() {
  visitors += 1;
  const clock = { now: noon };
  const context = testContext({ now: () => clock.now, address: `198.19.0.${visitors}` });
  const message = { name: 'Ann', email: `ann-${visitors}@example.org`, reference: null, message: 'Good morning' };
  return {
    context,
    clock,
    message,
    send: (over: Partial<typeof message> = {}) => sendMessage(context, { ...message, ...over }),
  };
}

const { db } = testContext();
const toTheShop = () => db.select().from(letters).where(eq(letters.to, shopEmail));

beforeEach(async () => {
  await db.delete(letters);
  await db.delete(settings);
  const trader = { name: 'Band of Bakers', addressLines: ['Station Road'], email: shopEmail, phone: null };
  await db.insert(settings).values({ key: 'trader', value: trader, changedAt: noon });
});

test('a message becomes one letter to the bakery’s own address', async () => {
  const ann = aVisitor();
  expect((await ann.send()).ok).toBe(true);
  expect(await toTheShop()).toMatchObject([{ kind: 'contact_message', facts: ann.message, state: 'waiting' }]);
});

test('sent twice at once it is one letter; other words, or the same ones later, are another', async () => {
  const ann = aVisitor();
  await Promise.all([ann.send(), ann.send()]);
  expect(await toTheShop()).toHaveLength(1);
  await ann.send({ message: 'And another thing' });
  expect(await toTheShop()).toHaveLength(2);
  ann.clock.now += rules.sameMessageMs;
  await ann.send();
  expect(await toTheShop()).toHaveLength(3);
});

test('two people with the same words write two letters', async () => {
  const [ann, bob] = [aVisitor(), aVisitor()];
  await ann.send();
  await bob.send();
  expect(await toTheShop()).toHaveLength(2);
});

test('a bakery that has told no address gets no letter, and the shopper is told', async () => {
  await db.delete(settings);
  expect(await aVisitor().send()).toMatchObject({ problem: { kind: 'no_shop_email' } });
  expect(await db.select().from(letters)).toEqual([]);
});

test('too many messages from one person, or from one place, are refused and written nowhere', async () => {
  const ann = aVisitor();
  const words = (n: number) => ({ message: `Message ${n}` });
  for (let n = 0; n < counters.contactPerEmail.limit; n++) expect((await ann.send(words(n))).ok).toBe(true);
  expect(await ann.send(words(99))).toMatchObject({ problem: { kind: 'too_many_tries' } });
  expect(await toTheShop()).toHaveLength(counters.contactPerEmail.limit);
  const crowd = aVisitor();
  const from = (n: number) => crowd.send({ email: `crowd-${n}@example.org` });
  for (let n = 0; n < counters.contactPerAddress.limit; n++) expect((await from(n)).ok).toBe(true);
  expect((await from(counters.contactPerAddress.limit)).ok).toBe(false);
});
