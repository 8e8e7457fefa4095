import { expect, test } from 'vitest';
import { refundOrder } from '@/features/checkout/commands/refund-order';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { completeReturn } from '@/features/checkout/webhooks';
import { moveOrder } from '@/features/orders/commands/move-order';
import type { Order } from '@/features/orders/domain/order';
import type { TableWay } from '@/features/orders/domain/table-money';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { PersonId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { employ, signedIn } from '@/testing/builders/staff';
import { deliver, eventAbout, payAtStripe, unreachableStripe } from '@/testing/builders/stripe';
import { findSaleMoney } from './queries/sale-money';

const shop = aShop();
const onCollection = { paymentWay: 'on_collection' } as const;
const moneyFor = async (sale: BuiltSale) =>
  (await findSaleMoney(aShop({ caller: (await signedIn('manager')).caller }), sale.slug))?.money;

async function aPaidOrder(sale: BuiltSale, quantity: number): Promise<Order> {
  const { order, sessionId } = await anUnpaidOrder(shop, sale, { quantity });
  await payAtStripe(sessionId);
  await completeReturn(shop, sessionId);
  return getOrder(shop, order.id);
}

/** Gives some of an order's money back, and lets Stripe say that it went through. */
async function giveBack(order: Order, amountPence: number) {
  const manager = aShop({ caller: (await signedIn('manager')).caller, stripe: unreachableStripe() });
  const { version } = await getOrder(shop, order.id);
  const choice = { kind: 'amount', amountPence: pence(amountPence) } as const;
  const asked = await refundOrder(manager, { orderId: order.id, seenVersion: version, choice, reason: 'Burnt' });
  expect(asked).toMatchObject({ ok: true });
  await sendAskedRefunds(shop, 50);
  const [refund] = (await booksOf(shop, order.id)).refunds;
  await deliver(shop, await eventAbout(refund?.stripeRefund ?? '', 'refund.updated'));
}

const moved = { reason: null, from: null } as const;

async function handOver(order: Order, personId: PersonId, took: TableWay) {
  await moveOrder(shop, { orderId: order.id, to: 'collected', actor: { personId, name: 'Bea' }, took, ...moved });
}

test('a sale’s money is what its orders say, to the penny: charged, refunded, taken by whom, unpaid', async () => {
  const sale = await aBakeSale(shop, { payOnCollection: true, offers: [{ pricePence: 400, capacity: 100 }] });
  // By card: £8.00, of which £1.50 goes back; and £4.00 that is cancelled and goes back whole.
  const kept = await aPaidOrder(sale, 2);
  await giveBack(kept, 150);
  const off = await aPaidOrder(sale, 1);
  await cancelOrder(
    { ...shop, stripe: unreachableStripe() },
    { orderId: off.id, actor: { personId: null, name: 'Bea' }, reason: 'Asked' },
  );
  // At the table: £12.00 in cash and £4.00 by reader to one, £4.00 in cash to another; £20.00 is still to come.
  const [bea, cal] = [await employ('baker'), await employ('baker')];
  await handOver(await anOrder(shop, sale, { ...onCollection, quantity: 3 }), bea.id, 'cash');
  await handOver(await anOrder(shop, sale, onCollection), bea.id, 'reader');
  await handOver(await anOrder(shop, sale, onCollection), cal.id, 'cash');
  const owing = await anOrder(shop, sale, { ...onCollection, quantity: 5 });
  // One that never came owes £4.00 that nobody waits for; one that is being paid for is nobody's order yet.
  const missing = await anOrder(shop, sale, onCollection);
  await moveOrder(shop, { orderId: missing.id, to: 'missed', actor: { personId: bea.id, name: 'Bea' }, ...moved });
  await anUnpaidOrder(shop, sale);

  expect(await moneyFor(sale)).toMatchObject({
    ordered: { orders: 6, pence: 800 + 1200 + 400 + 400 + 2000 + 400 },
    byMethod: [{ method: 'collection', orders: 6, pence: 5200 }],
    // What went back of an order that stands is goodwill: nobody owes it.
    ...{ charged: 1200, refunded: -150, disputed: 0, adjusted: 150, cash: 1600, reader: 400 },
    kept: 1200 - 150 + 1600 + 400,
    onTheWayBack: 400,
    unpaid: { orders: 1, pence: 2000 },
    missed: { orders: 1, pence: 400 },
  });
  const money = await moneyFor(sale);
  expect(money?.byPerson.toSorted((a, b) => b.cash - a.cash)).toMatchObject([
    { personId: bea.id, cash: 1200, reader: 400 },
    { personId: cal.id, cash: 400, reader: 0 },
  ]);
  expect(money?.unpaidOrders.map(({ reference, duePence }) => [reference, duePence]).toSorted()).toEqual(
    [
      [owing.reference, 2000],
      [missing.reference, 400],
    ].toSorted(),
  );
});

test('a sale without orders has no money; one that is not there has no page', async () => {
  const sale = await aBakeSale(shop);
  expect(await moneyFor(sale)).toMatchObject({
    ordered: { orders: 0, pence: 0 },
    kept: 0,
    unpaidOrders: [],
    byPerson: [],
  });
  const manager = aShop({ caller: (await signedIn('manager')).caller });
  expect(await findSaleMoney(manager, 'no-such-sale')).toBeNull();
});

test('a baker sees no sale’s money', async () => {
  const baker = aShop({ caller: (await signedIn('baker')).caller });
  await expect(findSaleMoney(baker, 'any')).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(findSaleMoney(aShop(), 'any')).rejects.toMatchObject({ reason: 'signed_out' });
});
