import { longDay } from '@/kernel/clock-text';
import { sentenceList } from '@/kernel/text';
import { type MenuAsked, menuAddress, type Wish, wishesOf } from './menu-address';
import { type ChoosableBake, chooseBakes, type MenuChoice, type MenuSort, namesOf } from './menu-filter';
import type { Sale } from './offer-sheet';

/** What each order of the menu is called. */
export const sortWords: Record<MenuSort, string> = {
  menu: 'As on our menu',
  left: 'What is left first',
  'price-up': 'Price, lowest first',
  'price-down': 'Price, highest first',
  name: 'Name, A to Z',
};

/** Why a menu is empty, in a sentence: "Nothing here is free of eggs and milk on Saturday 28 November." */
export function nothingFits(choice: MenuChoice, categoryName: string | null, { bakeDay }: Sale): string {
  const names = namesOf(choice.free).map((name) => name.toLowerCase());
  const wishes = [
    ...(choice.words === '' ? [] : [`matches “${choice.words}”`]),
    ...(names.length === 0 ? [] : [`is free of ${sentenceList(names)}`]),
  ];
  const where = categoryName === null ? 'Nothing here' : `Nothing under ${categoryName}`;
  return `${where} ${wishes.length === 0 ? 'is baked' : sentenceList(wishes)} on ${longDay(bakeDay)}.`;
}

/** A wish as a shopper reads it back. */
export function wishWords({ kind, name }: Wish): string {
  return { category: name, words: `“${name}”`, free: `Free of ${name}` }[kind];
}

/** A way out of an empty menu: which wish to take back, how many bakes there are then, and where they stand. */
export type WayOut = { readonly words: string; readonly count: number; readonly href: string };

/** What a shopper may do whose wishes leave nothing: each wish that, taken back alone, gives something to see. */
export function waysOut(bakes: ReadonlyArray<ChoosableBake>, asked: MenuAsked, categoryName: string | null): WayOut[] {
  return wishesOf(asked, categoryName)
    .map(({ kind, name, without }) => ({
      words: { category: 'Under everything', words: `Without “${name}”`, free: `Also with ${name}` }[kind],
      count: chooseBakes(bakes, without).length,
      href: menuAddress(without),
    }))
    .filter(({ count }) => count > 0);
}
