import * as z from 'zod/mini';
import { idOf, penceAmount } from '@/features/catalogue/schema';
import { methods } from '@/features/bake-sales/domain/offer-sheet';
import { vatModes } from '@/features/shop/domain/settings';
import { zoneTermsSchema } from '@/features/shop/schema';
import { orderVoucherSchema } from '@/features/vouchers/schema';
import { type OrderPatch, orderSources, paymentWays } from '../domain/order';

const line = z.object({
  id: idOf('lin'),
  offerId: idOf('off'),
  quantity: z.int(),
  unitPricePence: penceAmount,
  discountPence: penceAmount,
  netPence: penceAmount,
});

const patch = z.partial(
  z.object({
    saleId: idOf('sal'),
    slotId: idOf('slt'),
    source: z.enum(orderSources),
    method: z.enum(methods),
    paymentWay: z.enum(paymentWays),
    zone: z.nullable(zoneTermsSchema),
    attention: z.nullable(z.string()),
    voucher: z.nullable(orderVoucherSchema),
    linesPence: penceAmount,
    discountPence: penceAmount,
    deliveryPence: penceAmount,
    totalPence: penceAmount,
    vatMode: z.enum(vatModes),
    linkVersion: z.int(),
    holdEndsAt: z.nullable(z.int()),
    lines: z.array(line),
  }),
);

/** Reads what an event says it changed. */
export function readPatch(data: unknown): OrderPatch {
  return data === null ? {} : withoutGaps(patch.parse(data));
}

// A part that is not there stands for "as it was", which `undefined` would overwrite.
function withoutGaps(read: z.infer<typeof patch>): OrderPatch {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
