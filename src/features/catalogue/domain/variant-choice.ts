import type { VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';

/** A variant as the office chooses among them. */
export type VariantChoice = {
  readonly variantId: VariantId;
  /** Product and variant in one. */
  readonly name: string;
  readonly unit: string;
  readonly categoryName: string;
  /** What it costs unless a sale says otherwise. */
  readonly pricePence: Pence;
  /** Whether it may be put on offer now. */
  readonly isOnSale: boolean;
};
