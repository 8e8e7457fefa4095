import type { OrderId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { OrderState } from './moves';

/** States whose bakes must be in the oven, or have been. */
export const bakedStates = [
  'confirmed',
  'baking',
  'ready',
  'collected',
  'delivered',
  'missed',
] as const satisfies ReadonlyArray<OrderState>;

/** States of orders somebody may still come for. */
export const collectableStates = ['confirmed', 'baking', 'ready'] as const satisfies ReadonlyArray<OrderState>;

/** States of orders that are still to be handed over, or to be paid first. */
export const standingStates = ['awaiting_payment', ...collectableStates] as const satisfies ReadonlyArray<OrderState>;

/** States of orders that have given back what they claimed. */
export const deadStates = ['expired', 'cancelled'] as const satisfies ReadonlyArray<OrderState>;

/** An order that holds some of what a sale has. */
export type HoldingOrder = {
  readonly reference: string;
  /** Null once the person is erased. */
  readonly name: string | null;
  readonly state: OrderState;
  readonly units: number;
};

/** How many of one thing a sale's orders come to. */
export type BakeTotal = {
  readonly variantId: VariantId;
  readonly name: string;
  readonly unit: string;
  /** Ordered for good. */
  readonly ordered: number;
  /** In orders, and changes of them, that are being paid for just now. */
  readonly held: number;
};

/** An order somebody must look at: since when, and what its events say about why. */
export type AttentionOrder = {
  readonly id: OrderId;
  readonly reference: string;
  readonly state: OrderState;
  readonly attention: string;
  readonly version: number;
  readonly totalPence: Pence;
  readonly since: Instant;
  readonly reason: string | null;
};

/** How many orders of a sale stand in one state, and what they come to. */
export type StateCount = { readonly state: OrderState; readonly orders: number; readonly totalPence: number };

/** Where the next page of a list by surname starts. */
export type SurnameCursor = { readonly surnameKey: string; readonly id: OrderId };

/** Writes a cursor so that it may stand in an address. */
export function writeCursor({ surnameKey, id }: SurnameCursor): string {
  return `${id}.${surnameKey}`;
}
