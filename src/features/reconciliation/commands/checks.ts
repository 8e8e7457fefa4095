import { reconciliation as limits } from '@/config/backend';
import { type IdRange, listDisputesBy, listRefundsBy, listTaken } from '@/features/payments/queries/reconciling';
import { firstIdAt, type IdPrefix, type OrderId } from '@/kernel/ids';
import type { Context, StripeCharge, StripeDispute, StripeRefund, StripeStretch } from '@/platform/context';
import { compareCharge, compareDispute, compareRefund } from '../domain/compare';
import type { Difference } from '../domain/difference';

/** What comparing needs of the world. */
export type Comparer = Pick<Context, 'db' | 'stripe'>;

export type Stretch = Pick<StripeStretch, 'from' | 'to'>;

/** What has been seen and found so far. */
export type Findings = {
  readonly seen: Set<string>;
  readonly orders: Set<OrderId>;
  readonly differences: Difference[];
};

/** Compares charges of Stripe's with ours. */
export async function checkCharges(
  context: Comparer,
  page: ReadonlyArray<StripeCharge>,
  findings: Findings,
): Promise<void> {
  const moneyOf = await moneyBehind(context, page);
  for (const charge of page) {
    const known = moneyOf(charge);
    note(findings, charge.paymentIntentId, known.payment, compareCharge(charge, known));
  }
}

/** Compares refunds of Stripe's with ours. */
export async function checkRefunds(
  context: Comparer,
  page: ReadonlyArray<StripeRefund>,
  findings: Findings,
): Promise<void> {
  const theirs = page.map(({ id }) => id);
  const booked = await listRefundsBy(context, { theirs, ours: page.flatMap(({ refundId }) => refundId ?? []) });
  const moneyOf = await moneyBehind(context, page);
  for (const refund of page) {
    const ours = booked.find(({ id, stripeRefund }) => stripeRefund === refund.id || id === refund.refundId) ?? null;
    note(findings, refund.id, ours, compareRefund(refund, { ours, ...moneyOf(refund) }));
  }
}

/** Compares disputes of Stripe's with ours. */
export async function checkDisputes(
  context: Comparer,
  page: ReadonlyArray<StripeDispute>,
  findings: Findings,
): Promise<void> {
  const booked = await listDisputesBy(
    context,
    page.map(({ id }) => id),
  );
  const moneyOf = await moneyBehind(context, page);
  for (const dispute of page) {
    const ours = booked.find(({ stripeDispute }) => stripeDispute === dispute.id) ?? null;
    note(findings, dispute.id, ours, compareDispute(dispute, { ours, ...moneyOf(dispute) }));
  }
}

/** Rows of ours made in a stretch of time, page by page: their ids tell when. */
export async function* pagesOf<T extends { readonly id: string }>(
  prefix: IdPrefix,
  { from, to }: Stretch,
  list: (range: IdRange) => Promise<ReadonlyArray<T>>,
): AsyncGenerator<ReadonlyArray<T>> {
  const range = { from: firstIdAt(prefix, from), to: firstIdAt(prefix, to), limit: limits.pageRows };
  for (let after = ''; ;) {
    const page = await list({ ...range, after });
    if (page.length > 0) yield page;
    if (page.length < limits.pageRows) return;
    after = page.at(-1)?.id ?? '';
  }
}

/** Keeps that something has come up, whose order it is, and how it differs. */
export function note(
  { seen, orders, differences }: Findings,
  object: string | null,
  ours: { readonly orderId: OrderId } | null,
  found: ReadonlyArray<Difference>,
): void {
  if (object !== null) seen.add(object);
  if (ours) orders.add(ours.orderId);
  differences.push(...found);
}

type AboutMoney = { readonly paymentIntentId: string | null };

/** What our books know of the money that Stripe's objects are about. */
async function moneyBehind(context: Comparer, page: ReadonlyArray<AboutMoney>) {
  const intents = page.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const { payments, strays } = await listTaken(context, intents);
  return ({ paymentIntentId }: AboutMoney) => ({
    payment: payments.find(({ stripePaymentIntent }) => stripePaymentIntent === paymentIntentId) ?? null,
    stray: strays.find(({ stripePaymentIntent }) => stripePaymentIntent === paymentIntentId) ?? null,
  });
}
