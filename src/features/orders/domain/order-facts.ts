import type { HandOver } from '@/features/bake-sales/domain/hand-over';
import { letterLine, type OrderFacts } from './letters';
import type { Order } from './order';

/** What a letter tells about an order, or null where nobody is left to write to. */
export function orderFacts(
  order: Order,
  handOver: HandOver,
): { readonly to: string; readonly facts: OrderFacts } | null {
  const { name, email } = order.customer;
  if (name === null || email === null) return null;
  const { place, slot, sale } = handOver;
  return {
    to: email,
    facts: {
      orderId: order.id,
      linkVersion: order.linkVersion,
      reference: order.reference,
      name,
      bakeDay: sale.bakeDay,
      place: {
        name: place.name,
        addressLine1: place.addressLine1,
        addressLine2: place.addressLine2,
        town: place.town,
        postcode: place.postcode,
        howToFind: place.howToFind,
      },
      deliverTo: order.address,
      slot: { startsAt: slot.startsAt, endsAt: slot.endsAt },
      lines: order.lines.map((line) => letterLine({ ...line, ...line.label })),
      voucherCode: order.voucher?.code ?? null,
      discountPence: order.discountPence,
      deliveryPence: order.deliveryPence,
      totalPence: order.totalPence,
    },
  };
}
