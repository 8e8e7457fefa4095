import type { DisputeId, OrderId, PaymentId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';

/** Only a bank's question so far; a dispute that waits for its decision; and how that went for the shop. */
export const disputeStates = ['inquiry', 'open', 'won', 'lost'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** A shopper has asked their bank for the money of a payment back. */
export type Dispute = {
  readonly id: DisputeId;
  readonly orderId: OrderId;
  readonly paymentId: PaymentId;
  readonly stripeDispute: string;
  readonly state: DisputeState;
  readonly amountPence: Pence;
  /** What the bank has taken of it, as far as it has not come back. */
  readonly withdrawnPence: Pence;
  /** In the bank's word. */
  readonly reason: string;
};

/** What a bank moved for a dispute: out of the shop's balance (negative) or back into it; fees are no part of it. */
export type Movement = { readonly id: string; readonly amountPence: number };

/** What makes a movement one entry of the ledger, however often it is told. */
export function movementCause({ id }: Pick<Movement, 'id'>): string {
  return `dispute:${id}`;
}

/** The movements that are not in the ledger yet. */
export function freshMovements(
  movements: ReadonlyArray<Movement>,
  entries: ReadonlyArray<{ readonly cause: string }>,
): Movement[] {
  const booked = new Set(entries.map(({ cause }) => cause));
  return movements.filter((movement) => !booked.has(movementCause(movement)));
}

/** What the bank has taken and not given back. */
export function withdrawnPence(movements: ReadonlyArray<Movement>): number {
  return Math.max(0, -movements.reduce((sum, { amountPence }) => sum + amountPence, 0));
}

/** The flag a dispute puts on its order; null takes its own flag off. Undefined leaves the order's flag as it is. */
export function disputeAttention(
  { state, before }: { readonly state: DisputeState; readonly before: DisputeState | null },
  current: string | null,
): string | null | undefined {
  if (state === before) return undefined;
  switch (state) {
    case 'inquiry':
      return 'dispute_inquiry';
    case 'open':
      return 'disputed';
    case 'lost':
      return 'dispute_lost';
    case 'won':
      return current === 'disputed' || current === 'dispute_inquiry' ? null : undefined;
  }
}
