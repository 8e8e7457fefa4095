import type { Day, Instant } from '@/kernel/time';
import type { Pence } from '@/kernel/money';
import type { OrderId } from '@/kernel/ids';
import type { OrderState } from './moves';
import type { Address, Customer, LedgerEntry, Order, OrderLine } from './order';

/** An order as its shopper is told what the shop holds of them: all that names them, and what they agreed. */
export type HeldOrder = Pick<
  Order,
  'reference' | 'state' | 'method' | 'paymentWay' | 'placedAt' | 'note' | 'allergyNote'
> & {
  readonly customer: Customer;
  readonly address: Address | null;
  readonly bakeDay: Day | null;
  readonly voucherCode: string | null;
  readonly lines: ReadonlyArray<Pick<OrderLine, 'quantity' | 'name' | 'netPence'>>;
  readonly totalPence: Pence;
  readonly money: ReadonlyArray<Pick<LedgerEntry, 'kind' | 'amountPence' | 'at'>>;
};

/** An order that is still to be baked, paid, handed over or cleared up: its shopper must stay known until then. */
export type OpenOrder = {
  readonly id: OrderId;
  readonly reference: string;
  readonly state: OrderState;
  readonly attention: string | null;
  readonly placedAt: Instant;
};
