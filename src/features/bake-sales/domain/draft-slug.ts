import type { Place } from '@/features/shop/domain/place';
import { slugOf } from '@/kernel/text';
import type { Day } from '@/kernel/time';

/** How the address of a sale begins: its day, and the town it is held in. */
export function slugStem(bakeDay: Day, { town, name }: Pick<Place, 'town' | 'name'>): string {
  return [bakeDay, slugOf(town) || slugOf(name)].filter(Boolean).join('-');
}

/** The first address of that stem that no sale has or had: the second in a town gets `-2`. */
export function freeSlug(stem: string, taken: ReadonlyArray<string>): string {
  let slug = stem;
  for (let number = 2; taken.includes(slug); number++) slug = `${stem}-${number}`;
  return slug;
}

/** Says whether an address is one of a stem: `…-harley-2` is one of `…-harley`, `…-harley-green` is not. */
export function isOfStem(slug: string, stem: string): boolean {
  return slug === stem || (slug.startsWith(`${stem}-`) && /^\d+$/.test(slug.slice(stem.length + 1)));
}
