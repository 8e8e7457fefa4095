import { counters } from '@/config/backend';
import { countTry, type TooManyTries } from '@/features/access/commands';
import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { VoucherId } from './domain/voucher';
import * as store from './store';

/** Counts one more try to use a voucher from this network address: codes are short, and must not be found by trying. */
export function countVoucherTry(context: Context): Promise<Result<undefined, TooManyTries>> {
  return countTry(context, `voucher.address:${context.address}`, counters.voucherPerAddress);
}

/**
 * The statement that counts a use of a voucher, for the batch of the order that has it. It undoes the batch where the
 * voucher is not to be used now, or was used as often as it may be; `countProblemOf` then says why.
 */
export function countUseStatement(context: Context, code: string): Statement {
  return store.countUse(context.db, code, context.now());
}

/** The statement that gives a use back, for the batch that ends the order. */
export function uncountUseStatement(context: Context, code: string): Statement {
  return store.uncountUse(context.db, code);
}

/** Why a batch with a counted use in it was refused, or null where it failed for another reason. */
export const countProblemOf = store.countProblemOf;

export type NewVoucher = Omit<store.NewVoucher, 'id' | 'createdAt' | 'createdBy'>;

/** Makes a voucher. */
export async function createVoucher(
  context: Context,
  wish: NewVoucher,
): Promise<Result<undefined, { readonly kind: 'code_taken' }>> {
  const staff = await requireStaff(context, 'vouchers.edit');
  const voucher = { ...wish, id: context.newId('vou'), createdAt: context.now(), createdBy: staff.id };
  try {
    await runBatch(context.db, [
      ...store.insertVoucher(context.db, voucher),
      auditStatement(context, {
        action: 'voucher.created',
        personId: staff.id,
        actor: staff.name,
        subject: voucher.id,
        after: wish,
      }),
    ]);
  } catch (error) {
    if (store.isCodeTaken(error)) return refused({ kind: 'code_taken' });
    throw error;
  }
  context.log.info('voucher.created', { voucherId: voucher.id });
  return ok();
}

/** Takes a voucher back at once; orders that have it keep it. */
export async function endVoucher(context: Context, id: VoucherId): Promise<void> {
  const staff = await requireStaff(context, 'vouchers.edit');
  const now = context.now();
  // The trail tells what happened: what was never made, or is over already, is not ended again.
  if (!(await store.isStanding(context.db, id))) return;
  await runBatch(context.db, [
    store.endVoucher(context.db, id, now),
    auditStatement(context, {
      action: 'voucher.ended',
      personId: staff.id,
      actor: staff.name,
      subject: id,
      after: { endedAt: now },
    }),
  ]);
  context.log.info('voucher.ended', { voucherId: id });
}
