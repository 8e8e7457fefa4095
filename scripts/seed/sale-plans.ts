import * as batches from './batches';
import type { Batch } from './batches';
import type { PlaceName } from './shop-rows';

/** Who orders: so many people, each as they like; or baskets known beforehand, so that what is left is known too. */
export type Demand = { readonly least: number; readonly most: number } | { readonly baskets: ReadonlyArray<Batch> };

/** What makes one Saturday different from the next. */
export type SalePlan = {
  readonly title: string;
  readonly place: PlaceName;
  readonly note: string | null;
  readonly payOnCollection: boolean;
  /** Loaves of bread dough that day, shared by every bread made of it. */
  readonly doughLoaves: number;
  readonly batch: Batch;
  readonly ordersPerSlot: number;
  readonly itemsPerSlot: number | null;
  readonly orderCapacity: number | null;
  /** Whether each order is packed, and its shopper told, before the doors open; a small crew hands over straight from the table. */
  readonly isPackedAhead: boolean;
  /** How many orders the van takes in each of its rounds; null where everybody comes for theirs. */
  readonly ordersPerRound: number | null;
  readonly demand: Demand;
};

/** The bakehouse itself: the big oven, a till, and the van at the door. */
export const atTheBakehouse = {
  title: 'Saturday at the bakehouse',
  place: 'cressage',
  ordersPerRound: 6,
  note: null,
  payOnCollection: true,
  doughLoaves: 18,
  ordersPerSlot: 10,
  itemsPerSlot: null,
  orderCapacity: null,
  isPackedAhead: true,
} as const satisfies Partial<SalePlan>;

/** The Reading Room: a small oven, and room for one table. */
export const inHarley = {
  title: 'Saturday in Harley',
  place: 'harley',
  ordersPerRound: null,
  note: 'A small oven and a short list this week. When it is gone, it is gone.',
  payOnCollection: false,
  doughLoaves: 14,
  ordersPerSlot: 2,
  itemsPerSlot: null,
  orderCapacity: 12,
  isPackedAhead: false,
} as const satisfies Partial<SalePlan>;

/** The Old Wool Loft: everything is carried up four steps. */
export const inMuchWenlock = {
  title: 'Saturday in Much Wenlock',
  place: 'wenlock',
  ordersPerRound: null,
  note: null,
  payOnCollection: false,
  doughLoaves: 18,
  ordersPerSlot: 8,
  itemsPerSlot: null,
  orderCapacity: null,
  isPackedAhead: false,
} as const satisfies Partial<SalePlan>;

const aFew: Demand = { least: 2, most: 4 };

// They have nearly emptied the small oven.
const earlyBirds: ReadonlyArray<Batch> = [
  { sourdough: 1, croissant: 2, 'portuguese-custard-tart': 4 },
  { sourdough: 1, 'curried-beef-pasty': 2, 'small-apple-pie': 2, brownie: 2 },
  { 'wholemeal-loaf': 1, croissant: 3, 'cinnamon-knot': 2 },
  { sourdough: 1, 'portuguese-custard-tart': 4, 'eccles-cake': 2, flapjack: 2 },
  { focaccia: 1, 'curried-beef-pasty': 2, brownie: 3, 'cake-slice': 2 },
  { sourdough: 1, 'wholemeal-loaf': 1, 'small-apple-pie': 2, 'curried-beef-pasty': 2, 'cinnamon-knot': 2 },
  { sourdough: 1, croissant: 2, 'portuguese-custard-tart': 4, brownie: 2, 'small-apple-pie': 1 },
  { sourdough: 1, 'wholemeal-loaf': 1, croissant: 2, 'cinnamon-knot': 1, 'curried-beef-pasty': 1, 'eccles-cake': 2 },
];

const { breads, breakfast, fruitAndNut, lunch, teaLoaves, trayBakes, pies, bigPie, lemonThings, slices } = batches;
const { wholeCakes, jars, smallOven } = batches;

/** The next five Saturdays, soonest first. */
export const salePlans: ReadonlyArray<SalePlan> = [
  {
    ...atTheBakehouse,
    batch: {
      ...breads,
      ...breakfast,
      ...fruitAndNut,
      ...lunch,
      ...teaLoaves,
      ...trayBakes,
      ...pies,
      ...slices,
      ...jars,
    },
    demand: { least: 6, most: 8 },
  },
  { ...inHarley, batch: smallOven, demand: { baskets: earlyBirds } },
  {
    ...atTheBakehouse,
    title: 'Pies and loaves at the bakehouse',
    // The van is too low for a big pie standing up.
    ordersPerRound: null,
    note: 'The big pies need both hands. Bring a box, or somebody who likes you.',
    batch: { ...breads, ...breakfast, ...lunch, ...pies, ...bigPie, ...lemonThings, ...slices, ...jars },
    ordersPerSlot: 8,
    itemsPerSlot: 40,
    orderCapacity: 40,
    demand: aFew,
  },
  {
    ...inMuchWenlock,
    batch: {
      ...breads,
      ...breakfast,
      ...fruitAndNut,
      ...teaLoaves,
      ...trayBakes,
      ...lemonThings,
      ...wholeCakes,
      ...jars,
    },
    demand: aFew,
  },
  {
    ...inHarley,
    title: 'Cakes for the week in Harley',
    note: 'Nothing but breakfast, bread and whole cakes: the oven is busy with them all night.',
    batch: { ...breads, ...breakfast, ...teaLoaves, ...wholeCakes },
    demand: aFew,
  },
];
