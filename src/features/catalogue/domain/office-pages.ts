import { productsHref } from '@/features/access/domain/menu';

/* Where the pages about products stand in the office. */

export const categoriesHref = `${productsHref}/categories`;
export const ingredientsHref = `${productsHref}/ingredients`;
export const productsCsvHref = `${productsHref}/export.csv`;

/** The office's page of a product. */
export function productHref(slug: string): string {
  return `${productsHref}/${slug}`;
}

/** The office's page of an ingredient. */
export function ingredientHref(id: string): string {
  return `${ingredientsHref}/${id}`;
}

/** What a page says of a part that has just been saved. */
export const savedWords = {
  begun: 'It is begun: a draft that nobody sees yet.',
  words: 'The words are saved.',
  kinds: 'The kinds are saved.',
  label: 'The label is saved. Orders keep the label they were placed with.',
  vat: 'The VAT is saved, and why.',
  state: 'Done.',
  photos: 'The pictures are saved.',
  ingredient: 'The ingredient is saved.',
  categories: 'The sorts of bake are saved.',
} as const satisfies Record<string, string>;

/** Reads from an address what has just been saved. */
export function savedIn(asked: string | ReadonlyArray<string> | undefined): string | null {
  return Object.entries(savedWords).find(([part]) => part === asked)?.[1] ?? null;
}
