import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { counters, subscriptions as rules } from '@/config/backend';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { type LinkPurpose, signLink } from '@/platform/signed-links';
import { testContext } from '@/testing/context';
import { confirmSubscription, endSubscription } from './commands/answer-asking';
import { askToBeTold } from './commands/ask-to-be-told';
import { consentWording } from './domain/subscription';
import { letterStatements } from './commands/outbox';
import { findLinkedSubscription } from './queries';
import { consents, letters, subscriptions } from './tables';
import { receiveOneClick } from './webhooks';

const noon = Date.UTC(2026, 10, 20, 12);
const dead = { ok: false, problem: { kind: 'dead_link' } };
/** The order in which the rows were written; their ids have it only to the millisecond. */
const asWritten = sql`rowid`;
let visitors = 0;

/** Somebody with an address of their own, and a clock that stands still until the test moves it. */
function aVisitor() {
  visitors += 1;
  const email = `ann-${visitors}@example.org`;
  const clock = { now: noon };
  const context = testContext({ now: () => clock.now, address: `198.18.0.${visitors}` });
  const { db } = context;
  const row = async () => {
    const found = await db.select().from(subscriptions).where(eq(subscriptions.email, email)).get();
    if (!found) throw new Error('Nobody asked');
    return found;
  };
  return {
    email,
    clock,
    context,
    row,
    ask: () => askToBeTold(context, email),
    letters: async () => db.select().from(letters).where(eq(letters.to, email)).orderBy(asWritten),
    acts: async () =>
      (await db.select().from(consents).where(eq(consents.email, email)).orderBy(asWritten)).map(({ act }) => act),
    link: async (purpose: LinkPurpose, version?: number) => {
      const { id, linkVersion } = await row();
      return signLink(purpose, { id, version: version ?? linkVersion }, context.linkKeys);
    },
  };
}

type Visitor = ReturnType<typeof aVisitor>;

const confirm = async (visitor: Visitor) => confirmSubscription(visitor.context, await visitor.link('confirm'));
const end = async (visitor: Visitor) => endSubscription(visitor.context, await visitor.link('unsubscribe'));
const passTime = (visitor: Visitor, ms: number) => (visitor.clock.now += ms);

describe('asking to be told', () => {
  test('writes one letter that asks back, and puts nobody on the list yet', async () => {
    const ann = aVisitor();
    expect((await ann.ask()).ok).toBe(true);
    expect(await ann.row()).toMatchObject({ askedAt: noon, confirmedAt: null, endedAt: null });
    expect(await ann.letters()).toMatchObject([{ kind: 'subscription_asked', facts: { isOnListAlready: false } }]);
    expect(await ann.acts()).toEqual([]);
  });

  test('twice at once is one row and one letter', async () => {
    const ann = aVisitor();
    const answers = await Promise.all([ann.ask(), ann.ask(), ann.ask()]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    const [letter, ...more] = await ann.letters();
    expect(more).toEqual([]);
    expect(letter?.facts).toMatchObject({ subscriptionId: (await ann.row()).id });
  });

  test('again after a while, because the letter got lost, writes another', async () => {
    const ann = aVisitor();
    await ann.ask();
    passTime(ann, rules.askAgainMs);
    await ann.ask();
    expect(await ann.letters()).toHaveLength(2);
  });

  test('by somebody on the list is answered alike, and their letter says that they are', async () => {
    const ann = aVisitor();
    const first = await ann.ask();
    await confirm(ann);
    expect(await ann.ask()).toEqual(first);
    expect((await ann.letters()).at(-1)).toMatchObject({
      kind: 'subscription_asked',
      facts: { isOnListAlready: true },
    });
    expect((await ann.row()).confirmedAt).toBe(noon);
  });

  test('too often from one place, or for one address, is refused and writes nothing', async () => {
    const ann = aVisitor();
    for (let tries = 0; tries < counters.tellMePerEmail.limit; tries++) expect((await ann.ask()).ok).toBe(true);
    expect((await ann.ask()).ok).toBe(false);
    const crowd = aVisitor();
    const asking = (n: number) => askToBeTold(crowd.context, `crowd-${n}@example.org`);
    for (let n = 0; n < counters.tellMePerAddress.limit; n++) expect((await asking(n)).ok).toBe(true);
    expect(await asking(counters.tellMePerAddress.limit)).toMatchObject({ problem: { kind: 'too_many_tries' } });
    const late = crowd.context.db.select().from(subscriptions);
    expect(await late.where(eq(subscriptions.email, `crowd-${counters.tellMePerAddress.limit}@example.org`))).toEqual(
      [],
    );
  });
});

describe('confirming', () => {
  test('puts them on the list and keeps the words they agreed to', async () => {
    const ann = aVisitor();
    await ann.ask();
    passTime(ann, 1000);
    expect((await confirm(ann)).ok).toBe(true);
    expect(await ann.row()).toMatchObject({ confirmedAt: noon + 1000, endedAt: null });
    const [consent] = await ann.context.db.select().from(consents).where(eq(consents.email, ann.email));
    expect(consent).toMatchObject({
      purpose: 'orders_open',
      act: 'given',
      wording: consentWording.given,
      at: noon + 1000,
      requestId: 'req_test',
    });
  });

  test('twice, one after the other or at once, keeps one consent', async () => {
    const ann = aVisitor();
    await ann.ask();
    const answers = await Promise.all([confirm(ann), confirm(ann), confirm(ann)]);
    answers.push(await confirm(ann));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(await ann.acts()).toEqual(['given']);
  });

  test('too late is too late: the question has lapsed', async () => {
    const ann = aVisitor();
    await ann.ask();
    passTime(ann, rules.confirmWithinMs);
    expect(await confirm(ann)).toEqual(dead);
    expect(await ann.acts()).toEqual([]);
    expect((await ann.row()).confirmedAt).toBeNull();
  });
});

describe('ending', () => {
  test('takes them off the list, and keeps that they took it back', async () => {
    const ann = aVisitor();
    await ann.ask();
    await confirm(ann);
    passTime(ann, 1000);
    expect((await end(ann)).ok).toBe(true);
    expect((await ann.row()).endedAt).toBe(noon + 1000);
    expect(await ann.acts()).toEqual(['given', 'withdrawn']);
  });

  test('twice, one after the other or at once, is kept once', async () => {
    const ann = aVisitor();
    await ann.ask();
    await confirm(ann);
    const answers = await Promise.all([end(ann), end(ann)]);
    answers.push(await end(ann));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await ann.acts()).toEqual(['given', 'withdrawn']);
  });

  test('takes back a letter about an opening that has not gone out yet, and no other', async () => {
    const ann = aVisitor();
    await ann.ask();
    await confirm(ann);
    const { id } = await ann.row();
    const opening = { cause: `sale.open:sal_x:${id}`, kind: 'orders_open', subject: id, facts: {} } as const;
    await runBatch(ann.context.db, letterStatements(ann.context, { ...opening, to: ann.email }));
    await end(ann);
    const states = (await ann.letters()).map(({ kind, state, problem }) => [kind, state, problem]);
    expect(states).toEqual([
      ['subscription_asked', 'waiting', null],
      ['orders_open', 'given_up', 'unsubscribed'],
    ]);
  });

  test('and asking again begins afresh: the old confirmation proves nothing, the new one does', async () => {
    const ann = aVisitor();
    await ann.ask();
    await confirm(ann);
    passTime(ann, 1000);
    await end(ann);
    expect(await confirm(ann)).toEqual(dead);
    passTime(ann, 1000);
    await ann.ask();
    expect(await ann.letters()).toHaveLength(2);
    expect((await confirm(ann)).ok).toBe(true);
    expect(await ann.row()).toMatchObject({ confirmedAt: noon + 2000, endedAt: null });
    expect(await ann.acts()).toEqual(['given', 'withdrawn', 'given']);
    expect((await end(ann)).ok).toBe(true);
  });

  test('by a mail program: its one field alone, plain or in parts, and any number of times', async () => {
    const ann = aVisitor();
    await ann.ask();
    await confirm(ann);
    const token = await ann.link('unsubscribe');
    const plain = { body: 'List-Unsubscribe=One-Click', contentType: 'application/x-www-form-urlencoded' };
    const parts = {
      body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      contentType: 'multipart/form-data; boundary=x',
    };
    const click = (sent: typeof plain) => receiveOneClick(ann.context, { token, ...sent });
    const spoilt = ['', 'List-Unsubscribe=', 'list-unsubscribe=one-click', '{"List-Unsubscribe":"One-Click"}'];
    for (const body of spoilt) expect(await click({ ...plain, body })).toBe('malformed');
    expect(await click({ ...parts, contentType: 'multipart/form-data' })).toBe('malformed');
    expect(await ann.acts()).toEqual(['given']);
    expect([await click(parts), await click(plain), await click(parts)]).toEqual(['ended', 'ended', 'ended']);
    expect(await ann.acts()).toEqual(['given', 'withdrawn']);
  });
});

describe('a link', () => {
  const tries = (context: Context, token: string) =>
    Promise.all([confirmSubscription(context, token), endSubscription(context, token)]);

  async function onTheList() {
    const ann = aVisitor();
    await ann.ask();
    await confirm(ann);
    return { ...ann, before: await ann.row() };
  }

  test('of another purpose opens nothing: who may confirm may not end, and the other way round', async () => {
    const ann = await onTheList();
    expect(await endSubscription(ann.context, await ann.link('confirm'))).toEqual(dead);
    expect(await confirmSubscription(ann.context, await ann.link('unsubscribe'))).toEqual(dead);
    expect(await tries(ann.context, await ann.link('order'))).toEqual([dead, dead]);
    expect(await ann.row()).toEqual(ann.before);
  });

  test('is dead once its version has been raised, on the page too', async () => {
    const ann = await onTheList();
    const [first, second] = [await ann.link('unsubscribe'), await ann.link('confirm')];
    await ann.context.db.update(subscriptions).set({ linkVersion: 2 }).where(eq(subscriptions.id, ann.before.id));
    expect(await endSubscription(ann.context, first)).toEqual(dead);
    expect(await confirmSubscription(ann.context, second)).toEqual(dead);
    expect(await findLinkedSubscription(ann.context, 'unsubscribe', first)).toBeNull();
    expect(await endSubscription(ann.context, await ann.link('unsubscribe', 3))).toEqual(dead);
    expect((await ann.row()).endedAt).toBeNull();
    expect((await end(ann)).ok).toBe(true);
  });

  test('that is forged, cut short, or names somebody who never asked, changes nothing', async () => {
    const ann = await onTheList();
    const { id } = ann.before;
    const sound = await ann.link('unsubscribe');
    const stranger = ann.context.newId('sub');
    const hostile = [
      ...[
        '',
        'dead',
        '../../checkout',
        `${id}.1.${'A'.repeat(43)}`,
        sound.slice(0, -1),
        `${sound}A`,
        sound.toUpperCase(),
      ],
      ...[`' OR 1=1 --`, '\u0000', sound.replace('.1.', '.2.'), 'x'.repeat(5000)],
      await signLink('unsubscribe', { id, version: 1 }, ['another-key']),
      await signLink('unsubscribe', { id: stranger, version: 1 }, ann.context.linkKeys),
      await signLink('unsubscribe', { id: ann.context.newId('ord'), version: 1 }, ann.context.linkKeys),
    ];
    for (const token of hostile) expect(await tries(ann.context, token)).toEqual([dead, dead]);
    expect(await ann.row()).toEqual(ann.before);
    expect(await ann.acts()).toEqual(['given']);
  });
});
