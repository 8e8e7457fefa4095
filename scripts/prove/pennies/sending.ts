import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import type { CheckoutSession, Payments, StripeProblem, StripeRefund } from '@/platform/context';
import type { Result } from '@/kernel/result';
import { readEnv } from '@/platform/env';
import { createLog } from '@/platform/log';
import { openGateway } from '@/platform/stripe-gateway';
import { testSecrets } from '@/testing/secrets';
import { aShopEnv } from '@/testing/settings';
import { startStandIns } from '../../../mocks/server';
import type { GivingBack } from './giving-back';
import type { Bill } from './till';

/* Orders that are really sent: through the shop's own client, over HTTP, to the stand-in of Stripe, whose books are read. */

export type Sent = Pick<GivingBack, 'plans'> & { readonly bill: Bill };

const atOnce = 8;
const minuteMs = 60_000;

const settled = z.object({ amount: z.number(), status: z.string(), payment_intent: z.string() });
const booksSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      amount_total: z.number(),
      payment_intent: z.nullable(z.string()),
      line_items: z.array(z.object({ amount_total: z.number(), quantity: z.number() })),
    }),
  ),
  charges: z.array(z.extend(settled, { amount_refunded: z.number() })),
  refunds: z.array(settled),
});
type Books = z.infer<typeof booksSchema>;

/** Has every order paid and given back at the stand-in, and says what its books hold otherwise than they should. */
export async function wrongInBooks(orders: ReadonlyArray<Sent>): Promise<string[]> {
  const shop = createServer((_, response) => response.end());
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  const { port } = shop.address() as AddressInfo;
  const standIns = await startStandIns({ appUrl: `http://127.0.0.1:${port}` });
  try {
    await post(`${standIns.url}/stand-ins/switches`, { stripe: { refundSettlesMs: 0 } });
    const env = readEnv(
      aShopEnv({ STAGE: 'development', STRIPE_API_URL: standIns.url, STRIPE_SECRET_KEY: testSecrets.stripeKey }),
    );
    const stripe = openGateway(
      env,
      createLog({}, () => undefined),
    );
    const waiting = [...orders.entries()];
    const sessions = new Map<number, string>();
    const sendAll = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        sessions.set(next[0], await sendOne(stripe, standIns.url, next));
    };
    await Promise.all(Array.from({ length: atOnce }, sendAll));
    const books = booksSchema.parse(await (await fetch(`${standIns.url}/stand-ins/stripe/books.json`)).json());
    return orders.flatMap((order, index) => wrongWithOne(order, books, sessions.get(index) ?? ''));
  } finally {
    await standIns.close();
    shop.closeAllConnections();
    shop.close();
  }
}

async function sendOne(stripe: Payments, url: string, [number, { bill, plans }]: [number, Sent]): Promise<string> {
  const session = taken<CheckoutSession>(
    await stripe.openCheckout({
      ...{ attemptId: `att_${number}`, orderId: `ord_${number}`, reference: 'K7P-4QX', email: 'ann@example.test' },
      ...{ items: bill.items ?? [], expiresAt: Date.now() + 31 * minuteMs },
      ...{ successUrl: 'https://shop.example/back', cancelUrl: 'https://shop.example/basket' },
    }),
  );
  const paid = await post(`${url}/stand-ins/stripe/pay`, { session: session.id });
  const { payment_intent: paymentIntentId } = z.object({ payment_intent: z.string() }).parse(paid['session']);
  for (const [step, { amountPence }] of plans.entries())
    taken<StripeRefund>(await stripe.refund({ refundId: `ref_${number}_${step}`, paymentIntentId, amountPence }));
  return session.id;
}

function taken<T>(answer: Result<T, StripeProblem>): T {
  if (answer.ok) return answer.value;
  throw new Error(`Stripe said ${answer.problem.kind === 'refused' ? answer.problem.code : 'nothing'}`);
}

function wrongWithOne({ bill, plans }: Sent, { sessions, charges, refunds }: Books, id: string): string[] {
  const total = bill.order.totalPence;
  const session = sessions.find((one) => one.id === id);
  const isOwn = ({ payment_intent: intent }: { readonly payment_intent: string }) => intent === session?.payment_intent;
  const [charge, ...more] = charges.filter(isOwn);
  const back = refunds.filter(isOwn).map(({ amount }) => amount);
  const listed = session?.line_items.reduce((sum, { amount_total }) => sum + amount_total, 0);
  return [
    ...(session?.amount_total === total && listed === total ? [] : [`Stripe asked for ${listed ?? 0}, not ${total}`]),
    ...(charge?.amount === total && more.length === 0 ? [] : [`Stripe took ${charge?.amount ?? 0}, not ${total} once`]),
    ...(charge?.amount_refunded === total ? [] : [`Stripe gave back ${charge?.amount_refunded ?? 0} of ${total}`]),
    ...(back.join() === plans.map(({ amountPence }) => amountPence).join() ? [] : ['Stripe gave back other pieces']),
  ];
}

async function post(url: string, body: object): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return z.record(z.string(), z.unknown()).parse(await answer.json());
}
