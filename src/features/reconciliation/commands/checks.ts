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
  const taken = await listTaken(
    context,
    page.flatMap(({ paymentIntentId }) => paymentIntentId ?? []),
  );
  for (const charge of page) {
    const payment =
      taken.payments.find(({ stripePaymentIntent }) => stripePaymentIntent === charge.paymentIntentId) ?? null;
    const stray =
      taken.strays.find(({ stripePaymentIntent }) => stripePaymentIntent === charge.paymentIntentId) ?? null;
    note(findings, charge.paymentIntentId, payment, compareCharge(charge, { payment, stray }));
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
  const { strays } = await listTaken(
    context,
    page.flatMap(({ paymentIntentId }) => paymentIntentId ?? []),
  );
  for (const refund of page) {
    const ours = booked.find(({ id, stripeRefund }) => stripeRefund === refund.id || id === refund.refundId) ?? null;
    const stray = strays.find(({ stripePaymentIntent }) => stripePaymentIntent === refund.paymentIntentId) ?? null;
    note(findings, refund.id, ours, compareRefund(refund, { ours, stray }));
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
  const { strays } = await listTaken(
    context,
    page.flatMap(({ paymentIntentId }) => paymentIntentId ?? []),
  );
  for (const dispute of page) {
    const ours = booked.find(({ stripeDispute }) => stripeDispute === dispute.id) ?? null;
    const stray = strays.find(({ stripePaymentIntent }) => stripePaymentIntent === dispute.paymentIntentId) ?? null;
    note(findings, dispute.id, ours, compareDispute(dispute, { ours, stray }));
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
