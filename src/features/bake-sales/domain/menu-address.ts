import { fourteen } from '@/features/catalogue/domain/fourteen';
import { type MenuChoice, wholeMenu } from './menu-filter';

/** A menu somebody asked for: which sale's, and what of it. */
export type MenuAsked = MenuChoice & { readonly saleSlug: string | null };

const menuPath = '/menu';

/** The names of the parts of a menu’s address, which are the fields of its form. */
export const menuFields = { sale: 'sale', category: 'category', words: 'q', sort: 'sort', free: 'free' } as const;

/** The one address of a menu: what is left out of it is as usual, and its parts always stand in the same order. */
export function menuAddress({ saleSlug, category, words, sort, free }: MenuAsked): string {
  const slugs = fourteen.filter(({ slug }) => free.includes(slug)).map(({ slug }) => slug);
  return addressOfFields([
    [menuFields.sale, saleSlug ?? ''],
    [menuFields.category, category ?? ''],
    [menuFields.words, words],
    [menuFields.sort, sort],
    ...slugs.map((slug) => [menuFields.free, slug] as const),
  ]);
}

/** The same of a form as it is filled in, its fields in the form's order. */
export function addressOfFields(fields: ReadonlyArray<readonly [name: string, value: string]>): string {
  const said = fields.filter(
    ([name, value]) => value !== '' && !(name === menuFields.sort && value === wholeMenu.sort),
  );
  const query = said.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
  return query === '' ? menuPath : `${menuPath}?${query}`;
}

/** One wish of a shopper, what it names, and the menu asked for without it. */
export type Wish = {
  readonly kind: 'category' | 'words' | 'free';
  readonly name: string;
  readonly without: MenuAsked;
};

/** Every wish that narrows a menu, each of which can be taken back on its own. */
export function wishesOf(asked: MenuAsked, categoryName: string | null): Wish[] {
  const { category, words, free } = asked;
  const all: (Wish | null)[] = [
    category === null
      ? null
      : { kind: 'category', name: categoryName ?? category, without: { ...asked, category: null } },
    words === '' ? null : { kind: 'words', name: words, without: { ...asked, words: '' } },
    ...fourteen
      .filter(({ slug }) => free.includes(slug))
      .map(({ slug, name }): Wish => {
        const others = free.filter((other) => other !== slug);
        return { kind: 'free', name: name.toLowerCase(), without: { ...asked, free: others } };
      }),
  ];
  return all.filter((wish) => wish !== null);
}

/** Says whether a menu shows less than all of itself. */
export function isNarrowed({ category, words, free }: MenuChoice): boolean {
  return category !== null || words !== '' || free.length > 0;
}
