import { longDay } from '@/kernel/clock-text';
import { sentenceList } from '@/kernel/text';
import type { OrderSort, PaymentFilter } from './order-list';

/** How an order is paid for, as a list tells it. */
export const paymentWords = {
  card: 'By card',
  on_collection: 'When collected',
  owed: 'Still to pay',
} as const satisfies Record<PaymentFilter, string>;

/** In which order a list is read. */
export const sortWords = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'By surname',
  total: 'Largest first',
} as const satisfies Record<OrderSort, string>;

/** A sale in a list of sales to choose from. */
export function saleInWords({ bakeDay, title }: { readonly bakeDay: string; readonly title: string }): string {
  return `${longDay(bakeDay)} ${bakeDay.slice(0, 4)} · ${title}`;
}

/** Which bakes were meant by what somebody typed of one. */
export function bakesInWords(bakes: ReadonlyArray<string>, typed: string): string {
  if (bakes.length === 0) return `No bake is called anything like “${typed}”.`;
  return `Orders with ${sentenceList(bakes).replace(/ and (?=[^,]*$)/, ' or ')}.`;
}
