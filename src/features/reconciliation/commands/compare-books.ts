import { reconciliation as limits } from '@/config/backend';
import { listEntriesMade, listLedgerSums } from '@/features/orders/queries/ledger-sums';
import { listMirroredSums, listPaymentsMade } from '@/features/payments/queries/reconciling';
import { ok, type Result } from '@/kernel/result';
import type { StripePage, StripeStretch, Unavailable } from '@/platform/context';
import { compareCharge, compareLedger, missingCharge } from '../domain/compare';
import type { Difference } from '../domain/difference';
import {
  checkCharges,
  checkDisputes,
  checkRefunds,
  type Comparer,
  type Findings,
  note,
  pagesOf,
  type Stretch,
} from './checks';
import { compareOlder } from './compare-older';

export type Comparison = {
  readonly charges: number;
  readonly refunds: number;
  readonly disputes: number;
  readonly differences: ReadonlyArray<Difference>;
};

/**
 * Every difference between Stripe's objects of a stretch of time and ours: each of Stripe's is looked up in our books, each
 * of ours that did not come up there is asked of Stripe, and the ledger must say what the rows come to. Only a look: nothing
 * is mended by it.
 */
export async function compareBooks(context: Comparer, stretch: Stretch): Promise<Result<Comparison, Unavailable>> {
  const findings: Findings = { seen: new Set(), orders: new Set(), differences: [] };
  const charges = await walk(context.stripe.listCharges, stretch, (page) => checkCharges(context, page, findings));
  if (!charges.ok) return charges;
  const refunds = await walk(context.stripe.listRefunds, stretch, (page) => checkRefunds(context, page, findings));
  if (!refunds.ok) return refunds;
  const disputes = await walk(context.stripe.listDisputes, stretch, (page) => checkDisputes(context, page, findings));
  if (!disputes.ok) return disputes;
  const unseen = await checkUnseen(context, stretch, findings);
  if (!unseen.ok) return unseen;
  const older = await compareOlder(context, stretch, findings);
  if (!older.ok) return older;
  await checkLedger(context, stretch, findings);
  const { differences } = findings;
  return ok({ charges: charges.value, refunds: refunds.value, disputes: disputes.value, differences });
}

async function walk<T>(
  list: (stretch: StripeStretch) => Promise<Result<StripePage<T>, Unavailable>>,
  stretch: Stretch,
  check: (page: ReadonlyArray<T>) => Promise<void>,
): Promise<Result<number, Unavailable>> {
  let count = 0;
  for (let after: string | null = null; ;) {
    const page: Result<StripePage<T>, Unavailable> = await list({ ...stretch, after });
    if (!page.ok) return page;
    await check(page.value.items);
    count += page.value.items.length;
    after = page.value.next;
    if (after === null) return ok(count);
  }
}

/** Payments of ours that did not come up: taken on another day than we heard of it, or never. */
async function checkUnseen(
  context: Comparer,
  stretch: Stretch,
  findings: Findings,
): Promise<Result<undefined, Unavailable>> {
  for await (const payments of pagesOf('pay', stretch, (range) => listPaymentsMade(context, range))) {
    for (const payment of payments) {
      findings.orders.add(payment.orderId);
      if (findings.seen.has(payment.stripePaymentIntent)) continue;
      const found = await context.stripe.findChargeOf(payment.stripePaymentIntent);
      if (!found.ok) return found;
      const compared = found.value ? compareCharge(found.value, { payment, stray: null }) : [missingCharge(payment)];
      note(findings, payment.stripePaymentIntent, payment, compared);
    }
  }
  return ok();
}

async function checkLedger(context: Comparer, stretch: Stretch, findings: Findings): Promise<void> {
  for await (const entries of pagesOf('led', stretch, (range) => listEntriesMade(context, range))) {
    for (const { orderId } of entries) findings.orders.add(orderId);
  }
  const all = [...findings.orders];
  for (let from = 0; from < all.length; from += limits.pageRows) {
    const page = all.slice(from, from + limits.pageRows);
    const [booked, mirrored] = await Promise.all([listLedgerSums(context, page), listMirroredSums(context, page)]);
    for (const sums of booked) {
      const rows = mirrored.find(({ orderId }) => orderId === sums.orderId) ?? null;
      findings.differences.push(...compareLedger(rows, sums));
    }
  }
}
