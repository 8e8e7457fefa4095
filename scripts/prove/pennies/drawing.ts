import type { Chance } from '../chance';

/* What the judge draws: a sale, a basket, an address and a voucher as plain facts. Nothing here is the shop's. */

type DrawnOffer = {
  readonly pricePence: number;
  readonly vatBasisPoints: number;
  readonly category: string;
  readonly product: number;
};

type DrawnZone = {
  readonly outwardCodes: ReadonlyArray<string>;
  readonly feePence: number;
  readonly freeAbovePence: number | null;
};

export type DrawnDelivery = {
  readonly zones: ReadonlyArray<DrawnZone>;
  /** As somebody typed it; it may lie outside of all zones, or be none. */
  readonly postcode: string;
  /** What the sale itself asks where the bakery has no zones. */
  readonly saleFeePence: number;
  readonly saleFreeAbovePence: number | null;
};

export type DrawnVoucher = {
  readonly percent: { readonly basisPoints: number; readonly atMostPence: number | null } | null;
  readonly fixedPence: number;
  readonly categories: ReadonlyArray<string>;
  readonly products: ReadonlyArray<number>;
  readonly isForAnotherSale: boolean;
  readonly minimumPence: number;
  /** In hours from now; null where it has no such end. */
  readonly startsIn: number | null;
  readonly endsIn: number | null;
  readonly isTakenBack: boolean;
  readonly limit: number | null;
  readonly used: number;
  readonly limitEach: number | null;
  readonly usedByThem: number;
  readonly isFirstOrderOnly: boolean;
  readonly hasOrdered: boolean;
};

export type Drawn = {
  readonly offers: ReadonlyArray<DrawnOffer>;
  readonly items: ReadonlyArray<{ readonly offer: number; readonly quantity: number }>;
  readonly isRegistered: boolean;
  readonly isByCard: boolean;
  readonly delivery: DrawnDelivery | null;
  readonly voucher: DrawnVoucher | null;
};

const rates = [0, 0, 0, 2000, 2000, 500, 1250];
const categories = ['breads', 'pastry', 'cakes', 'savoury'];
const oddPrices = [0, 1, 3, 7, 29, 30, 31, 99, 33, 333, 4999];
const districts = ['SY1', 'SY2', 'SY5', 'TF13', 'WV16', 'B1'];
const elsewhere = ['EC1A 1BB', 'SY3 7ZZ', 'M1 1AE', 'SY55 6AA', 'nowhere', '', 'TF1'];

const oneIn = (chance: Chance, count: number) => chance.below(count) === 0;
const maybe = <T>(chance: Chance, value: () => T): T | null => (oneIn(chance, 2) ? value() : null);
const list = <T>(length: number, each: (index: number) => T): T[] => Array.from({ length }, (_, index) => each(index));

/** Draws one basket with everything that decides what it costs. */
export function draw(chance: Chance): Drawn {
  const offers = list(1 + chance.below(10), (index) => drawOffer(chance, index));
  return {
    offers,
    items: list(1 + chance.below(7), () => ({ offer: chance.below(offers.length), quantity: drawQuantity(chance) })),
    isRegistered: oneIn(chance, 2),
    isByCard: !oneIn(chance, 4),
    delivery: oneIn(chance, 3) ? drawDelivery(chance) : null,
    voucher: oneIn(chance, 2) ? drawVoucher(chance, offers.length) : null,
  };
}

function drawOffer(chance: Chance, product: number): DrawnOffer {
  const pricePence = oneIn(chance, 5) ? chance.pick(oddPrices) : 1 + chance.below(oneIn(chance, 8) ? 60_000 : 1200);
  return { pricePence, vatBasisPoints: chance.pick(rates), category: chance.pick(categories), product };
}

function drawQuantity(chance: Chance): number {
  return 1 + chance.below(oneIn(chance, 10) ? 40 : 5);
}

function drawDelivery(chance: Chance): DrawnDelivery {
  const fee = () => chance.below(900);
  const freeAbove = () => maybe(chance, () => chance.below(6000));
  const zones = list(chance.below(4), (index) => ({
    outwardCodes: districts.slice(index * 2, index * 2 + 2),
    feePence: fee(),
    freeAbovePence: freeAbove(),
  }));
  const postcode = oneIn(chance, 6) ? chance.pick(elsewhere) : typedBySomebody(chance, chance.pick(districts));
  return { zones, postcode, saleFeePence: fee(), saleFreeAbovePence: freeAbove() };
}

function typedBySomebody(chance: Chance, outward: string): string {
  const inward = `${chance.below(10)}${chance.pick(['AA', 'ZZ', 'HB'])}`;
  return chance.pick([
    `${outward} ${inward}`,
    `${outward}${inward}`.toLowerCase(),
    ` ${outward}  ${inward} `,
    `${outward}-${inward}`,
  ]);
}

function drawVoucher(chance: Chance, offers: number): DrawnVoucher {
  const limit = () => maybe(chance, () => 1 + chance.below(50));
  const rarely = () => oneIn(chance, 25);
  return {
    percent: maybe(chance, () => ({
      basisPoints: oneIn(chance, 3)
        ? 1 + chance.below(10_000)
        : chance.pick([500, 1000, 1500, 2500, 3333, 5000, 10_000]),
      atMostPence: maybe(chance, () => 1 + chance.below(3000)),
    })),
    fixedPence: 1 + chance.below(oneIn(chance, 5) ? 30_000 : 1500),
    categories: oneIn(chance, 3) ? list(1 + chance.below(2), () => chance.pick(categories)) : [],
    products: oneIn(chance, 3) ? list(1 + chance.below(3), () => chance.below(offers)) : [],
    isForAnotherSale: rarely(),
    minimumPence: oneIn(chance, 3) ? chance.below(4000) : 0,
    startsIn: maybe(chance, () => (rarely() ? chance.below(50) : -chance.below(500))),
    endsIn: maybe(chance, () => (rarely() ? -chance.below(50) : 1 + chance.below(500))),
    isTakenBack: rarely(),
    limit: limit(),
    used: rarely() ? chance.below(60) : 0,
    limitEach: limit(),
    usedByThem: rarely() ? chance.below(60) : 0,
    isFirstOrderOnly: oneIn(chance, 4),
    hasOrdered: rarely(),
  };
}
