import type { Context } from '@/platform/context';
import type { VoucherHistory } from '../domain/voucher-use';
import * as uses from '../store/voucher-uses';

/** What is known of a customer, by their address and their account, before a voucher of theirs is judged. */
export function findVoucherHistory(context: Context, by: uses.VoucherCustomer): Promise<VoucherHistory> {
  return uses.voucherHistory(context.db, by);
}
