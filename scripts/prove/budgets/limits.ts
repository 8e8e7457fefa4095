import { atLeast, atMost, below, type FigureName, type Limits } from './figures';

/* What each kind of page may cost. docs/budgets.md says why. */

/** An empty page of this stack, gzipped, in kB: React, Next's router and runtime. */
export const floorKb = 135;

/** What a Worker may weigh, gzipped, in MiB; Cloudflare's free plan takes 3. */
export const uploadMiB = 2.5;

const everywhere = {
  lcpMs: below(1_500),
  cls: below(0.05),
  ttfbMs: below(200),
  performance: atLeast(95),
  accessible: atLeast(95),
  bestPractices: atLeast(95),
  seo: atLeast(95),
};

const browse = { ...everywhere, scriptKb: atMost(25), requests: atMost(40), totalKb: atMost(600) };
const withForms = { ...browse, scriptKb: atMost(45) };
const roundTrips = (onHit: number, onMiss: number) => ({
  roundTripsOnHit: atMost(onHit),
  roundTripsOnMiss: atMost(onMiss),
});

export const limits = {
  /** Shows what is left: one batch asks for the stock and the catalogue's revision, a second for what no copy holds. */
  stock: { ...browse, ...roundTrips(1, 2) },
  /** Shows words and pictures only. */
  words: { ...browse, ...roundTrips(0, 1) },
  /** A form anybody may send; what it says comes from the settings. */
  form: { ...withForms, ...roundTrips(0, 1) },
  /** The basket is priced and counted afresh: a page with stock. */
  basket: { ...browse, ...roundTrips(1, 2) },
  /** As the basket, with slots; they are asked for in the same batch. */
  checkout: { ...withForms, ...roundTrips(1, 2) },
  /** The same for somebody signed in: who asks comes first. */
  ownCheckout: { ...withForms, ...roundTrips(2, 3) },
  /** An account: who asks, then all of the page. */
  account: { ...withForms, ...roundTrips(2, 2) },
  /** One person's own, never kept: whose key it is, and the order with all that hangs on it. */
  order: { ...browse, ...roundTrips(1, 1) },
  /** Behind the counter nothing is kept: who asks, the sale the menu leads to, and all of the page in one batch. */
  office: { ...withForms, ...roundTrips(3, 3) },
} as const satisfies Record<string, Limits>;

export type PageKind = keyof typeof limits;

/** Which kind each page of the shop is of; pages that are left out cost what their neighbours cost. */
export const kinds: Readonly<Record<string, PageKind>> = {
  home: 'stock',
  menu: 'stock',
  product: 'stock',
  sale: 'stock',
  basket: 'basket',
  checkout: 'checkout',
  'checkout, signed in': 'ownCheckout',
  order: 'order',
  account: 'account',
  'account, favourites': 'account',
  news: 'words',
  post: 'words',
  about: 'words',
  'find us': 'words',
  faq: 'words',
  allergens: 'words',
  terms: 'words',
  privacy: 'words',
  accessibility: 'words',
  contact: 'form',
  'find my order': 'form',
  'tell me': 'form',
  'not found': 'words',
  'sign in': 'form',
  'office today': 'office',
};

/** The pages of a quick run: one of each kind that a shopper meets. */
export const quickPages: ReadonlyArray<string> = ['home', 'menu', 'product', 'basket', 'checkout', 'order', 'about'];

/** The pages that Lighthouse looks at, at least one of each kind: a look takes as long as all other figures of six pages. */
export const pointPages: ReadonlyArray<string> = [
  ...['home', 'menu', 'product', 'sale', 'basket', 'checkout', 'checkout, signed in', 'order', 'account'],
  ...['post', 'about', 'allergens', 'contact', 'office today'],
];

/** The pages whose Lighthouse points a quick run shows. */
export const quickPoints: ReadonlyArray<string> = ['home'];

/** What a quick run judges; the rest it prints, because one measurement on a busy machine proves nothing. */
export const judgedWhenQuick: ReadonlyArray<FigureName> = [
  'scriptKb',
  'requests',
  'totalKb',
  'roundTripsOnMiss',
  'roundTripsOnHit',
];
