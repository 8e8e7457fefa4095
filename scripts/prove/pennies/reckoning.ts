import type { Drawn, DrawnVoucher } from './drawing';

/*
 * The judge's own arithmetic: whole numbers without end (BigInt), no fraction anywhere, and nothing of the shop's. What is
 * half a penny goes up; what does not divide goes by the largest remainder, the first line first.
 */

const whole = 10_000n;

/** What a basket has to come to; null where it cannot be delivered there. */
export type Reckoned = {
  readonly discounts: ReadonlyArray<bigint>;
  readonly nets: ReadonlyArray<bigint>;
  readonly delivery: bigint;
  readonly total: bigint;
};

/** Reckons what a basket costs, line by line. */
export function reckon(drawn: Drawn): Reckoned | null {
  const { offers, items } = drawn;
  const full = items.map(({ offer, quantity }) => BigInt(offers[offer]?.pricePence ?? 0) * BigInt(quantity));
  const goods = sum(full);
  const delivery = deliveryFor(drawn, goods);
  if (delivery === null) return null;
  const discounts = discountsOf(drawn, full, goods);
  const nets = full.map((gross, index) => gross - (discounts[index] ?? 0n));
  return { discounts, nets, delivery, total: sum(nets) + delivery };
}

export const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((all, one) => all + one, 0n);

/** The VAT inside a price: gross × rate ÷ (whole + rate), half a penny up. */
export function vatInside(gross: bigint, basisPoints: bigint): bigint {
  return divideHalfUp(gross * basisPoints, whole + basisPoints);
}

const divideHalfUp = (above: bigint, below: bigint) => (2n * above + below) / (2n * below);

function deliveryFor({ delivery }: Drawn, goods: bigint): bigint | null {
  if (delivery === null) return 0n;
  const { zones, postcode, saleFeePence, saleFreeAbovePence } = delivery;
  const outward = postcode
    .replaceAll(/[^0-9a-z]/gi, '')
    .toUpperCase()
    .slice(0, -3);
  const zone = zones.find(({ outwardCodes }) => outwardCodes.includes(outward));
  if (zones.length > 0 && zone === undefined) return null;
  const fee = BigInt(zone ? zone.feePence : saleFeePence);
  const freeAbove = zone ? zone.freeAbovePence : saleFreeAbovePence;
  return freeAbove !== null && goods >= BigInt(freeAbove) ? 0n : fee;
}

/** Says whether a voucher is good for a basket. */
function isGood(voucher: DrawnVoucher, drawn: Drawn, goods: bigint): boolean {
  const { startsIn, endsIn, limit, limitEach } = voucher;
  return (
    !voucher.isTakenBack &&
    !voucher.isForAnotherSale &&
    (startsIn === null || startsIn <= 0) &&
    (endsIn === null || endsIn > 0) &&
    (limit === null || voucher.used < limit) &&
    (limitEach === null || voucher.usedByThem < limitEach) &&
    !(voucher.isFirstOrderOnly && voucher.hasOrdered) &&
    drawn.items.some(({ offer }) => isMeant(voucher, drawn, offer)) &&
    goods >= BigInt(voucher.minimumPence)
  );
}

function isMeant({ categories, products }: DrawnVoucher, { offers }: Drawn, offer: number): boolean {
  if (categories.length + products.length === 0) return true;
  return categories.includes(offers[offer]?.category ?? '') || products.includes(offer);
}

function discountsOf(drawn: Drawn, full: ReadonlyArray<bigint>, goods: bigint): bigint[] {
  const { voucher, items } = drawn;
  if (voucher === null || !isGood(voucher, drawn, goods)) return full.map(() => 0n);
  const meant = items.map(({ offer }, index) => (isMeant(voucher, drawn, offer) ? (full[index] ?? 0n) : 0n));
  return shareOut(offOf(voucher, sum(meant)), meant);
}

function offOf({ percent, fixedPence }: DrawnVoucher, goods: bigint): bigint {
  if (percent === null) return least(BigInt(fixedPence), goods);
  const share = divideHalfUp(goods * BigInt(percent.basisPoints), whole);
  return least(percent.atMostPence === null ? share : least(share, BigInt(percent.atMostPence)), goods);
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** Shares an amount out by weights: whole pennies, what is left by the largest remainder, the first of equals first. */
export function shareOut(amount: bigint, weights: ReadonlyArray<bigint>): bigint[] {
  const all = sum(weights);
  if (all === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight, index) => ({
    index,
    part: (amount * weight) / all,
    rest: (amount * weight) % all,
  }));
  const missing = Number(amount - sum(parts.map(({ part }) => part)));
  const first = parts.toSorted((a, b) => Number(b.rest - a.rest) || a.index - b.index).slice(0, missing);
  const lucky = new Set(first.map(({ index }) => index));
  return parts.map(({ index, part }) => (lucky.has(index) ? part + 1n : part));
}
