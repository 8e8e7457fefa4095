import type Stripe from 'stripe';
import { ok, type Result } from '@/kernel/result';
import { second } from '@/kernel/time';
import type { Payments, StripePage, StripeStretch, Unavailable } from './context';
import { chargeOf, disputeOf, refundOf } from './stripe-objects';

/** Asks Stripe a plain question: only an outage is no answer, and of what Stripe does not know the answer is null. */
type Ask = <T>(call: string, work: () => Promise<T>) => Promise<Result<T | null, Unavailable>>;

type Listings = Pick<Payments, 'listRefundsOf' | 'findChargeOf' | 'listCharges' | 'listRefunds' | 'listDisputes'>;

/** The most Stripe gives on one page. */
const pageSize = 100;

/** Stripe's lists: what its books say of a stretch of time, page by page. */
export function listings(stripe: Stripe, ask: Ask): Listings {
  const page = async <T>(call: string, work: () => Promise<StripePage<T>>) => orElse(await ask(call, work), noPage);
  return {
    listRefundsOf: async (charge) => {
      const found = await ask('refund.list', () => stripe.refunds.list({ charge, limit: pageSize }));
      return found.ok ? ok(found.value?.data.map(refundOf) ?? []) : found;
    },
    findChargeOf: (intent) =>
      ask('charge.find', async () => {
        const found = (await stripe.charges.list({ payment_intent: intent, limit: pageSize })).data;
        const taken = found.find(isTaken);
        return taken ? chargeOf(taken) : null;
      }),
    listCharges: (stretch) =>
      page('charge.list', async () => {
        const { data, has_more } = await stripe.charges.list(pageOf(stretch));
        return { items: data.filter(isTaken).map(chargeOf), next: nextOf(data, has_more) };
      }),
    listRefunds: (stretch) =>
      page('refund.list', async () => {
        const { data, has_more } = await stripe.refunds.list(pageOf(stretch));
        return { items: data.map(refundOf), next: nextOf(data, has_more) };
      }),
    listDisputes: (stretch) =>
      page('dispute.list', async () => {
        const { data, has_more } = await stripe.disputes.list(pageOf(stretch));
        return { items: data.map(disputeOf), next: nextOf(data, has_more) };
      }),
  };
}

const noPage = { items: [], next: null } as const;

function orElse<T>(answer: Result<T | null, Unavailable>, otherwise: T): Result<T, Unavailable> {
  return answer.ok ? ok(answer.value ?? otherwise) : answer;
}

function pageOf({ from, to, after }: StripeStretch) {
  // Stripe counts in whole seconds: the one in which the stretch begins belongs to it, the one in which it ends does not.
  const created = { gte: Math.floor(from / second), lt: Math.ceil(to / second) };
  return { limit: pageSize, created, ...(after === null ? {} : { starting_after: after }) };
}

function nextOf(page: ReadonlyArray<{ readonly id: string }>, hasMore: boolean): StripePage<unknown>['next'] {
  return hasMore ? (page.at(-1)?.id ?? null) : null;
}

/** A declined card leaves a charge too, one that took nothing. */
function isTaken(charge: Stripe.Charge): boolean {
  return charge.status === 'succeeded' && charge.captured;
}
