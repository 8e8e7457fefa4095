/** How many of each bake there are, by the bake's slug. */
export type Batch = Readonly<Record<string, number>>;

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

export const breads: Batch = { sourdough: 12, 'wholemeal-loaf': 8, focaccia: 4 };
export const breakfast: Batch = {
  croissant: 24,
  'cinnamon-knot': 18,
  'portuguese-custard-tart': 24,
  'eccles-cake': 18,
};
export const fruitAndNut: Batch = { 'peach-pastry': 12, 'pistachio-pastry': 12 };
export const lunch: Batch = { 'savoury-croissant': 12, 'cheese-pesto-swirl': 12, 'curried-beef-pasty': 16 };
export const teaLoaves: Batch = { 'malt-loaf': 6, 'apple-cinnamon-loaf': 6, 'lemon-drizzle-cake': 6 };
export const trayBakes: Batch = { flapjack: 12, brownie: 16, 'millionaire-shortbread': 12, 'tiffin-slice': 12 };
export const pies: Batch = { 'small-apple-pie': 8, 'large-apple-pie': 5, 'small-apple-blackberry-pie': 8 };
export const bigPie: Batch = { 'extra-large-apple-pie': 2 };
export const lemonThings: Batch = { 'lemon-meringue-pie': 4, 'tarte-au-citron': 4 };
export const slices: Batch = { 'cake-slice': 10, 'frangipane-slice': 8 };
export const wholeCakes: Batch = { 'whole-cake': 3, 'whole-frangipane': 2, 'dundee-cake': 3 };
export const jars: Batch = { kimchi: 10 };

/** A small oven's day. */
export const smallOven: Batch = {
  sourdough: 8,
  'wholemeal-loaf': 4,
  focaccia: 2,
  croissant: 12,
  'cinnamon-knot': 6,
  'eccles-cake': 8,
  'portuguese-custard-tart': 12,
  'curried-beef-pasty': 8,
  'small-apple-pie': 5,
  'cake-slice': 4,
  brownie: 8,
  flapjack: 5,
};
