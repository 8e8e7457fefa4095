import { eq } from 'drizzle-orm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '@/kernel/result';
import { runBatch } from '@/platform/db/client';
import { testContext } from '@/testing/context';
import { letterStatements, recordMailEvent, type RenderLetter, sendAgain, sendWaitingLetters } from './commands/outbox';
import { stateAfter, tidingsOfLetters } from './domain/mail-event';
import { findUnreachable, listLettersAbout } from './queries';
import { resendEvents } from './tables';

const words: RenderLetter = () =>
  Promise.resolve({ subject: 'Yours', html: '<p>Yours</p>', text: 'Yours', headers: {}, replyTo: null });

/** One letter on its way, and the events that come back of it. */
async function aLetter() {
  const name = crypto.randomUUID();
  const to = `${name}@example.org`;
  const subject = `ord_${name}`;
  const base = testContext();
  let sending = 1;
  const resendIdOf = (attempt: number) => `${name}-${attempt}`;
  const send = () => Promise.resolve(ok({ resendId: resendIdOf(sending++) }));
  const context = testContext({ mail: { ...base.mail, send } });
  await runBatch(
    context.db,
    letterStatements(context, { cause: `order.ready:${name}`, kind: 'order_ready', to, subject, facts: {} }),
  );
  const read = async () => {
    const [letter] = await listLettersAbout(context, subject);
    if (!letter) throw new Error('The letter was not written');
    return letter;
  };
  return {
    context,
    read,
    sendIt: () => sendWaitingLetters(context, words),
    hear: (type: string, { attempt = 1, id = `${name}:${type}` } = {}) =>
      recordMailEvent(context, { id, type, resendId: resendIdOf(attempt), reason: null }),
    unreached: () => findUnreachable(context, to.toUpperCase()),
  };
}

const everyType = [...tidingsOfLetters.map(({ type }) => type), 'email.opened', 'email.delivery_delayed'];

test('events in any order, repeated, and before our own note of the sending, end in the same state', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...everyType) },
    { weight: 2, arbitrary: fc.constant('ours') },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const letter = await aLetter();
      for (const happened of [...steps, 'ours']) await (happened === 'ours' ? letter.sendIt() : letter.hear(happened));
      const expected = stateAfter(steps);
      expect((await letter.read()).state).toBe(expected);
      const isUnreached = expected === 'bounced' || expected === 'complained';
      expect((await letter.unreached())?.reason ?? null).toBe(isUnreached ? expected : null);
    }),
    { numRuns: 40 },
  );
});

test('an address that bounced is marked, so that staff see "not reached"', async () => {
  const letter = await aLetter();
  await letter.sendIt();
  await letter.hear('email.delivered');
  expect(await letter.unreached()).toBeNull();
  await letter.hear('email.bounced');
  expect((await letter.read()).state).toBe('bounced');
  expect(await letter.unreached()).toMatchObject({ reason: 'bounced' });
});

test('a complaint says more of an address than a bounce, whichever came first', async () => {
  for (const types of [
    ['email.bounced', 'email.complained'],
    ['email.complained', 'email.bounced'],
  ]) {
    const letter = await aLetter();
    await letter.sendIt();
    for (const type of types) await letter.hear(type);
    expect(await letter.unreached()).toMatchObject({ reason: 'complained' });
  }
});

test('an event that comes twice is kept once and changes nothing the second time', async () => {
  const letter = await aLetter();
  await letter.sendIt();
  await letter.hear('email.delivered', { id: 'msg_twice' });
  const before = await letter.read();
  await letter.hear('email.delivered', { id: 'msg_twice' });
  expect(await letter.read()).toEqual(before);
  const kept = await letter.context.db.select().from(resendEvents).where(eq(resendEvents.id, 'msg_twice'));
  expect(kept).toHaveLength(1);
});

test('an event of an unknown letter is kept and moves none', async () => {
  const letter = await aLetter();
  await letter.sendIt();
  const event = { id: 'msg_stranger', type: 'email.bounced', resendId: 'somebody-else', reason: null };
  await recordMailEvent(letter.context, event);
  expect((await letter.read()).state).toBe('sent');
  const kept = await letter.context.db.select().from(resendEvents).where(eq(resendEvents.id, event.id));
  expect(kept).toHaveLength(1);
});

test('a late event of an earlier attempt says nothing about the letter sent again', async () => {
  const letter = await aLetter();
  await letter.sendIt();
  await sendAgain(letter.context, (await letter.read()).id);
  await letter.sendIt();
  await letter.hear('email.bounced', { attempt: 1 });
  expect((await letter.read()).state).toBe('sent');
  await letter.hear('email.delivered', { attempt: 2 });
  expect((await letter.read()).state).toBe('delivered');
});
