import type { DoorKeeper } from '../../lib/doors/serve';
import type { Chance } from '../chance';
import { basketOf, type Sale } from './baskets';

/** What happens to a sale while others buy, and whom it may happen to. */
type Changing = {
  readonly shop: DoorKeeper;
  readonly chance: Chance;
  /** The sale as the shop tells it, and as the judge reads it. */
  readonly told: unknown;
  readonly sale: Sale;
  /** Where orders may be moved to: the same bakes on another day. */
  readonly other: Sale;
  readonly placed: ReadonlyArray<string>;
};

type Change = (changing: Changing, orderId: string) => Promise<unknown>;

/** Mostly under what is sold by then, or so much that there is room once more. */
const capacities = [10, 30, 60, 120, 240, 480];
const mostExpired = 5;
/** Whoever has just ordered is also who pays and changes their mind. */
const stillAbout = 40;

/** To an order that somebody has placed before. */
const ofOrders: ReadonlyArray<Change> = [
  ({ shop }, orderId) => shop.ask('/cancel', { orderId }),
  ({ shop }, orderId) => shop.ask('/pay', { orderId, how: 'at_once' }),
  // Promised first; asked again it arrives, whatever has become of the order.
  ({ shop }, orderId) => shop.ask('/pay', { orderId, how: 'later' }),
  ({ shop }, orderId) => shop.ask('/pay', { orderId, how: 'later' }),
  ({ shop, sale, chance }, orderId) => {
    const { slotId, items } = basketOf(sale, chance);
    return shop.ask('/change', { orderId, wish: { slotId, items } });
  },
  ({ shop, sale, chance }, orderId) => {
    const [offerId, by] = [chance.pick(sale.offers).id, chance.pick(sale.offers).id];
    const change = { kind: chance.pick(['remove', 'substitute']), offerId, quantity: 1, by };
    return shop.ask('/change-for', { orderId, change });
  },
  ({ shop, other, chance }, orderId) =>
    shop.ask('/change-for', {
      orderId,
      change: { kind: 'move', saleId: other.id, slotId: chance.pick(other.slotIds) },
    }),
];

/** To the sale. */
const ofSale: ReadonlyArray<(changing: Changing) => Promise<unknown>> = [
  ({ shop, sale, chance }) => shop.ask('/expire', { saleId: sale.id, most: 1 + chance.below(mostExpired) }),
  ({ shop, told, sale, chance }) => shop.ask('/insist', { sale: told, claim: basketOf(sale, chance) }),
  ({ shop, sale, chance }) =>
    shop.ask('/capacity', { saleId: sale.id, of: someLimit(sale, chance), capacity: chance.pick(capacities) }),
  ({ shop, sale, chance }) => shop.ask('/capacity', { saleId: sale.id, of: someLimit(sale, chance), capacity: null }),
];

/** Lets one of these things happen; null where there was nobody whom it could happen to. */
export async function changeSomething(changing: Changing): Promise<unknown> {
  const { chance, placed } = changing;
  if (chance.below(4) === 0) return chance.pick(ofSale)(changing);
  return placed.length === 0 ? null : chance.pick(ofOrders)(changing, chance.pick(placed.slice(-stillAbout)));
}

function someLimit({ offers, poolIds, slotIds }: Sale, chance: Chance) {
  return chance.pick([
    { kind: 'day' },
    { kind: 'offer', id: chance.pick(offers).id },
    { kind: 'pool', id: chance.pick(poolIds) },
    { kind: 'slot_orders', id: chance.pick(slotIds) },
    { kind: 'slot_items', id: chance.pick(slotIds) },
  ]);
}
