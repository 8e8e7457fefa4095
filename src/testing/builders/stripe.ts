import { vi } from 'vitest';
import { receiveStripeWebhook } from '@/features/checkout/webhooks';
import type { Context } from '@/platform/context';
import { second } from '@/kernel/time';
import { createLog } from '@/platform/log';
import { createPayments } from '@/platform/stripe';
import { testBindings } from '../bindings';
import { testEnv } from '../context';
import { testSecrets } from '../secrets';

/** An event as the Stripe stand-in keeps and sends it. */
export type SentEvent = {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly object: { readonly id: string } };
};

type Books = {
  readonly sessions: ReadonlyArray<{
    readonly id: string;
    readonly status: string;
    readonly client_reference_id: string;
    readonly amount_total: number;
    readonly expires_at: number;
  }>;
  readonly charges: ReadonlyArray<{ readonly id: string; readonly payment_intent: string; readonly status: string }>;
  readonly refunds: ReadonlyArray<{
    readonly id: string;
    readonly payment_intent: string;
    readonly amount: number;
    readonly status: string;
  }>;
  readonly disputes: ReadonlyArray<{ readonly id: string; readonly payment_intent: string; readonly status: string }>;
  readonly events: ReadonlyArray<SentEvent>;
};

/** Everything the Stripe stand-in knows. */
export async function stripeBooks(): Promise<Books> {
  return (await fetch(`${testBindings().STAND_INS_URL}/stand-ins/stripe/books.json`)).json();
}

/** The sessions Stripe has for an order, oldest first. */
export async function sessionsOf(orderId: string): Promise<Books['sessions']> {
  return (await stripeBooks()).sessions.filter((session) => session.client_reference_id === orderId);
}

export const goodCard = '4242424242424242';
export const declinedCard = '4000000000000002';
/** A bank account whose money takes days. */
export const bankDebit = '00012345';

/** Pays on a session's page, as a shopper does; tells what became of it. */
export async function payAtStripe(session: string, card: string = goodCard): Promise<string> {
  const answer: { outcome?: string } = await control('pay', { session, card });
  return answer.outcome ?? 'refused';
}

/** Ends a session at Stripe before its time, as its own clock does later. */
export async function expireAtStripe(session: string): Promise<void> {
  await control('expire', { session });
}

/** What happens at Stripe without the shop: in its dashboard (`refund`), at a bank (`dispute`, `dispute/close`), in the course of time (`settle`). */
export async function atStripe(
  door: 'refund' | 'dispute' | 'dispute/close' | 'dispute/escalate' | 'settle',
  body: object,
): Promise<{ readonly id: string }> {
  const answer: Record<string, { readonly id: string } | undefined> = await control(door, body);
  const object = answer['refund'] ?? answer['dispute'] ?? answer['session'];
  if (!object) throw new Error(`Stripe refused: ${JSON.stringify(answer)}`);
  return object;
}

async function control<T>(door: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const url = `${testBindings().STAND_INS_URL}/stand-ins/stripe/${door}`;
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

/** The event of a kind about an object, as soon as Stripe has it: refunds settle a moment after they were asked for. */
export async function eventAbout(objectId: string, type: string): Promise<SentEvent> {
  return vi.waitFor(
    async () => {
      const { events } = await stripeBooks();
      const event = events.find((one) => one.type === type && one.data.object.id === objectId);
      if (!event) throw new Error(`Stripe has no ${type} about ${objectId}`);
      return event;
    },
    { timeout: 5 * second, interval: 50 },
  );
}

/** An event nobody at Stripe ever sent, about whatever the test says. */
export function anEvent(type: string, object: { readonly id: string }): SentEvent {
  return { id: `evt_${crypto.randomUUID().replaceAll('-', '')}`, type, data: { object } };
}

/** Stripe's signature over a body: HMAC-SHA-256 of time, dot, body; written out here so that no library agrees with itself. */
export async function stripeSignature(
  body: string,
  { at, secret = testSecrets.stripeWebhook }: { readonly at: number; readonly secret?: string },
): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const time = Math.floor(at / second);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(`${time}.${body}`)));
  return `t=${time},v1=${Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Brings an event to the shop's webhook, signed a moment ago. */
export async function deliver(context: Context, event: SentEvent): Promise<Response> {
  const body = JSON.stringify(event);
  return receiveStripeWebhook(context, { body, signature: await stripeSignature(body, { at: context.now() }) });
}

/** Stripe as it is when nobody answers; what is given still works. */
export function unreachableStripe(working: Partial<Context['stripe']> = {}): Context['stripe'] {
  const unavailable = () => Promise.resolve({ ok: false, problem: { kind: 'unavailable' } } as const);
  return {
    ...createPayments(
      testEnv(),
      createLog({}, () => undefined),
    ),
    openCheckout: unavailable,
    findCheckout: unavailable,
    expireCheckout: unavailable,
    refund: unavailable,
    findRefund: unavailable,
    findDispute: unavailable,
    listRefundsOf: unavailable,
    findChargeOf: unavailable,
    listCharges: unavailable,
    listRefunds: unavailable,
    listDisputes: unavailable,
    ...working,
  };
}
