/*
 * Every key of the read cache. The number after a kind is the shape of what is kept: whoever changes the shape raises it,
 * so that an old copy is never read as a new one.
 */
const namespace = 'shop';

/** What pages keep, and the shape it is kept in. */
export const keptShapes = {
  home: 3,
  sales: 1,
  sheet: 3,
  product: 2,
  settings: 1,
  places: 1,
  news: 1,
  post: 1,
  faqs: 1,
  'own-page': 1,
  allergens: 1,
  'site-map': 1,
} as const;

export type KeptKind = keyof typeof keptShapes;

/** Which copy of what: a kind, and which one of the kind. */
export type KeptName = { readonly kind: KeptKind; readonly id: string };

/** The front of the shop: what areas feed into it, people's own words among it. */
export const keptFront: KeptName = { kind: 'home', id: 'front' };

/** The sales to come, as the menu last listed them. */
export const keptSales: KeptName = { kind: 'sales', id: 'to-come' };

/** How the keys of every copy of something begin. */
export function keysOf({ kind, id }: KeptName): string {
  return `${namespace}:${kind}:${id}:`;
}

/** The key of a copy that is true at one revision of the catalogue, and never asked for at another. */
export function keyAt({ kind, id }: KeptName, revision: number): string {
  return `${namespace}:${kind}:${id}:${keptShapes[kind]}.${revision}`;
}

/** The key of a copy that holds until it is deleted or runs out: for pages that show no stock. */
export function keyOfPlain({ kind, id }: KeptName): string {
  return `${namespace}:${kind}:${id}:${keptShapes[kind]}`;
}

/** The key of the newest copy, for when the database does not answer. */
export function keyOfLatest({ kind, id }: KeptName): string {
  return `${namespace}:${kind}:${id}:${keptShapes[kind]}.latest`;
}
