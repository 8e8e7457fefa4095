import { invariant } from './invariant';

declare const penceBrand: unique symbol;
/** A whole number of pence; may be negative (a refund in the ledger). */
export type Pence = number & { readonly [penceBrand]: true };

/** Makes pence from a whole number; anything else is a bug. */
export function pence(amount: number): Pence {
  invariant(Number.isSafeInteger(amount), 'An amount of money must be a whole number of pence');
  return amount as Pence;
}

export const noPence = pence(0);

/** Adds amounts of money. */
export function sumPence(amounts: ReadonlyArray<Pence>): Pence {
  return pence(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** The same amount the other way round: money in becomes money out. */
export function negatePence(amount: Pence): Pence {
  return pence(0 - amount);
}

/** The price of several of the same thing. */
export function timesPence(unit: Pence, quantity: number): Pence {
  return pence(unit * quantity);
}

/** Rounds a fraction of a penny half away from zero: the one rounding rule of the shop. */
export function roundPence(exact: number): Pence {
  return pence(Math.sign(exact) * Math.round(Math.abs(exact)));
}

/** One whole in basis points (2,000 basis points are 20 %). */
export const wholeBasisPoints = 10_000;

/** The VAT contained in a price that includes it. */
export function vatWithin(grossPence: Pence, vatBasisPoints: number): Pence {
  return roundPence((grossPence * vatBasisPoints) / (wholeBasisPoints + vatBasisPoints));
}

/** Splits an amount in proportion to weights so that the parts sum to it exactly (largest remainder, ties to the first). */
export function splitPence(amount: Pence, weights: ReadonlyArray<number>): Pence[] {
  invariant(amount >= 0 && weights.every((weight) => weight >= 0), 'A split takes no negative numbers');
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  if (totalWeight === 0) {
    invariant(amount === 0, 'An amount cannot be split over nothing');
    return weights.map(() => noPence);
  }
  // In whole numbers: as fractions two remainders that are equal may come out unequal, and the penny goes to the wrong one.
  const shares = weights.map((weight, index) => {
    const remainder = pence(amount * weight) % totalWeight;
    return { index, remainder, part: (amount * weight - remainder) / totalWeight };
  });
  const left = amount - shares.reduce((sum, { part }) => sum + part, 0);
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map(({ index, part }) => pence(lucky.has(index) ? part + 1 : part));
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Writes an amount as people read it: £4.00, −£1.50. */
export function formatPence(amount: number): string {
  return pounds.format(amount / 100).replace('-', '−');
}
