import { fourteen, type FourteenSlug, isFreeOf } from '@/features/catalogue/domain/fourteen';
import type { ShownOffer } from './shown-sale';

/** The orders a menu can be read in; the first is the bakery's own. */
export const menuSorts = ['menu', 'left', 'price-up', 'price-down', 'name'] as const;
export type MenuSort = (typeof menuSorts)[number];

/** What a shopper wants to see of a menu. */
export type MenuChoice = {
  readonly category: string | null;
  /** Which of the fourteen a bake must neither contain nor maybe contain. */
  readonly free: ReadonlyArray<FourteenSlug>;
  /** What was typed to search for; empty where nothing was. */
  readonly words: string;
  readonly sort: MenuSort;
};

/** Everything, in the bakery's own order. */
export const wholeMenu: MenuChoice = { category: null, free: [], words: '', sort: 'menu' };

/** What of a bake decides whether it is shown, and where. */
export type ChoosableBake = Pick<
  ShownOffer,
  'name' | 'description' | 'categorySlug' | 'categoryName' | 'pricePence' | 'left' | 'label'
>;

/** Picks the bakes that fit every wish, in the order asked for; bakes that are alike in it keep the menu's order. */
export function chooseBakes<Bake extends ChoosableBake>(bakes: ReadonlyArray<Bake>, choice: MenuChoice): Bake[] {
  const names = namesOf(choice.free);
  const words = wordsOf(choice.words);
  const chosen = bakes.filter(
    (bake) =>
      (choice.category === null || bake.categorySlug === choice.category) &&
      isFreeOf(bake.label, names) &&
      tellsOf(bake, words),
  );
  const rank = rankOf(choice.sort, words);
  return chosen.toSorted(rank);
}

/** The law's names of allergens known by their slugs. */
export function namesOf(slugs: ReadonlyArray<FourteenSlug>): string[] {
  return fourteen.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
}

/** Text as it is compared: "Crème brûlée" and "creme brulee", "Llŷn" and "llyn" are the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('’', "'");
}

function wordsOf(typed: string): string[] {
  return folded(typed).split(/\s+/).filter(Boolean);
}

function tellsOf({ name, description, categoryName, label }: ChoosableBake, words: ReadonlyArray<string>): boolean {
  if (words.length === 0) return true;
  // The asterisks that emphasise allergens would part "*wheat* flour" for whoever searches for it.
  const text = folded([name, categoryName, description, label.ingredients.replaceAll('*', '')].join(' '));
  return words.every((word) => text.includes(word));
}

type Rank = (a: ChoosableBake, b: ChoosableBake) => number;

const byName = new Intl.Collator('en-GB');

const ranks: Record<Exclude<MenuSort, 'menu'>, Rank> = {
  left: (a, b) => Number(a.left === 0) - Number(b.left === 0),
  'price-up': (a, b) => a.pricePence - b.pricePence,
  'price-down': (a, b) => b.pricePence - a.pricePence,
  name: (a, b) => byName.compare(a.name, b.name),
};

function rankOf(sort: MenuSort, words: ReadonlyArray<string>): Rank {
  if (sort !== 'menu') return ranks[sort];
  // Whoever types "lemon" means the lemon drizzle before the cake with a little lemon juice in it.
  const misses = ({ name }: ChoosableBake) => Number(!words.every((word) => folded(name).includes(word)));
  return (a, b) => misses(a) - misses(b);
}
