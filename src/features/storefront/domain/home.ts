import type { SaleAndPlace, SheetContent, ShownSale } from '@/features/bake-sales/domain/shown-sale';
import type { Favourite } from '@/features/catalogue/domain/favourite';
import type { Shelf } from '@/features/catalogue/domain/shelf';
import type { NewsItem } from '@/features/content/domain/news';
import type { Settings } from '@/features/shop/domain/settings';
import type { Review, ReviewTotals } from '@/features/reviews/domain/review';

/** What several areas feed into the front of the shop, and changes with none of its stock. */
type HomeParts = {
  readonly favourites: ReadonlyArray<Favourite>;
  readonly shelves: ReadonlyArray<Shelf>;
  readonly news: ReadonlyArray<NewsItem>;
  /** Who bakes, for search engines. */
  readonly settings: Settings;
  readonly reviews: { readonly latest: ReadonlyArray<Review>; readonly totals: ReviewTotals };
};

/** What the front of the shop keeps: with the sales as they were, for when the database does not answer. */
export type HomeContent = HomeParts & {
  readonly sales: ReadonlyArray<SaleAndPlace>;
  readonly sheet: SheetContent | null;
};

/** What the front of the shop shows. */
export type Home = HomeParts & {
  /** False where the database did not answer and all this is a copy without stock. */
  readonly isLive: boolean;
  /** The published sales from today on, the nearest bake day first. */
  readonly sales: ReadonlyArray<SaleAndPlace>;
  /** The sale a shopper most likely comes for: the nearest open one, else the nearest to come. */
  readonly next: ShownSale | null;
};
