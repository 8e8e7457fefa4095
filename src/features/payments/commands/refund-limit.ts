import { refundLimits } from '@/config/backend';
import type { Staff } from '@/features/access/domain/person';
import { pence } from '@/kernel/money';
import type { Result } from '@/kernel/result';
import type { Refund } from '../domain/payment';
import { type BeyondLimit, withinLimit } from '../domain/refund-limit';

/** Holds one of the staff to what their role may give back of an order by hand; an owner gives back what they like. */
export function withinRefundLimit(
  { role }: Pick<Staff, 'role'>,
  amountPence: number,
  refunds: ReadonlyArray<Refund>,
): Result<undefined, BeyondLimit> {
  const limitPence = role === 'owner' ? null : pence(refundLimits.managerPence);
  return withinLimit(amountPence, { limitPence, refunds });
}
