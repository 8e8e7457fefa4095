import type { ProductId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** What an account keeps for its owner: doors, and bakes at hand. */
export type HeldOwnThings = {
  readonly addresses: ReadonlyArray<{
    readonly label: string | null;
    readonly addressLine1: string;
    readonly addressLine2: string | null;
    readonly town: string;
    readonly postcode: string;
  }>;
  readonly favourites: ReadonlyArray<{ readonly productId: ProductId; readonly keptAt: Instant }>;
};
