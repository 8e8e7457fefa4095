import type { CategoryId, Id, ProductId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Allergen } from './allergens';
import type { Photo } from './photo';

/** Where a product stands: nobody may buy a draft yet, and what is retired any more. */
export const productStates = ['on_the_menu', 'draft', 'retired'] as const;
export type ProductState = (typeof productStates)[number];

type Standing = { readonly publishedAt: Instant | null; readonly archivedAt: Instant | null };

/** Says where a product stands. */
export function productStateOf({ publishedAt, archivedAt }: Standing): ProductState {
  if (archivedAt !== null) return 'retired';
  return publishedAt === null ? 'draft' : 'on_the_menu';
}

/** A product as the office lists it. */
export type ListedProduct = {
  readonly id: ProductId;
  readonly slug: string;
  readonly name: string;
  readonly categoryName: string;
  readonly state: ProductState;
  /** How many kinds of it may be sold, and what the cheapest usually costs. */
  readonly kinds: number;
  readonly fromPence: Pence | null;
  readonly isUnchecked: boolean;
};

/** The row of a form in which a new kind is typed. */
export const newKindRow = 'new';

/** One kind a product comes in, retired ones among them. */
export type OfficeKind = {
  readonly id: VariantId;
  readonly name: string;
  readonly unit: string;
  readonly pricePence: Pence;
  readonly netQuantity: string;
  readonly position: number;
  readonly isRetired: boolean;
};

/** An ingredient of a product: its words on the label, and whether somebody has checked its allergens. */
export type OfficeIngredient = {
  readonly id: Id<'ing'>;
  readonly labelText: string;
  readonly isReviewed: boolean;
};

export type OfficePhoto = Photo & { readonly id: Id<'pho'> };

/** The words of a product that staff write. */
export type ProductWords = {
  readonly name: string;
  readonly slug: string;
  readonly categoryId: CategoryId;
  readonly description: string;
  readonly storage: string;
  readonly shelfLifeDays: number;
  /** Its place among the bakes of its sort. */
  readonly position: number;
  readonly searchTitle: string | null;
  readonly searchDescription: string | null;
};

/** A product as the office works on it. */
export type OfficeProduct = ProductWords &
  Standing & {
    readonly id: ProductId;
    /** When it was last changed: of two who saw the same, one wins. */
    readonly version: Instant;
    readonly vatRate: string;
    readonly vatReason: string | null;
    readonly kinds: ReadonlyArray<OfficeKind>;
    readonly ingredients: ReadonlyArray<OfficeIngredient>;
    readonly contains: ReadonlyArray<Allergen>;
    readonly mayContain: ReadonlyArray<Allergen>;
    readonly photos: ReadonlyArray<OfficePhoto>;
  };

/** What keeps a product from being sold. */
export type Missing =
  | { readonly kind: 'kind' }
  | { readonly kind: 'description' }
  | { readonly kind: 'ingredients' }
  | { readonly kind: 'unchecked'; readonly labelTexts: ReadonlyArray<string> };

type Sellable = Pick<OfficeProduct, 'kinds' | 'description'> & {
  readonly ingredients: ReadonlyArray<Omit<OfficeIngredient, 'id'>>;
};

/** What a product still needs before anybody may buy it: nobody is sold what nobody has checked for allergens. */
export function missingOf({ kinds, description, ingredients }: Sellable): Missing[] {
  const labelTexts = ingredients.filter(({ isReviewed }) => !isReviewed).map(({ labelText }) => labelText);
  return [
    ...(description === '' ? [{ kind: 'description' } as const] : []),
    ...(kinds.some(({ isRetired }) => !isRetired) ? [] : [{ kind: 'kind' } as const]),
    ...(ingredients.length === 0 ? [{ kind: 'ingredients' } as const] : []),
    ...(labelTexts.length > 0 ? [{ kind: 'unchecked', labelTexts } as const] : []),
  ];
}

/** Words that lead to other pages of the office, and so can be no product's address. */
const takenWords: ReadonlyArray<string> = ['new', 'categories', 'ingredients'];

/** Says whether a word can be a product's address. */
export function isProductSlug(word: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(word) && !takenWords.includes(word);
}
