import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditFor } from '@/testing/builders/books';
import { aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { replayMailEvent, sendUnreachedAgain } from './commands/at-the-office';
import { getPost } from './queries/unreached';
import { letters, resendEvents } from './tables';

const shop = aShop();
const as = async (role: 'baker' | 'manager' | 'owner') => aShop({ caller: (await signedIn(role)).caller });

async function aLetter(over: Partial<typeof letters.$inferInsert> = {}) {
  const id = shop.newId('let');
  const at = shop.now();
  const times = { dueAt: at, createdAt: at, changedAt: at };
  const what = { kind: 'order_ready', subject: `ord_${id.slice(4)}`, facts: {}, to: 'ann@example.org' } as const;
  const letter = { id, cause: crypto.randomUUID(), state: 'bounced', ...what, ...times, ...over } as const;
  await shop.db.insert(letters).values(letter);
  return letter;
}

const stateOf = async (id: `let_${string}`) =>
  (await shop.db.select({ state: letters.state }).from(letters).where(eq(letters.id, id)).get())?.state;

test('a letter that came back is sent again by a manager, leaves the list, and the trail says so beside its order', async () => {
  const letter = await aLetter();
  const manager = await as('manager');
  expect(await getPost(manager)).toMatchObject({ letters: [{ id: letter.id }], mayResend: true });
  expect(await sendUnreachedAgain(manager, letter.id)).toEqual({ ok: true });
  expect(await stateOf(letter.id)).toBe('waiting');
  expect((await getPost(manager)).letters).toEqual([]);
  expect(await auditFor(shop, letter.subject)).toMatchObject([
    { action: 'letter.sent_again', after: { letterId: letter.id } },
  ]);
});

test('a letter that is not there, or whose person is erased, goes nowhere', async () => {
  const manager = await as('manager');
  expect(await sendUnreachedAgain(manager, shop.newId('let'))).toMatchObject({ problem: { kind: 'letter_gone' } });
  const erased = await aLetter({ to: null });
  expect(await sendUnreachedAgain(manager, erased.id)).toMatchObject({ problem: { kind: 'letter_gone' } });
  expect(await auditFor(shop, erased.subject)).toEqual([]);
});

test('what Resend told of a letter before we knew it by that name is heard when an owner asks', async () => {
  const letter = await aLetter({ state: 'sent' });
  const event = { id: 'msg_early', type: 'email.bounced', resendId: 're_early', receivedAt: shop.now() };
  await shop.db.insert(resendEvents).values(event);
  const owner = await as('owner');
  expect((await getPost(owner)).told.ofNoLetter).toMatchObject([{ id: 'msg_early', type: 'email.bounced' }]);
  expect(await replayMailEvent(owner, 'msg_early')).toEqual({ ok: true, value: { fitsLetter: false } });
  await shop.db.update(letters).set({ resendId: 're_early' }).where(eq(letters.id, letter.id));
  expect(await replayMailEvent(owner, 'msg_early')).toEqual({ ok: true, value: { fitsLetter: true } });
  expect(await stateOf(letter.id)).toBe('bounced');
  expect((await getPost(owner)).told).toMatchObject({ ofNoLetter: [], last: event.receivedAt });
  expect((await auditFor(shop, 'msg_early')).map(({ action }) => action)).toEqual([
    'mail_event.replayed',
    'mail_event.replayed',
  ]);
  expect(await replayMailEvent(owner, 'msg_none')).toMatchObject({ problem: { kind: 'no_such_event' } });
});

test('a baker sees none of it; a manager hears no event again', async () => {
  const baker = await as('baker');
  await expect(getPost(baker)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(sendUnreachedAgain(baker, shop.newId('let'))).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(replayMailEvent(await as('manager'), 'msg_early')).rejects.toMatchObject({ reason: 'forbidden' });
});
