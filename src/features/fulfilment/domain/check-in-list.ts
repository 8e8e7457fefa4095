import type { Instant } from '@/kernel/time';

/** An order as the table needs to know it, and nothing more: this list lies on devices for a day. */
export type ListedOrder = {
  readonly reference: string;
  /** Null once the person is erased. */
  readonly surname: string | null;
  readonly lines: ReadonlyArray<{ readonly quantity: number; readonly name: string }>;
  /** Still to be paid at the table, in pence. */
  readonly unpaid: number;
  readonly allergyNote: string | null;
  readonly isHandedOver: boolean;
};

/** The day's list: which sales it is of, who is to come, and when a device has to have forgotten it. */
export type CheckInList = {
  readonly madeAt: Instant;
  readonly forgetAt: Instant;
  readonly sales: ReadonlyArray<{ readonly slug: string; readonly day: string; readonly place: string }>;
  readonly orders: ReadonlyArray<ListedOrder>;
};
