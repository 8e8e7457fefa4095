import type { OrderId } from '@/kernel/ids';

/** In which way Stripe's books and ours tell something differently. */
export type DifferenceKind =
  | 'payment_unknown'
  | 'payment_missing'
  | 'payment_differs'
  | 'refund_unknown'
  | 'refund_missing'
  | 'refund_differs'
  | 'dispute_unknown'
  | 'dispute_missing'
  | 'dispute_differs'
  | 'ledger_differs';

/** How one side tells it; null in both where it knows nothing of it. */
export type Told = { readonly pence: number | null; readonly state: string | null };
export const nothing: Told = { pence: null, state: null };

/** One thing that Stripe's books and ours tell differently. */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly object: string;
  readonly orderId: OrderId | null;
  /** The order as people say it, as far as Stripe was told. */
  readonly reference: string | null;
  readonly theirs: Told;
  readonly ours: Told;
};
