import type { PlaceName } from './shop-rows';

/** How many of each bake a sale offers, by the bake's slug. */
export type Batch = Readonly<Record<string, number>>;

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
};

/** The breads made of the one dough, and how many loaves' worth each takes. */
export const doughLoavesOf: Batch = { sourdough: 1, 'wholemeal-loaf': 1, focaccia: 2 };

/** What one order may take of a bake that is made a few at a time. */
export const mostPerOrder: Batch = {
  sourdough: 4,
  'wholemeal-loaf': 4,
  focaccia: 2,
  'extra-large-apple-pie': 1,
  'whole-frangipane': 1,
  'whole-cake': 2,
  'dundee-cake': 2,
  kimchi: 3,
};

const breads: Batch = { sourdough: 12, 'wholemeal-loaf': 8, focaccia: 4 };
const breakfast: Batch = { croissant: 24, 'cinnamon-knot': 18, 'portuguese-custard-tart': 24, 'eccles-cake': 18 };
const fruitAndNut: Batch = { 'peach-pastry': 12, 'pistachio-pastry': 12 };
const lunch: Batch = { 'savoury-croissant': 12, 'cheese-pesto-swirl': 12, 'curried-beef-pasty': 16 };
const teaLoaves: Batch = { 'malt-loaf': 6, 'apple-cinnamon-loaf': 6, 'lemon-drizzle-cake': 6 };
const trayBakes: Batch = { flapjack: 12, brownie: 16, 'millionaire-shortbread': 12, 'tiffin-slice': 12 };
const pies: Batch = { 'small-apple-pie': 8, 'large-apple-pie': 5, 'small-apple-blackberry-pie': 8 };
const bigPie: Batch = { 'extra-large-apple-pie': 2 };
const lemonThings: Batch = { 'lemon-meringue-pie': 4, 'tarte-au-citron': 4 };
const slices: Batch = { 'cake-slice': 10, 'frangipane-slice': 8 };
const wholeCakes: Batch = { 'whole-cake': 3, 'whole-frangipane': 2, 'dundee-cake': 3 };
const jars: Batch = { kimchi: 10 };

// A small oven: what it bakes is what is left to sell, so it starts out almost sold out without an order to its name.
const lastOfTheSmallOven: Batch = {
  sourdough: 2,
  'wholemeal-loaf': 1,
  focaccia: 1,
  croissant: 3,
  'cinnamon-knot': 1,
  'eccles-cake': 4,
  'portuguese-custard-tart': 0,
  'curried-beef-pasty': 1,
  'small-apple-pie': 0,
  'cake-slice': 2,
  brownie: 1,
  flapjack: 3,
};

/** The next Saturdays, soonest first. */
export const salePlans: ReadonlyArray<SalePlan> = [
  {
    title: 'Saturday at the bakehouse',
    place: 'cressage',
    note: null,
    payOnCollection: true,
    doughLoaves: 18,
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
    ordersPerSlot: 10,
    itemsPerSlot: null,
    orderCapacity: null,
  },
  {
    title: 'Saturday in Harley',
    place: 'harley',
    note: 'A small oven and a short list this week. When it is gone, it is gone.',
    payOnCollection: false,
    doughLoaves: 3,
    batch: lastOfTheSmallOven,
    ordersPerSlot: 2,
    itemsPerSlot: null,
    orderCapacity: 10,
  },
  {
    title: 'Pies and loaves at the bakehouse',
    place: 'cressage',
    note: 'The big pies need both hands. Bring a box, or somebody who likes you.',
    payOnCollection: true,
    doughLoaves: 18,
    batch: { ...breads, ...breakfast, ...lunch, ...pies, ...bigPie, ...lemonThings, ...slices, ...jars },
    ordersPerSlot: 8,
    itemsPerSlot: 40,
    orderCapacity: 40,
  },
  {
    title: 'Saturday in Much Wenlock',
    place: 'wenlock',
    note: null,
    payOnCollection: false,
    doughLoaves: 18,
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
    ordersPerSlot: 8,
    itemsPerSlot: null,
    orderCapacity: null,
  },
];
