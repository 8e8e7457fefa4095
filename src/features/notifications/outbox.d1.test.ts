import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { counters, letters as limits } from '@/config/backend';
import { ok, refused } from '@/kernel/result';
import type { Mail, OutgoingLetter } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { testBindings } from '@/testing/bindings';
import { testContext } from '@/testing/context';
import { letterStatements, type RenderLetter, sendAgain, sendWaitingLetters } from './commands/outbox';
import type { NewLetter } from './domain/letter';
import { letters } from './tables';

type Answer = Awaited<ReturnType<Mail['send']>>;

const noon = Date.UTC(2026, 10, 26, 12);
const standIns = testBindings().STAND_INS_URL;
const words: RenderLetter = () =>
  Promise.resolve({ subject: 'Yours', html: '<p>Yours</p>', text: 'Yours', headers: {}, replyTo: null });

beforeAll(async () => {
  // Other test files send as well, and Resend counts them together.
  const body = JSON.stringify({ resend: { perSecond: 1000 } });
  await fetch(`${standIns}/stand-ins/switches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
});

/** A bakery whose clock stands still, and whose post does as the test says. */
function aBakery(answer?: (letter: OutgoingLetter) => Promise<Answer>) {
  const clock = { now: noon };
  const posted: string[] = [];
  const base = testContext();
  const send: Mail['send'] = (letter) => {
    posted.push(letter.key);
    return answer ? answer(letter) : Promise.resolve(ok({ resendId: crypto.randomUUID() }));
  };
  const context = testContext({ now: () => clock.now, mail: { ...base.mail, send } });
  return { context, clock, posted };
}

type Bakery = ReturnType<typeof aBakery>;

async function write({ context }: Bakery, over: Partial<NewLetter> = {}) {
  const cause = `order.confirmed:${crypto.randomUUID()}`;
  const letter: NewLetter = {
    cause,
    kind: 'order_confirmed',
    to: 'ann@example.org',
    subject: 'ord_1',
    facts: {},
    ...over,
  };
  await runBatch(context.db, letterStatements(context, letter));
  return async () => {
    const [row] = await context.db.select().from(letters).where(eq(letters.cause, letter.cause));
    if (!row) throw new Error('The letter was not written');
    return row;
  };
}

/** Sends what earlier tests left, so that each begins with an empty outbox. */
async function empty(bakery: Bakery) {
  await bakery.context.db.update(letters).set({ state: 'sent' }).where(eq(letters.state, 'waiting'));
}

test('a cause told twice writes one letter, and does not spoil the batch it is told in', async () => {
  const bakery = aBakery();
  await empty(bakery);
  await write(bakery, { cause: 'order.confirmed:ord_twice' });
  await write(bakery, { cause: 'order.confirmed:ord_twice' });
  expect(await sendWaitingLetters(bakery.context, words)).toEqual({ done: 1, failed: 0 });
});

test('two senders at once send each letter once', async () => {
  const bakery = aBakery();
  await empty(bakery);
  for (let i = 0; i < 8; i++) await write(bakery);
  await Promise.all([sendWaitingLetters(bakery.context, words), sendWaitingLetters(bakery.context, words)]);
  expect(bakery.posted).toHaveLength(8);
  expect(new Set(bakery.posted).size).toBe(8);
});

test('a round takes the longest due letters, and no more than it can carry', async () => {
  const bakery = aBakery();
  await empty(bakery);
  const last = await write(bakery);
  bakery.clock.now = noon - 60_000;
  for (let i = 0; i < limits.batchSize; i++) await write(bakery);
  bakery.clock.now = noon;
  expect(await sendWaitingLetters(bakery.context, words)).toEqual({ done: limits.batchSize, failed: 0 });
  expect((await last()).state).toBe('waiting');
});

test('a sender that dies after the post took the letter: the next one repeats it, and one letter arrives', async () => {
  const to = 'crash@example.org';
  const { mail } = testContext();
  let deaths = 0;
  const bakery = aBakery(async (letter) => {
    const answer = await mail.send(letter);
    if (deaths++ === 0) throw new Error('The Worker was killed');
    return answer;
  });
  await empty(bakery);
  const letter = await write(bakery, { to });
  await expect(sendWaitingLetters(bakery.context, words)).rejects.toThrow('killed');
  // Nobody else touches it before the lock of the dead sender ends.
  expect(await sendWaitingLetters(bakery.context, words)).toEqual({ done: 0, failed: 0 });
  bakery.clock.now += limits.lockMs;
  expect(await sendWaitingLetters(bakery.context, words)).toEqual({ done: 1, failed: 0 });
  expect(new Set(bakery.posted).size).toBe(1);
  expect(await letter()).toMatchObject({ state: 'sent', tries: 2 });
  const arrived: unknown = await (await fetch(`${standIns}/mailbox.json?to=${to}`)).json();
  expect(arrived).toHaveLength(1);
});

test('a sender that comes back after its lock does not undo what the next one did', async () => {
  let release: (answer: Answer) => void = () => undefined;
  const slow = new Promise<Answer>((resolve) => {
    release = resolve;
  });
  let sends = 0;
  const bakery = aBakery(() => (sends++ === 0 ? slow : Promise.resolve(ok({ resendId: crypto.randomUUID() }))));
  await empty(bakery);
  const letter = await write(bakery);
  const first = sendWaitingLetters(bakery.context, words);
  await expect.poll(() => bakery.posted.length).toBe(1);
  bakery.clock.now += limits.lockMs;
  await sendWaitingLetters(bakery.context, words);
  release(refused({ kind: 'refused', code: 'validation_error' }));
  await first;
  expect(await letter()).toMatchObject({ state: 'sent', problem: null });
});

test('while the post is down a letter waits, each time twice as long, and then goes', async () => {
  let isDown = true;
  const bakery = aBakery(() =>
    Promise.resolve(isDown ? refused({ kind: 'unavailable' }) : ok({ resendId: 're_later' })),
  );
  await empty(bakery);
  const letter = await write(bakery);
  for (const waitMs of [limits.firstRetryMs, limits.firstRetryMs * 2]) {
    expect(await sendWaitingLetters(bakery.context, words)).toEqual({ done: 0, failed: 1 });
    expect(await letter()).toMatchObject({
      state: 'waiting',
      problem: 'unavailable',
      dueAt: bakery.clock.now + waitMs,
    });
    bakery.clock.now += waitMs;
  }
  isDown = false;
  await sendWaitingLetters(bakery.context, words);
  expect(await letter()).toMatchObject({ state: 'sent', problem: null, tries: 3 });
  expect(new Set(bakery.posted).size).toBe(1);
});

test('after the last try a letter is given up, where staff see it', async () => {
  const bakery = aBakery(() => Promise.resolve(refused({ kind: 'unavailable' })));
  await empty(bakery);
  const letter = await write(bakery);
  for (let i = 0; i < limits.tries; i++) {
    await sendWaitingLetters(bakery.context, words);
    bakery.clock.now += limits.longestRetryMs;
  }
  expect(await letter()).toMatchObject({ state: 'given_up', problem: 'unavailable', tries: limits.tries });
});

test('a letter the post refuses for good is not tried again', async () => {
  const bakery = aBakery(() => Promise.resolve(refused({ kind: 'refused', code: 'validation_error' })));
  await empty(bakery);
  const letter = await write(bakery);
  await sendWaitingLetters(bakery.context, words);
  bakery.clock.now += limits.longestRetryMs;
  await sendWaitingLetters(bakery.context, words);
  expect(bakery.posted).toHaveLength(1);
  expect(await letter()).toMatchObject({ state: 'given_up', problem: 'validation_error' });
});

test('a letter whose wording changed after an answer was lost went out the first time', async () => {
  const bakery = aBakery(() => Promise.resolve(refused({ kind: 'refused', code: 'invalid_idempotent_request' })));
  await empty(bakery);
  const letter = await write(bakery);
  expect(await sendWaitingLetters(bakery.context, words)).toEqual({ done: 1, failed: 0 });
  expect(await letter()).toMatchObject({ state: 'sent', resendId: null });
});

test('a letter that cannot be put into words holds up none of the others', async () => {
  const bakery = aBakery();
  await empty(bakery);
  const spoilt = await write(bakery, { kind: 'order_ready' });
  const sound = await write(bakery);
  const render: RenderLetter = (letter) =>
    letter.kind === 'order_ready' ? Promise.reject(new Error('No such facts')) : words(letter);
  expect(await sendWaitingLetters(bakery.context, render)).toEqual({ done: 1, failed: 1 });
  expect(await spoilt()).toMatchObject({ state: 'waiting', problem: 'not_rendered' });
  expect((await sound()).state).toBe('sent');
});

test('no letter goes to a person who has been erased', async () => {
  const bakery = aBakery();
  await empty(bakery);
  const letter = await write(bakery);
  const { id } = await letter();
  await bakery.context.db.update(letters).set({ to: null }).where(eq(letters.id, id));
  await sendWaitingLetters(bakery.context, words);
  expect(bakery.posted).toEqual([]);
  expect((await letter()).state).toBe('given_up');
  expect(await sendAgain(bakery.context, id)).toEqual(refused({ kind: 'letter_gone' }));
});

test('sent again, a letter goes out under a new key; one still waiting goes sooner under its own', async () => {
  let isDown = true;
  const bakery = aBakery(() =>
    Promise.resolve(isDown ? refused({ kind: 'unavailable' }) : ok({ resendId: crypto.randomUUID() })),
  );
  await empty(bakery);
  const letter = await write(bakery);
  const { id } = await letter();
  await sendWaitingLetters(bakery.context, words);
  isDown = false;
  await sendAgain(bakery.context, id);
  await sendWaitingLetters(bakery.context, words);
  await sendAgain(bakery.context, id);
  await sendWaitingLetters(bakery.context, words);
  expect(bakery.posted).toEqual([`${id}:1`, `${id}:1`, `${id}:2`]);
});

test('nobody’s letter box is filled: so often within the hour a letter goes out again, and no oftener', async () => {
  const bakery = aBakery();
  await empty(bakery);
  const { id } = await (await write(bakery))();
  const { limit } = counters.sentAgainPerLetter;
  for (let time = 0; time < limit; time += 1) expect(await sendAgain(bakery.context, id)).toEqual(ok());
  expect(await sendAgain(bakery.context, id)).toEqual(refused({ kind: 'letter_sent_often' }));
});
