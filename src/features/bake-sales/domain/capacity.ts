import type { Instant } from '@/kernel/time';
import type { Resource } from './sale-change';

/** One of a sale's limits: what it is called, how much there is (null: no limit of its own), and how much is taken. */
export type CapacityRow = {
  readonly of: Resource;
  readonly name: string;
  readonly capacity: number | null;
  /** Held and sold together. */
  readonly claimed: number;
};

/** All limits of a sale, and the version of the sale they were read at. */
export type SaleCapacities = {
  readonly version: number;
  readonly rows: ReadonlyArray<CapacityRow>;
  readonly firstSlotAt: Instant | null;
};
