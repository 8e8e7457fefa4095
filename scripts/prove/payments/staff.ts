import type { RefundChoice } from '@/features/payments/domain/refund-plan';
import type { LineId, OfferId, OrderId, StrayPaymentId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { hour } from '@/kernel/time';
import type { Chance } from '../chance';
import { type Act, type History, oneIn, press, tell } from './history';
import { stopped } from './machine';
import { pay } from './shopper';

/* What people behind the counter do, each to an order they see in a list. */

type Listed = { readonly id: OrderId; readonly reference: string; readonly version: number; readonly paid: number };

/** Somebody who does nothing in the office for longer is signed out. */
const signedInFor = 11 * hour;

/** An order from the list: mostly one with money to speak of. */
const anOrder = async ({ look }: History, chance: Chance): Promise<Listed | null> => {
  const listed = await look<Listed>(`SELECT id, reference, version,
    EXISTS (SELECT 1 FROM payments WHERE order_id = orders.id) AS paid FROM orders ORDER BY rowid`);
  const paid = listed.filter((one) => one.paid === 1);
  if (listed.length === 0) return null;
  return chance.pick(paid.length > 0 && !oneIn(chance, 8) ? paid : listed);
};

/** Cancels an order, with a reason. */
export const cancel: Act = async (history, chance) => {
  const seen = await anOrder(history, chance);
  if (!seen) return;
  await onTheLine(history, chance, oneIn(chance, 4) ? 2 : 1, async () => {
    tell(history, `staff cancel ${seen.reference}`, await history.shop.cancel(seen.id, 'The oven broke'));
  });
};

/** Gives money back: all of it, by line, or an amount; pressed twice, it is the same page both times. */
export const refund: Act = async (history, chance) => {
  const seen = await anOrder(history, chance);
  // Most have no reason to give back what nobody has paid.
  if (!seen?.paid && !oneIn(chance, 8)) return pay(history, chance);
  if (!seen) return;
  const choice = await someChoice(history, seen, chance);
  const wish = { orderId: seen.id, seenVersion: seen.version, choice, reason: `Number ${chance.below(1_000_000)}` };
  await onTheLine(history, chance, oneIn(chance, 3) ? 2 : 1, async () => {
    tell(history, `staff refund ${seen.reference} (${choice.kind})`, await history.shop.refund(wish));
  });
};

/** Presses a button that makes money move; every so often Stripe does what it is asked, and its answer is lost. */
async function onTheLine(history: History, chance: Chance, times: number, work: () => Promise<void>): Promise<void> {
  const isBad = oneIn(chance, 4);
  if (isBad) await history.desk.turn({ stripe: { down: 'answer_lost' } });
  await press(times, work);
  if (isBad) await history.desk.turn({ stripe: { down: 'no' } });
}

async function someChoice({ look }: History, { id }: Listed, chance: Chance): Promise<RefundChoice> {
  const lines = await look<{ readonly id: LineId }>(`SELECT id FROM order_lines WHERE order_id = '${id}'`);
  const line = lines.length === 0 ? undefined : chance.pick(lines);
  return chance.pick<RefundChoice>([
    { kind: 'whole' },
    { kind: 'amount', amountPence: pence(1 + chance.below(400)) },
    { kind: 'lines', lines: line ? [{ lineId: line.id, quantity: 1 }] : [] },
  ]);
}

/** Asks once more for refunds that did not go through. */
export const refundAgain: Act = async (history, chance) => {
  const [seen] = await history.look<Listed>("SELECT reference, version FROM orders WHERE attention = 'refund_failed'");
  if (!seen) return refund(history, chance);
  await press(oneIn(chance, 3) ? 2 : 1, async () => {
    tell(history, `staff refund ${seen.reference} again`, await history.shop.refundAgain(seen.reference, seen.version));
  });
};

/** Gives back a payment that fits no order. */
export const refundStray: Act = async (history, chance) => {
  const [stray] = await history.look<{ readonly id: StrayPaymentId }>(
    "SELECT id FROM stray_payments WHERE state = 'waiting'",
  );
  if (!stray) return cancel(history, chance);
  await press(oneIn(chance, 3) ? 2 : 1, async () => {
    tell(history, 'staff give a stray payment back', await history.shop.refundStray(stray.id));
  });
};

/** Takes something out of an order that the bakery has not got after all, or gives something else instead. */
export const changeFor: Act = async (history, chance) => {
  const seen = await anOrder(history, chance);
  if (!seen) return;
  const { shop, sale, look } = history;
  const held = await look<{ readonly offerId: OfferId }>(
    `SELECT offer_id AS offerId FROM order_lines WHERE order_id = '${seen.id}'`,
  );
  const taken = { offerId: held.length > 0 ? chance.pick(held).offerId : chance.pick(sale.offers).id, quantity: 1 };
  const change = oneIn(chance, 2)
    ? ({ kind: 'remove', ...taken } as const)
    : ({ kind: 'substitute', ...taken, by: chance.pick(sale.offers).id } as const);
  const wish = { reference: seen.reference, seenVersion: seen.version, change, reason: 'It fell' };
  // They are shown what it comes to, and agree.
  const shown = await shop.changeFor({ ...wish, agreedPence: null });
  if (!shown || shown === stopped || !shown.ok) {
    tell(history, `staff look at a change of ${seen.reference}`, shown);
    return;
  }
  const agreedPence = shown.value.plan.totalPence;
  await onTheLine(history, chance, oneIn(chance, 3) ? 2 : 1, async () => {
    tell(history, `staff ${change.kind} in ${seen.reference}`, await shop.changeFor({ ...wish, agreedPence }));
  });
};

/** Cancels the whole sale: everybody's money goes back, by a row of work each. */
export const cancelSale: Act = async (history, chance) => {
  const { shop, sale, machine } = history;
  if (machine.offsetMs > signedInFor) return cancel(history, chance);
  const shown = await shop.cancelSale(sale.id, null);
  const orders = shown && shown !== stopped && shown.ok ? shown.value.effect.orders : null;
  tell(history, 'staff cancel the sale', orders === null ? shown : await shop.cancelSale(sale.id, orders));
};

/** Puts an order on the table, or hands it over. */
export const handOver: Act = async (history, chance) => {
  const seen = await anOrder(history, chance);
  if (!seen) return;
  const to = chance.pick(['ready', 'collected'] as const);
  await press(oneIn(chance, 4) ? 2 : 1, async () => {
    tell(history, `staff move ${seen.reference} to ${to}`, await history.shop.move(seen.id, to));
  });
};
