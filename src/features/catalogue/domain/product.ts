import type { ProductId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Photo } from './photo';
import type { VariantFacts } from './variant-facts';

/** A product as its own page tells of it, in every kind it comes in. */
export type Product = {
  readonly id: ProductId;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly categorySlug: string;
  readonly categoryName: string;
  readonly searchTitle: string | null;
  readonly searchDescription: string | null;
  readonly photos: ReadonlyArray<Photo>;
  /** With the price each usually has; a sale's own offer has the last word. */
  readonly variants: ReadonlyArray<VariantFacts & { readonly usualPricePence: Pence }>;
};
