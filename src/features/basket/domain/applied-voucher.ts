import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderItem } from '@/features/orders/domain/price-order';
import { discountLines, type Voucher, type VoucherRefusal } from '@/features/vouchers/domain/voucher';
import { refusalInWords, termsInWords } from '@/features/vouchers/domain/words';
import { longDay } from '@/kernel/clock-text';
import { type Pence, sumPence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import { discountedLines, voucherFor } from './voucher-for';

/** The voucher a shopper has given, as it stands against what is in their basket. */
export type AppliedVoucher =
  | { readonly kind: 'good'; readonly code: string; readonly terms: string; readonly discountPence: Pence }
  | { readonly kind: 'refused'; readonly code: string; readonly why: string };

export type Basket = { readonly sheet: OfferSheet; readonly items: ReadonlyArray<OrderItem>; readonly now: Instant };

/** Nobody has said yet who orders: what a voucher asks of its customer is asked when the order is placed. */
const nobodyYet = { usedBefore: 0, hasOrdered: false } as const;

/** Says what a voucher takes off a basket, or why it takes off nothing. */
export function applyVoucher(voucher: Voucher, basket: Basket): AppliedVoucher {
  const { code } = voucher;
  const checked = voucherFor({ code, voucher, ...nobodyYet }, basket);
  if (!checked.ok) return { kind: 'refused', code, why: refusalInWords(code, checked.problem.why) };
  const discountPence = sumPence(discountLines(voucher, discountedLines(basket)));
  return { kind: 'good', code, terms: termsInWords(voucher, namesOf(voucher, basket)).join(' · '), discountPence };
}

/** Why a basket does not take a voucher, or null where it does. */
export function voucherRefusal(voucher: Voucher | null, basket: Basket): VoucherRefusal | null {
  const checked = voucherFor({ code: '', voucher, ...nobodyYet }, basket);
  return checked.ok ? null : checked.problem.why;
}

/** What a voucher is limited to, by the names the sale's own page has for it. */
function namesOf({ scope }: Voucher, { sheet: { sale, offers } }: Basket) {
  const sorts = offers.filter(({ categorySlug }) => scope.categorySlugs.includes(categorySlug));
  const bakes = offers.filter(({ productId }) => scope.productIds.includes(productId));
  return {
    bakes: [...new Set([...sorts.map(({ categoryName }) => categoryName), ...bakes.map(({ name }) => name)])],
    sales: scope.saleIds.length > 0 ? [longDay(sale.bakeDay)] : [],
  };
}
