import { and, eq, isNotNull, ne, notInArray, or, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import type { VoucherId, VoucherProblem } from '@/features/vouchers/domain/voucher';
import type { Id, OrderId, PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { runReading, reading, readings } from '@/platform/db/reading';
import { deadStates } from '../domain/office';
import type { VoucherHistory } from '../domain/voucher-use';
import { orders, orderVouchers } from '../tables';

/*
 * How often a customer may use a voucher is decided where the use is written: each has a number, the lowest that is free,
 * and two at once that would take the same one, or one above the limit, cannot both be.
 */

/** Which voucher is used for which order. */
type Use = { readonly orderId: OrderId; readonly voucherId: VoucherId };

type NewUse = Use & {
  readonly id: Id<'use'>;
  /** The address it counts for. */
  readonly customer: string;
  /** Whose account the order goes into; null for a guest's. */
  readonly personId: PersonId | null;
  readonly perCustomerLimit: number | null;
  readonly isFirstOrderOnly: boolean;
  readonly usedAt: Instant;
};

/** Writes that an order has a voucher. */
export function insertUse(db: Db, { personId, ...use }: NewUse): Statement {
  const counts = { useNo: lowestFree(use), ordersBefore: otherOrders({ ...use, personId }) };
  return db.insert(orderVouchers).values({ ...use, ...counts });
}

/** Frees the number an order's use had. */
export function giveUseBack(db: Db, orderId: OrderId, now: Instant): Statement {
  return db.update(orderVouchers).set({ useNo: null, givenBackAt: now }).where(eq(orderVouchers.orderId, orderId));
}

/** Takes a number for it once more, for whom it counted before and by the same rules. */
export function takeUseAgain(db: Db, { orderId, voucherId }: Use): Statement {
  const { customer } = orderVouchers;
  const personId = sql`(SELECT own.person_id FROM ${orders} AS own WHERE own.id = ${orderId})`;
  return db
    .update(orderVouchers)
    .set({
      useNo: lowestFree({ voucherId, customer }),
      ordersBefore: otherOrders({ orderId, customer, personId }),
      givenBackAt: null,
    })
    .where(eq(orderVouchers.orderId, orderId));
}

/** For whom a use counts: by value, or as it stands in the row. */
type Counted = { readonly customer: string | SQLWrapper; readonly personId: PersonId | SQLWrapper | null };

function lowestFree({ voucherId, customer }: Pick<Use, 'voucherId'> & Pick<Counted, 'customer'>): SQL {
  const taken = sql`FROM ${orderVouchers} AS taken WHERE taken.voucher_id = ${voucherId} AND taken.customer = ${customer} AND taken.use_no IS NOT NULL`;
  return sql`(SELECT min(number) FROM (SELECT 1 AS number UNION SELECT taken.use_no + 1 ${taken}) WHERE number NOT IN (SELECT taken.use_no ${taken}))`;
}

function otherOrders({ orderId, customer, personId }: Pick<Use, 'orderId'> & Counted): SQL {
  const isTheirs = sql`(${orders.email} = ${customer} OR ${orders.personId} = ${personId})`;
  const isOther = and(ne(orders.id, orderId), notInArray(orders.state, [...deadStates]));
  return sql`(SELECT count(*) FROM ${orders} WHERE ${isTheirs} AND ${isOther})`;
}

export type VoucherCustomer = {
  readonly voucherId: VoucherId;
  readonly customer: string;
  /** Whose account it is asked from; none for a guest. */
  readonly personId?: PersonId | null;
};

/** Reads what is known of a customer: how often they use a voucher, and whether they have ordered at all. */
export async function voucherHistory(db: Db, by: VoucherCustomer): Promise<VoucherHistory> {
  const uses = db
    .select({ number: orderVouchers.useNo })
    .from(orderVouchers)
    .where(
      and(
        eq(orderVouchers.voucherId, by.voucherId),
        eq(orderVouchers.customer, by.customer),
        isNotNull(orderVouchers.useNo),
      ),
    );
  const isTheirs = or(eq(orders.email, by.customer), by.personId ? eq(orders.personId, by.personId) : undefined);
  const standing = db
    .select({ id: orders.id })
    .from(orders)
    .where(and(isTheirs, notInArray(orders.state, [...deadStates])))
    .limit(1);
  return runReading(
    db,
    readings({
      usedBefore: reading(uses, (rows) => rows.length),
      hasOrdered: reading(standing, (rows) => rows.length > 0),
    }),
  );
}

/** Reads which rule of a use refused a batch, or null where something else did. */
export function useProblemOf(error: unknown, perCustomerLimit: number | null): VoucherProblem | null {
  const constraint = constraintOf(error);
  const isOverLimit =
    (constraint?.kind === 'check' && constraint.name === 'order_vouchers_limit') ||
    (constraint?.kind === 'unique' && constraint.name.startsWith('order_vouchers.voucher_id'));
  if (isOverLimit) return { kind: 'used_by_you', limit: perCustomerLimit ?? 1 };
  return constraint?.kind === 'check' && constraint.name === 'order_vouchers_first'
    ? { kind: 'not_first_order' }
    : null;
}
