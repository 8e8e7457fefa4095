import { reconciliation as limits } from '@/config/backend';
import { listDisputesMade, listRefundsMade, listStillMoving } from '@/features/payments/queries/reconciling';
import type { Dispute } from '@/features/payments/domain/dispute';
import type { Refund } from '@/features/payments/domain/payment';
import { ok, type Result } from '@/kernel/result';
import type { Unavailable } from '@/platform/context';
import { missingDispute, missingRefund } from '../domain/compare';
import { checkDisputes, checkRefunds, type Comparer, type Findings, note, pagesOf, type Stretch } from './checks';

/**
 * Refunds and disputes of ours that did not come up among Stripe's of those days, and those of any age that have not come
 * to their end: each is asked for by its own id, because it may have ended without our hearing of it.
 */
export async function compareOlder(
  context: Comparer,
  stretch: Stretch,
  findings: Findings,
): Promise<Result<undefined, Unavailable>> {
  const moving = await listStillMoving(context, limits.mostMoving);
  const made = {
    refunds: await all('ref', stretch, (range) => listRefundsMade(context, range)),
    disputes: await all('dis', stretch, (range) => listDisputesMade(context, range)),
  };
  for (const refund of [...made.refunds, ...moving.refunds]) {
    const asked = await askRefund(context, refund, findings);
    if (!asked.ok) return asked;
  }
  for (const dispute of [...made.disputes, ...moving.disputes]) {
    const asked = await askDispute(context, dispute, findings);
    if (!asked.ok) return asked;
  }
  return ok();
}

async function all<T extends { readonly id: string }>(...asked: Parameters<typeof pagesOf<T>>): Promise<T[]> {
  const rows: T[] = [];
  for await (const page of pagesOf(...asked)) rows.push(...page);
  return rows;
}

async function askRefund(
  context: Comparer,
  refund: Refund,
  findings: Findings,
): Promise<Result<undefined, Unavailable>> {
  const { stripeRefund } = refund;
  if (stripeRefund === null || findings.seen.has(stripeRefund)) return ok();
  const found = await context.stripe.findRefund(stripeRefund);
  if (!found.ok) return found;
  if (found.value) await checkRefunds(context, [found.value], findings);
  else note(findings, stripeRefund, refund, [missingRefund({ ...refund, stripeRefund })]);
  return ok();
}

async function askDispute(
  context: Comparer,
  dispute: Dispute,
  findings: Findings,
): Promise<Result<undefined, Unavailable>> {
  if (findings.seen.has(dispute.stripeDispute)) return ok();
  const found = await context.stripe.findDispute(dispute.stripeDispute);
  if (!found.ok) return found;
  if (found.value) await checkDisputes(context, [found.value], findings);
  else note(findings, dispute.stripeDispute, dispute, [missingDispute(dispute)]);
  return ok();
}
