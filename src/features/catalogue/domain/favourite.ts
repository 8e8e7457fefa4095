import type { ProductId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Photo } from './photo';

/** A bake the bakery puts at the front of the shop this season, and why. */
export type Favourite = {
  readonly productId: ProductId;
  readonly slug: string;
  readonly name: string;
  /** "The last of the Bramleys"; null where the bake speaks for itself. */
  readonly note: string | null;
  readonly photo: Photo | null;
  /** What its cheapest kind usually costs; a sale's own offer has the last word. */
  readonly usualPricePence: Pence;
  readonly unit: string;
};
