import type { OfferId, PoolId, SaleId, SlotId } from '@/kernel/ids';
import type { Instant, WallRule } from '@/kernel/time';
import type { SaleFacts } from './sale-state';

/** One of the limits a sale's orders have to fit into. */
export type Resource =
  | { readonly kind: 'offer'; readonly id: OfferId }
  | { readonly kind: 'pool'; readonly id: PoolId }
  | { readonly kind: 'slot_orders'; readonly id: SlotId }
  | { readonly kind: 'slot_items'; readonly id: SlotId }
  | { readonly kind: 'day' };

/** A sale as whoever changes it must know it; `version` is how often it has been changed. */
export type ChangeableSale = SaleFacts & {
  readonly id: SaleId;
  readonly slug: string;
  readonly closesRule: string;
  readonly version: number;
};

/** Which sale is changed, why, and on what version of it the person decided; null takes it as it is. */
export type SaleWish = { readonly saleId: SaleId; readonly version: number | null; readonly reason: string };

export type SaleChangeProblem =
  | { readonly kind: 'no_such_sale' }
  | { readonly kind: 'reason_missing' }
  /** Somebody else changed the sale between this person's look at it and their click. */
  | { readonly kind: 'changed_meanwhile' };

/** Cancelled already, or its bake day is behind us. */
export type CancelSaleProblem = SaleChangeProblem | { readonly kind: 'is_over' };

export type CapacityProblem =
  | SaleChangeProblem
  | { readonly kind: 'no_such_resource' }
  | { readonly kind: 'not_a_capacity' }
  /** So much of it is held and sold; the orders that hold it are a read of their own. */
  | { readonly kind: 'below_claimed'; readonly claimed: number };

export type CutOffProblem =
  | SaleChangeProblem
  | { readonly kind: 'not_open' }
  | { readonly kind: 'not_closed' }
  /** A cut-off must lie ahead, after the opening and before the bake day is over. */
  | { readonly kind: 'not_a_cut_off' };

/** A cut-off as somebody sets it: by the clock on the wall, or an instant by hand. */
export type NewCutOff = { readonly rule: WallRule } | { readonly at: Instant };
