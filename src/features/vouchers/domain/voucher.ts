import type { Id, ProductId, SaleId } from '@/kernel/ids';
import { noPence, type Pence, pence, roundPence, splitPence, sumPence, wholeBasisPoints } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';

export type VoucherId = Id<'vou'>;

/** The shortest and the longest code. */
export const codeLength = { least: 4, most: 20 } as const;

/** Reads a code as somebody typed it (`crumbs 10`), or null where it cannot be one. */
export function parseCode(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[0-9A-Z]+$/.test(plain) && plain.length >= codeLength.least && plain.length <= codeLength.most
    ? plain
    : null;
}

/** What a voucher takes off: a share of the price, or an amount. */
export type Discount =
  | { readonly kind: 'percent'; readonly basisPoints: number; readonly atMostPence: Pence | null }
  | { readonly kind: 'fixed'; readonly amountPence: Pence };

/** What a voucher is good for; a list that is empty limits nothing. */
export type VoucherScope = {
  readonly saleIds: ReadonlyArray<SaleId>;
  readonly categorySlugs: ReadonlyArray<string>;
  readonly productIds: ReadonlyArray<ProductId>;
};

/** A code that takes something off an order. */
export type Voucher = {
  readonly id: VoucherId;
  readonly code: string;
  readonly discount: Discount;
  readonly scope: VoucherScope;
  /** What the order's goods have to come to, before anything is taken off. */
  readonly minimumPence: Pence;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** How often it may be used by everybody together, and by one person; null: as often as they like. */
  readonly totalLimit: number | null;
  readonly perPersonLimit: number | null;
  readonly isFirstOrderOnly: boolean;
  readonly used: number;
  /** Taken back by the bakery. */
  readonly endedAt: Instant | null;
};

/** One line of what a voucher is to be used on. */
export type DiscountedLine = {
  readonly productId: ProductId;
  readonly categorySlug: string;
  readonly pricePence: Pence;
};

export type VoucherUse = {
  readonly saleId: SaleId;
  readonly lines: ReadonlyArray<DiscountedLine>;
  readonly now: Instant;
  /** What is known of the person by their e-mail address. */
  readonly usedBefore: number;
  readonly hasOrdered: boolean;
};

export type VoucherProblem =
  | { readonly kind: 'not_yet'; readonly startsAt: Instant }
  | { readonly kind: 'over' }
  | { readonly kind: 'used_up' }
  | { readonly kind: 'used_by_you'; readonly limit: number }
  | { readonly kind: 'not_first_order' }
  | { readonly kind: 'below_minimum'; readonly minimumPence: Pence; readonly goodsPence: Pence }
  | { readonly kind: 'other_sale' }
  | { readonly kind: 'nothing_fits' };

/** Why a code takes nothing off: a problem of its voucher, or that it is no code of ours. */
export type VoucherRefusal = VoucherProblem | { readonly kind: 'unknown_voucher' };

/** What pricing needs of a voucher that may be used. */
export type VoucherTerms = Pick<Voucher, 'id' | 'code' | 'discount' | 'scope'>;

/** What an order keeps of its voucher, so that it can be priced anew when it is changed. */
export type OrderVoucher = VoucherTerms & Pick<Voucher, 'minimumPence'>;

/** Says whether a voucher may be used on an order, and if not, the one reason that helps most. */
export function checkVoucher<V extends Voucher>(voucher: V, use: VoucherUse): Result<V, VoucherProblem> {
  const { startsAt, endsAt, endedAt, totalLimit, perPersonLimit } = voucher;
  if (endedAt !== null || (endsAt !== null && use.now >= endsAt)) return refused({ kind: 'over' });
  if (startsAt !== null && use.now < startsAt) return refused({ kind: 'not_yet', startsAt });
  if (totalLimit !== null && voucher.used >= totalLimit) return refused({ kind: 'used_up' });
  if (perPersonLimit !== null && use.usedBefore >= perPersonLimit)
    return refused({ kind: 'used_by_you', limit: perPersonLimit });
  if (voucher.isFirstOrderOnly && use.hasOrdered) return refused({ kind: 'not_first_order' });
  return checkGoods(voucher, use);
}

/** Says whether what is ordered is what a voucher is good for. */
function checkGoods<V extends OrderVoucher>(
  voucher: V,
  { saleId, lines }: Pick<VoucherUse, 'saleId' | 'lines'>,
): Result<V, VoucherProblem> {
  const { scope, minimumPence } = voucher;
  if (scope.saleIds.length > 0 && !scope.saleIds.includes(saleId)) return refused({ kind: 'other_sale' });
  if (!lines.some((line) => isGoodFor(scope, line))) return refused({ kind: 'nothing_fits' });
  const goodsPence = sumPence(lines.map(({ pricePence }) => pricePence));
  return goodsPence < minimumPence ? refused({ kind: 'below_minimum', minimumPence, goodsPence }) : ok(voucher);
}

/** What a voucher takes off each line, to the penny: the parts sum to the whole, and no line goes below nothing. */
export function discountLines(terms: VoucherTerms, lines: ReadonlyArray<DiscountedLine>): Pence[] {
  const weights = lines.map((line) => (isGoodFor(terms.scope, line) ? line.pricePence : noPence));
  return splitPence(discountOf(terms.discount, sumPence(weights)), weights);
}

function discountOf(discount: Discount, goodsPence: Pence): Pence {
  const wished =
    discount.kind === 'fixed'
      ? discount.amountPence
      : roundPence((goodsPence * discount.basisPoints) / wholeBasisPoints);
  const most = discount.kind === 'percent' ? (discount.atMostPence ?? goodsPence) : goodsPence;
  return pence(Math.min(wished, most, goodsPence));
}

function isGoodFor({ categorySlugs, productIds }: VoucherScope, line: DiscountedLine): boolean {
  if (categorySlugs.length === 0 && productIds.length === 0) return true;
  return categorySlugs.includes(line.categorySlug) || productIds.includes(line.productId);
}
