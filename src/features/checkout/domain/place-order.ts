import type { ClaimProblem } from '@/features/bake-sales/domain/claim';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { Address, PaymentWay } from '@/features/orders/domain/order';
import type { OrderItem, PriceProblem } from '@/features/orders/domain/price-order';
import type { OrderId, SaleId, SlotId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { DestinationProblem } from './destination';
import type { VoucherProblem } from '@/features/basket/domain/voucher-for';

/** What somebody asks for at checkout. */
export type PlaceOrder = {
  /** Made with the form: sending the same form twice is one order. */
  readonly placementKey: string;
  readonly saleId: SaleId;
  readonly slotId: SlotId;
  readonly method: Method;
  readonly items: ReadonlyArray<OrderItem>;
  readonly customer: { readonly name: string; readonly email: string; readonly phone: string | null };
  /** Where the van brings it; not asked of who collects. */
  readonly address: Address | null;
  readonly note: string | null;
  readonly allergyNote: string | null;
  readonly paymentWay: PaymentWay;
  /** The voucher the shopper saw taken off; null for none. */
  readonly voucherCode: string | null;
  /** The total the shopper had before them: another one is told before anything is paid. */
  readonly seenTotalPence: Pence;
  /** They have said they mean a second order like the one they just placed. */
  readonly isMeantTwice: boolean;
};

export type PlacedOrder = {
  readonly orderId: OrderId;
  readonly reference: string;
  /** Stripe's page; null where nothing is to be paid now, or Stripe cannot be reached just now. */
  readonly payUrl: string | null;
};

export type PlaceOrderProblem =
  | PriceProblem
  | ClaimProblem
  | DestinationProblem
  | VoucherProblem
  | { readonly kind: 'no_such_sale' }
  | { readonly kind: 'no_such_slot' }
  | { readonly kind: 'pay_on_collection_not_offered' }
  | { readonly kind: 'price_changed'; readonly totalPence: Pence }
  | { readonly kind: 'alike_order'; readonly placedAt: number }
  | { readonly kind: 'too_many_tries' }
  /** The form has made its order before, and says something else now. */
  | { readonly kind: 'placed_otherwise'; readonly orderId: OrderId; readonly reference: string };
