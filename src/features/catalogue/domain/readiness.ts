import type { VariantId } from '@/kernel/ids';

/** Whether a bake may be sold, and what it still lacks. */
export type BakeReadiness = {
  readonly variantId: VariantId;
  readonly productSlug: string;
  /** Product and variant in one: "Whole cake, lemon". */
  readonly name: string;
  /** False while it is unpublished, and once it or its kind is archived. */
  readonly isSold: boolean;
  /** The ingredients whose allergens nobody has checked, as they stand on the label. */
  readonly unreviewed: ReadonlyArray<string>;
  readonly hasPicture: boolean;
};
