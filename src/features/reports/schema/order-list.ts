import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { type Method, methods } from '@/features/bake-sales/domain/offer-sheet';
import { isOrderState, type OrderState } from '@/features/orders/domain/moves';
import { isId, type SlotId } from '@/kernel/ids';
import { tidyLine } from '@/kernel/text';
import {
  type OrderCursor,
  type OrderListWish,
  type OrderSort,
  orderSorts,
  type PaymentFilter,
  paymentFilters,
} from '../domain/order-list';

const isText = (value: unknown): value is string => typeof value === 'string';
const oneOf =
  <Word extends string>(words: ReadonlyArray<Word>) =>
  (value: unknown): value is Word =>
    words.some((word) => word === value);

/** What stands in an address may be anything: what cannot be looked for is not looked for. */
const orNull = <T>(is: (value: unknown) => value is T) => z.catch(z._default(z.nullable(z.custom<T>(is)), null), null);
const typed = (longest: number) =>
  z.catch(z.pipe(z._default(z.string().check(z.maxLength(longest)), ''), z.transform(tidyLine)), '');

const longestCursor = 200;
const after = z.catch(
  z.pipe(z._default(z.string().check(z.maxLength(longestCursor)), ''), z.transform(readOrderCursor)),
  null,
);

/** What is looked for among all orders, as it stands in the address. */
export const orderListSchema = z.object({
  q: typed(textLimits.email),
  bake: typed(textLimits.search),
  sale: orNull((value): value is string => isText(value) && /^[a-z0-9-]{1,80}$/.test(value)),
  slot: orNull((value): value is SlotId => isText(value) && isId('slt', value)),
  state: orNull((value): value is OrderState => isOrderState(value)),
  payment: orNull<PaymentFilter>(oneOf(paymentFilters)),
  method: orNull<Method>(oneOf(methods)),
  sort: z.catch(z._default(z.custom<OrderSort>(oneOf(orderSorts)), 'newest'), 'newest'),
  after,
}) satisfies z.ZodMiniType<OrderListWish>;

/** Reads where a page begins; null for the first one, and for rubbish. */
function readOrderCursor(text: string): OrderCursor | null {
  const [id = '', ...rest] = text.split('.');
  return isId('ord', id) ? { id, key: rest.join('.') } : null;
}
