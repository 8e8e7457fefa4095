import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getOrder } from '@/features/orders/queries';
import { storeEvent } from '@/features/payments/commands/statements';
import { getEventsTold } from '@/features/payments/queries/waiting';
import { stripeEvents } from '@/features/payments/tables';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { anEvent, eventAbout, payAtStripe, unreachableStripe } from '@/testing/builders/stripe';
import { replayStripeEvent } from './commands/replay-event';

const shop = aShop();
const owner = async (over = {}) => aShop({ caller: (await signedIn('owner')).caller, ...over });

/** An order that is paid at Stripe, whose event was kept and not done. */
async function aKeptEvent() {
  const { order, sessionId } = await anUnpaidOrder(shop, await aBakeSale(shop));
  await payAtStripe(sessionId);
  const event = await eventAbout(sessionId, 'checkout.session.completed');
  await storeEvent(shop, { id: event.id, type: event.type, objectId: sessionId, payload: event });
  return { order, event };
}

test('what Stripe told us is done at once where an owner asks for it, once, and the trail says who', async () => {
  const { order, event } = await aKeptEvent();
  const office = await owner();
  expect((await getEventsTold(office)).waiting).toMatchObject([{ id: event.id, tries: 0, problem: null }]);
  expect(await replayStripeEvent(office, event.id)).toEqual({ ok: true });
  expect((await getOrder(shop, order.id)).state).toBe('confirmed');
  expect((await getEventsTold(office)).waiting).toEqual([]);
  expect(await replayStripeEvent(office, event.id)).toMatchObject({ problem: { kind: 'done_already' } });
  expect((await booksOf(shop, order.id)).amounts).toEqual([['charge', order.totalPence]]);
  expect(await auditFor(shop, event.id)).toMatchObject([{ action: 'stripe_event.replayed' }]);
});

test('where Stripe is away the event stays, with why; what nobody sent is not there', async () => {
  const { order, event } = await aKeptEvent();
  const office = await owner({ stripe: unreachableStripe() });
  expect(await replayStripeEvent(office, event.id)).toMatchObject({ problem: { kind: 'unavailable' } });
  expect((await getOrder(shop, order.id)).state).toBe('awaiting_payment');
  expect((await getEventsTold(office)).waiting).toMatchObject([{ problem: 'stripe_unavailable', tries: 1 }]);
  expect(await replayStripeEvent(office, 'evt_nobodys')).toMatchObject({ problem: { kind: 'no_such_event' } });
});

test('an event of a kind the shop does not act on is listed apart, and left alone again', async () => {
  const event = anEvent('customer.created', { id: 'cus_1' });
  await storeEvent(shop, { id: event.id, type: event.type, objectId: 'cus_1', payload: event });
  const office = await owner();
  expect(await replayStripeEvent(office, event.id)).toEqual({ ok: true });
  expect((await getEventsTold(office)).leftAlone).toMatchObject([{ id: event.id }]);
  const [kept] = await shop.db.select().from(stripeEvents).where(eq(stripeEvents.id, event.id));
  expect(kept?.state).toBe('left_alone');
});

test('nobody but an owner has an event done, and a baker does not see what Stripe told', async () => {
  for (const role of ['baker', 'manager'] as const) {
    const office = aShop({ caller: (await signedIn(role)).caller });
    await expect(replayStripeEvent(office, 'evt_1')).rejects.toMatchObject({ reason: 'forbidden' });
  }
  const baker = aShop({ caller: (await signedIn('baker')).caller });
  await expect(getEventsTold(baker)).rejects.toMatchObject({ reason: 'forbidden' });
});
