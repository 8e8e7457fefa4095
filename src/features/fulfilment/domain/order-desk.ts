import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { OfferId, SaleId, SlotId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';

/** What somebody needs before them who takes an order by phone: what there is, and when it can be had. */
export type OrderDesk = {
  readonly saleId: SaleId;
  readonly slug: string;
  readonly closesAt: Instant;
  readonly offers: ReadonlyArray<{
    readonly id: OfferId;
    readonly name: string;
    readonly pricePence: Pence;
    readonly maxPerOrder: number | null;
    readonly left: number;
  }>;
  readonly slots: ReadonlyArray<{
    readonly id: SlotId;
    readonly method: Method;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly isFull: boolean;
  }>;
};
