import { countProblemOf, countUseStatement, uncountUseStatement } from '@/features/vouchers/commands';
import type { Voucher, VoucherProblem } from '@/features/vouchers/domain/voucher';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { DraftOrder } from '../domain/draft-order';
import { isDead, type OrderState } from '../domain/moves';
import type { Order } from '../domain/order';
import * as uses from '../store/voucher-uses';

/** A voucher that is used, and the address it counts for: the one an account has proved, else the one that was typed. */
export type UsedVoucher = { readonly voucher: Voucher; readonly customer: string };

/** The statements that use a voucher for a new order, for the batch that writes it. */
export function voucherStatements(
  context: Context,
  { id: orderId, personId, placedAt }: DraftOrder,
  { voucher, customer }: UsedVoucher,
) {
  return [
    countUseStatement(context, voucher.code),
    uses.insertUse(context.db, {
      id: context.newId('use'),
      orderId,
      voucherId: voucher.id,
      customer,
      personId,
      perCustomerLimit: voucher.perPersonLimit,
      isFirstOrderOnly: voucher.isFirstOrderOnly,
      usedAt: placedAt,
    }),
  ];
}

/** The statements that give an order's voucher back when it dies, and use it again when it is paid late after all. */
export function voucherFollows(context: Context, { id, state, voucher }: Order, to: OrderState): Statement[] {
  if (voucher === null || isDead(state) === isDead(to)) return [];
  return isDead(to)
    ? [uncountUseStatement(context, voucher.code), uses.giveUseBack(context.db, id, context.now())]
    : [countUseStatement(context, voucher.code), uses.takeUseAgain(context.db, { orderId: id, voucherId: voucher.id })];
}

/** Why a batch that uses a voucher was refused, or null where it failed for another reason. */
export function voucherProblemOf(
  error: unknown,
  voucher: Pick<Voucher, 'perPersonLimit'> | null = null,
): VoucherProblem | null {
  return countProblemOf(error) ?? uses.useProblemOf(error, voucher?.perPersonLimit ?? null);
}
