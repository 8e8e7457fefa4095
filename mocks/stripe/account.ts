import { createHmac } from 'node:crypto';
import type Stripe from 'stripe';
import type { Courier } from '../courier';
import { createCourier } from '../deliver';
import type { World } from '../world';
import { openBooks, type Books } from './books';

/** The API version whose shapes this stand-in answers with. */
export const apiVersion = '2026-10-28.endive';

/** The request that caused an event; null where Stripe acted by itself or a shopper did. */
export type Cause = { readonly requestId: string; readonly idempotencyKey: string | null } | null;

/** What the shop's webhook endpoint is subscribed to; all other events can only be asked for. */
const subscribed: ReadonlyArray<RegExp> = [
  /^checkout\.session\./,
  /^payment_intent\./,
  /^refund\./,
  /^charge\.refunded$/,
  /^charge\.dispute\./,
];

type EventOf<T extends Stripe.Event['type']> = Extract<Stripe.Event, { type: T }>['data'];

/** The shop's account at Stripe: the books, the clock, and the way events get out. */
export type Account = {
  readonly world: World;
  readonly books: Books;
  readonly courier: Courier;
  /** Stripe counts in whole seconds. */
  nowSeconds(): number;
  /** Writes an event into the books and sends it, where the endpoint is subscribed to it. */
  announce<T extends Stripe.Event['type']>(
    type: T,
    object: EventOf<T>['object'],
    more?: { cause?: Cause; before?: EventOf<T>['previous_attributes'] },
  ): void;
};

export function openAccount(world: World, saved: unknown): Account {
  const books = openBooks(saved);
  const courier = createCourier(world, {
    service: 'stripe',
    path: '/webhooks/stripe',
    sign: ({ body }) => ({ 'stripe-signature': signature(world, body), 'user-agent': 'Stripe/1.0' }),
  });
  const nowSeconds = () => Math.floor(world.now() / 1000);

  return {
    world,
    books,
    courier,
    nowSeconds,
    announce: (type, object, { cause = null, before } = {}) => {
      const delivered = subscribed.some((pattern) => pattern.test(type));
      const event = {
        id: world.newId('evt_1'),
        object: 'event',
        api_version: apiVersion,
        created: nowSeconds(),
        data: before === undefined ? { object } : { object, previous_attributes: before },
        livemode: false,
        pending_webhooks: delivered ? 1 : 0,
        request: { id: cause?.requestId ?? null, idempotency_key: cause?.idempotencyKey ?? null },
        type,
      } satisfies Stripe.EventBase;
      books.events.set(event.id, event);
      if (delivered) courier.send({ eventId: event.id, type, body: JSON.stringify(event, null, 2) });
      world.changed();
    },
  };
}

/** Stripe's scheme: HMAC-SHA256 over the time of this very try, a dot, and the body as sent. */
function signature(world: World, body: string): string {
  const time = Math.floor(world.now() / 1000);
  const mac = createHmac('sha256', world.secrets.stripeWebhook).update(`${time}.${body}`).digest('hex');
  return `t=${time},v1=${mac}`;
}
