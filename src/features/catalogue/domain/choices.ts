import type { CategoryId, ProductId } from '@/kernel/ids';
import type { ProductState } from './office-product';

/** The sorts of bake and the bakes, for whoever has to choose among them in the office. */
export type CatalogueChoices = {
  readonly categories: ReadonlyArray<{ readonly id: CategoryId; readonly slug: string; readonly name: string }>;
  readonly products: ReadonlyArray<{ readonly id: ProductId; readonly name: string; readonly state: ProductState }>;
};
