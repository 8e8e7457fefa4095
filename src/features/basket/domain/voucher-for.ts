import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderItem } from '@/features/orders/domain/price-order';
import type { VoucherHistory } from '@/features/orders/domain/voucher-use';
import {
  checkVoucher,
  type DiscountedLine,
  type Voucher,
  type VoucherRefusal,
} from '@/features/vouchers/domain/voucher';
import { timesPence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';

/** A code somebody wants to use, and what there is to know about it: its voucher, if any, and its customer. */
export type AskedVoucher = VoucherHistory & { readonly code: string; readonly voucher: Voucher | null };

export type VoucherProblem = { readonly kind: 'voucher_refused'; readonly code: string; readonly why: VoucherRefusal };

type Ordered = { readonly sheet: OfferSheet; readonly items: ReadonlyArray<OrderItem>; readonly now: Instant };

/** Says whether the voucher somebody asked for is good for what they order; null where they asked for none. */
export function voucherFor(asked: AskedVoucher | null, ordered: Ordered): Result<Voucher | null, VoucherProblem> {
  if (asked === null) return ok(null);
  const { code, voucher, ...history } = asked;
  const { sheet, now } = ordered;
  const use = { saleId: sheet.sale.id, lines: discountedLines(ordered), now, ...history };
  const checked = voucher ? checkVoucher(voucher, use) : refused({ kind: 'unknown_voucher' });
  return checked.ok ? checked : refused({ kind: 'voucher_refused', code, why: checked.problem });
}

/** What is ordered, as a voucher looks at it. */
export function discountedLines({ sheet, items }: Omit<Ordered, 'now'>): DiscountedLine[] {
  return items.flatMap(({ offerId, quantity }) => {
    const offer = sheet.offers.find(({ id }) => id === offerId);
    return offer ? [{ ...offer, pricePence: timesPence(offer.pricePence, quantity) }] : [];
  });
}
