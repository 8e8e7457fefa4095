import { createServer } from 'node:http';
import Stripe from 'stripe';
import { startStandIns, worthlessSecrets } from '../server';

export type Received = { readonly body: string; readonly signature: string };

/** A shop that does nothing but listen to webhooks, beside stand-ins of its own on free ports. */
export async function openShop({ file }: { file?: string } = {}) {
  const received: Received[] = [];
  const answers = { status: 200 };
  const shop = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ body, signature: String(request.headers['stripe-signature']) });
      response.writeHead(answers.status).end();
    });
  });
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  const address = shop.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const appUrl = `http://127.0.0.1:${port}`;
  const standIns = await startStandIns({ appUrl, ...(file === undefined ? {} : { file }) });

  return {
    received,
    answers,
    url: standIns.url,
    stripe: clientOf(standIns.url),
    switches: (stripe: Record<string, unknown>) => post(standIns.url, '/stand-ins/switches', { stripe }),
    clock: (offsetMs: number) => post(standIns.url, '/stand-ins/clock', { offsetMs }),
    pay: (session: string, more: Record<string, string | number> = {}) =>
      post(standIns.url, '/stand-ins/stripe/pay', { session, ...more }),
    /** What happens at Stripe without the shop: `refund`, `dispute`, `dispute/close`, `settle` … */
    atStripe: (door: string, body: object) => post(standIns.url, `/stand-ins/stripe/${door}`, body),
    redeliver: (event?: string) => post(standIns.url, '/stand-ins/redeliver', event === undefined ? {} : { event }),
    reset: () => post(standIns.url, '/stand-ins/reset', {}),
    /** The types of the events that came, in the order in which they came. */
    heard: () => received.map(({ body }) => eventOf(body).type),
    close: async () => {
      await standIns.close();
      await new Promise((closed) => shop.close(closed));
    },
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** The real client, pointed at the stand-in. */
export function clientOf(url: string, key = 'sk_test_51BandOfBakers', retries = 0): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries: retries });
}

/** Two loaves and a delivery, as a shop would send them. */
export function anOrder(more: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    line_items: [aLine('2 × Sourdough', 900), aLine('Delivery', 350)],
    customer_email: 'ada@example.com',
    client_reference_id: 'K7P-4QX',
    metadata: { order: 'ord_1' },
    payment_intent_data: { metadata: { order: 'ord_1' }, description: 'Order K7P-4QX' },
    success_url: 'https://shop.example/back?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://shop.example/basket',
    ...more,
  };
}

export function aLine(name: string, pence: number): Stripe.Checkout.SessionCreateParams.LineItem {
  return { quantity: 1, price_data: { currency: 'gbp', unit_amount: pence, product_data: { name } } };
}

export function eventOf(body: string): Stripe.EventBase {
  return JSON.parse(body) as Stripe.EventBase;
}

/** The webhook secret that the stand-ins sign with. */
export const webhookSecret = worthlessSecrets.stripeWebhook;

/** What Stripe said no with. */
export async function refusalOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('Stripe did not refuse.');
}

/** What the doors of the stand-ins answer, as far as tests look at it. */
type Answer = {
  readonly outcome?: string;
  readonly payments?: number;
  readonly dispute?: Stripe.Dispute;
  readonly refund?: Stripe.Refund;
  readonly error?: string;
  readonly deliveries?: ReadonlyArray<{ state: string }>;
};

async function post(url: string, path: string, body: object): Promise<Answer> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told: Answer = await answer.json();
  return told;
}
