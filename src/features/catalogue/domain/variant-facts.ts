import type { ProductId, VariantId } from '@/kernel/ids';
import type { Label } from './label';
import type { Photo } from './photo';

/** What the catalogue knows of one variant: all that a card, a label or a line of an order copies. */
export type VariantFacts = {
  readonly variantId: VariantId;
  readonly productId: ProductId;
  readonly productSlug: string;
  readonly name: string;
  /** Of the product, whatever kind of it this is. */
  readonly description: string;
  readonly unit: string;
  readonly categorySlug: string;
  readonly categoryName: string;
  readonly vatRate: string;
  readonly vatBasisPoints: number;
  readonly label: Label;
  readonly photo: Photo | null;
};

/** Product and variant in one: "Sourdough" where there is one kind only, else "Whole cake, lemon". */
export function fullName(product: string, variant: string): string {
  return variant === '' ? product : `${product}, ${variant}`;
}
