import type { VoucherId } from '@/features/vouchers/domain/voucher';
import type { Context } from '@/platform/context';
import type { VoucherHistory } from '../domain/voucher-use';
import * as uses from '../store/voucher-uses';

/** What is known of a customer, by their address, before a voucher of theirs is judged. */
export function findVoucherHistory(
  context: Context,
  by: { readonly voucherId: VoucherId; readonly customer: string },
): Promise<VoucherHistory> {
  return uses.voucherHistory(context.db, by);
}
