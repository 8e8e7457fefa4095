import type { Pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Refund } from './payment';

/** More than whoever gives it back may give of one order by hand. */
export type BeyondLimit = { readonly kind: 'beyond_limit'; readonly limitPence: Pence };

type Limited = {
  /** Null for whoever may give back all there is. */
  readonly limitPence: Pence | null;
  readonly refunds: ReadonlyArray<Pick<Refund, 'state' | 'amountPence' | 'requestedBy'>>;
};

/**
 * Holds somebody to what they may give back of one order. Whatever anybody gave back of it by hand counts: a limit that
 * begins anew with every press is none.
 */
export function withinLimit(amountPence: number, { limitPence, refunds }: Limited): Result<undefined, BeyondLimit> {
  if (limitPence === null || amountPence === 0) return ok();
  const before = refunds
    .filter(({ state, requestedBy }) => requestedBy !== null && state !== 'failed')
    .reduce((sum, refund) => sum + refund.amountPence, 0);
  return before + amountPence <= limitPence ? ok() : refused({ kind: 'beyond_limit', limitPence });
}
