import { voucherFor } from '@/features/basket/domain/voucher-for';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderItem } from '@/features/orders/domain/price-order';
import { findVoucherHistory } from '@/features/orders/queries/voucher-history';
import type { Voucher } from '@/features/vouchers/domain/voucher';
import { findVoucher } from '@/features/vouchers/queries';
import type { Context } from '@/platform/context';
import { voucherCodes } from '../vouchers';
import { luckOf } from './luck';
import type { Shopper } from './shoppers';

/** In a hundred orders, so many have a voucher if one is good for them. */
const withVoucher = 30;

type Coming = { readonly shopper: Shopper; readonly sheet: OfferSheet; readonly items: ReadonlyArray<OrderItem> };

/** The voucher somebody of the past gives: of those they have heard of, the first that is good for what they order. */
export async function giveVoucher(
  context: Context,
  { shopper: { email }, sheet, items }: Coming,
): Promise<Voucher | null> {
  const now = context.now();
  const luck = luckOf(`voucher of ${email} at ${now}`);
  if (!luck.yes(withVoucher)) return null;
  const { usedUp, over, firstOrder, withMinimum, tenth } = voucherCodes;
  const asLong = luck.pick([
    [firstOrder, withMinimum, tenth],
    [withMinimum, tenth],
    [tenth, withMinimum],
  ]);
  // What ends soon is used first.
  for (const code of [usedUp, over, ...asLong]) {
    const voucher = await findVoucher(context, { code });
    if (!voucher) continue;
    const history = await findVoucherHistory(context, { voucherId: voucher.id, customer: email });
    const given = voucherFor({ code, voucher, ...history }, { sheet, items, now });
    if (given.ok) return given.value;
  }
  return null;
}
