import * as z from 'zod/mini';
import { methods } from '@/features/bake-sales/domain/offer-sheet';
import { idOf, label, penceAmount } from '@/features/catalogue/schema';

/* A change that waits to be paid, as it is kept: JSON of another minute, parsed and never believed. */

const line = z.object({
  id: idOf('lin'),
  offerId: idOf('off'),
  variantId: idOf('var'),
  poolId: z.nullable(idOf('poo')),
  poolUnits: z.int(),
  name: z.string(),
  unit: z.string(),
  quantity: z.int(),
  unitPricePence: penceAmount,
  discountPence: penceAmount,
  netPence: penceAmount,
  vatRate: z.string(),
  vatBasisPoints: z.int(),
  label,
});

/** What an order is to be. */
export const planSchema = z.object({
  saleId: idOf('sal'),
  slotId: idOf('slt'),
  lines: z.array(line),
  linesPence: penceAmount,
  discountPence: penceAmount,
  deliveryPence: penceAmount,
  totalPence: penceAmount,
});

const takenOffer = z.object({
  offerId: idOf('off'),
  quantity: z.int(),
  inAll: z.int(),
  poolId: z.nullable(idOf('poo')),
  poolUnits: z.int(),
});

/** What is held for it. */
export const takesSchema = z.object({
  saleId: idOf('sal'),
  method: z.enum(methods),
  offers: z.array(takenOffer),
  pools: z.array(z.object({ poolId: idOf('poo'), units: z.int() })),
  slot: z.nullable(z.object({ slotId: idOf('slt'), orders: z.int(), items: z.int() })),
});
