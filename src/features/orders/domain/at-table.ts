import type { OrderState } from './moves';

/** An order as the table needs to know it: who comes, what they get, what is unpaid, what to take care of. */
export type OrderAtTable = {
  readonly reference: string;
  /** Null once the person is erased. */
  readonly surname: string | null;
  readonly state: OrderState;
  readonly lines: ReadonlyArray<{ readonly quantity: number; readonly name: string }>;
  /** In pence. */
  readonly unpaid: number;
  readonly allergyNote: string | null;
};
