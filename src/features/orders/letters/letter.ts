import type { ReactElement } from 'react';
import type { OrderId } from '@/kernel/ids';

/** A letter about an order, complete but for the order's link, which is signed when the letter goes out. */
export type OrderLetter = {
  readonly orderId: OrderId;
  readonly linkVersion: number;
  readonly subject: string;
  readonly body: (orderUrl: string) => ReactElement;
};
