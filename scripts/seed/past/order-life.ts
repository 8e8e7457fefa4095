import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { receiveStripeEvent } from '@/features/checkout/commands/stripe-events';
import { recordMailEvent, sendWaitingLetters } from '@/features/notifications/commands/outbox';
import { moveOrder } from '@/features/orders/commands/move-order';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderState } from '@/features/orders/domain/moves';
import { type Actor, type PaymentWay, shopper } from '@/features/orders/domain/order';
import type { OrderId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { hour, type Instant, instantAt, minute, second } from '@/kernel/time';
import type { StripeEvent } from '@/platform/context';
import type { PlannedSale } from '../planned-sales';
import type { Crew } from '../staff-rows';
import type { Agenda } from './agenda';
import type { Luck } from './luck';
import type { PastShop } from './past-context';

/* What becomes of an order that was placed, by the commands that shop, office, webhooks and jobs use. */

/** Where everything of the past happens. */
export type Scene = { readonly shop: PastShop; readonly agenda: Agenda; readonly crew: Crew };

/** How an order ends: fetched (or brought), not fetched, called off in time (unpaid), or called off by the bakery with its money returned. */
export type Fate = 'collected' | 'missed' | 'called_off' | 'refunded';

export type Placed = {
  readonly orderId: OrderId;
  readonly placedAt: Instant;
  readonly method: Method;
  readonly paymentWay: PaymentWay;
  readonly slotStartsAt: Instant;
  readonly sale: PlannedSale;
  readonly fate: Fate;
  readonly luck: Luck;
};

const lettersTakeMs = 2 * second;
const tidingsTakeMs = 7 * second;
const refundTakesMs = 3 * minute;
const slotLastsMinutes = 27;

/** Puts the rest of an order's life on the agenda. */
export function liveOn(scene: Scene, order: Placed): void {
  const { placedAt, paymentWay, luck } = order;
  if (paymentWay === 'card') pay(scene, order, placedAt + luck.between(40, 240) * second);
  else sendLetters(scene, placedAt);
  ways[order.fate](scene, order);
}

const ways: Readonly<Record<Fate, (scene: Scene, order: Placed) => void>> = {
  collected: handOver,
  missed: (scene, order) => {
    move(scene, order, { to: 'missed', at: instantAt(order.sale.bakeDay, '13:20') });
  },
  called_off: (scene, order) => {
    const at = order.sale.closesAt - order.luck.between(5, 9) * hour;
    callOff(scene, order, { at, actor: shopper, reason: null });
  },
  refunded: (scene, order) => {
    const at = order.sale.closesAt + order.luck.between(2, 4) * hour;
    const reason = 'Our oven let us down and we cannot bake it all. Every penny goes back.';
    callOff(scene, order, { at, actor: scene.crew.manager, reason });
  },
};

function pay({ shop, ...scene }: Scene, { orderId }: Placed, at: Instant): void {
  scene.agenda.add(at, async () => {
    await hear(shop, shop.bank.pay(orderId, at), at);
    sendLetters({ shop, ...scene }, at);
  });
}

/** The oven first, then the table or the van; where the crew is small, straight from the table. */
function handOver(scene: Scene, order: Placed): void {
  const { sale, slotStartsAt, method, luck } = order;
  if (sale.isPackedAhead) {
    move(scene, order, { to: 'baking', at: instantAt(sale.bakeDay, '05:05') + luck.between(0, 9) * minute });
    move(scene, order, { to: 'ready', at: instantAt(sale.bakeDay, '09:10') + luck.between(0, 30) * minute });
  }
  const to = method === 'delivery' ? 'delivered' : 'collected';
  move(scene, order, { to, at: slotStartsAt + luck.between(0, slotLastsMinutes * 60) * second });
}

type Step = { readonly to: OrderState; readonly at: Instant };

function move(scene: Scene, { orderId }: Placed, { to, at }: Step): void {
  scene.agenda.add(at, async () => {
    const input = { orderId, to, actor: scene.crew.baker, reason: null, from: null };
    const moved = await moveOrder(scene.shop.contextAt(at), input);
    invariant(moved.ok, `An order could not become ${to}`);
    await scene.shop.afterwards();
    if (to === 'ready') sendLetters(scene, at);
  });
}

type CallingOff = { readonly at: Instant; readonly actor: Actor; readonly reason: string | null };

function callOff(scene: Scene, { orderId }: Placed, { at, ...why }: CallingOff): void {
  const { shop, agenda } = scene;
  agenda.add(at, async () => {
    const cancelled = await cancelOrder(shop.contextAt(at), { orderId, ...why });
    invariant(cancelled.ok, 'An order could not be cancelled');
    await shop.afterwards();
    sendLetters(scene, at);
    const settledAt = at + refundTakesMs;
    agenda.add(settledAt, async () => {
      for (const event of shop.bank.settleRefunds()) await hear(shop, event, settledAt);
    });
  });
}

async function hear(shop: PastShop, event: StripeEvent, at: Instant): Promise<void> {
  const done = await receiveStripeEvent(shop.contextAt(at), event);
  invariant(done.ok, `The event ${event.type} came to nothing`);
  await shop.afterwards();
}

/** The companion sends what waits, and Resend tells a moment later that it has arrived. */
function sendLetters({ shop, agenda }: Scene, writtenAt: Instant): void {
  const sentAt = writtenAt + lettersTakeMs;
  const toldAt = writtenAt + tidingsTakeMs;
  agenda.add(sentAt, async () => {
    // What the letter said is rendered again whenever somebody wants to see it; the past keeps its facts.
    const nothing = { subject: '', html: '', text: '', headers: {}, replyTo: null };
    await sendWaitingLetters(shop.contextAt(sentAt), () => Promise.resolve(nothing));
    for (const resendId of shop.post.collect()) {
      agenda.add(toldAt, () => {
        const context = shop.contextAt(toldAt);
        return recordMailEvent(context, { id: context.newId('req'), type: 'email.delivered', resendId, reason: null });
      });
    }
  });
}
