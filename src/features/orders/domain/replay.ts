import { invariant } from '@/kernel/invariant';
import type { Order, OrderCore, OrderEvent, OrderPatch } from './order';

export type ReplayedOrder = OrderCore & Pick<Order, 'state' | 'version' | 'placedAt'>;

/** Takes of an order what its first event tells. */
export function coreOf(order: OrderCore): OrderCore {
  return {
    saleId: order.saleId,
    slotId: order.slotId,
    source: order.source,
    method: order.method,
    paymentWay: order.paymentWay,
    zone: order.zone,
    attention: order.attention,
    voucher: order.voucher,
    linesPence: order.linesPence,
    discountPence: order.discountPence,
    deliveryPence: order.deliveryPence,
    totalPence: order.totalPence,
    vatMode: order.vatMode,
    linkVersion: order.linkVersion,
    holdEndsAt: order.holdEndsAt,
    lines: order.lines.map(({ id, offerId, quantity, unitPricePence, discountPence, netPence }) => ({
      id,
      offerId,
      quantity,
      unitPricePence,
      discountPence,
      netPence,
    })),
  };
}

/** Tells an order anew from what happened to it: the same as its row, or somebody wrote past the events. */
export function replayOrder(events: ReadonlyArray<OrderEvent>): ReplayedOrder {
  const [placed] = events;
  invariant(
    placed?.kind === 'placed' && placed.toState !== null,
    'The first thing that happens to an order is that it is placed',
  );
  const first: ReplayedOrder = {
    ...wholeCore(placed.patch),
    state: placed.toState,
    version: placed.seq,
    placedAt: placed.at,
  };
  return events.slice(1).reduce<ReplayedOrder>((order, { seq, toState, patch }) => {
    invariant(seq === order.version + 1, 'Events of an order follow each other without a gap');
    return { ...order, ...patch, state: toState ?? order.state, version: seq };
  }, first);
}

function wholeCore(patch: OrderPatch): OrderCore {
  const { saleId, slotId, source, method, paymentWay, vatMode, lines } = patch;
  const {
    linesPence,
    discountPence,
    deliveryPence,
    totalPence,
    linkVersion,
    zone = null,
    voucher = null,
    attention = null,
    holdEndsAt = null,
  } = patch;
  invariant(
    saleId && slotId && source && method && paymentWay && vatMode && lines && linkVersion !== undefined,
    'The first event of an order tells what was ordered',
  );
  invariant(
    linesPence !== undefined && discountPence !== undefined && deliveryPence !== undefined && totalPence !== undefined,
    'The first event of an order tells what it comes to',
  );
  const money = { voucher, linesPence, discountPence, deliveryPence, totalPence };
  return {
    saleId,
    slotId,
    source,
    method,
    paymentWay,
    vatMode,
    lines,
    linkVersion,
    zone,
    attention,
    holdEndsAt,
    ...money,
  };
}
