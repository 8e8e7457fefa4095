import * as z from 'zod/mini';
import { methods } from '@/features/bake-sales/domain/offer-sheet';
import { zoneTermsSchema } from '@/features/shop/schema';
import { orderVoucherSchema } from '@/features/vouchers/schema';
import { pence } from '@/kernel/money';
import {
  type Address,
  ledgerKinds,
  type LedgerEntry,
  type Order,
  type OrderEvent,
  type OrderLine,
  paymentWays,
} from '../domain/order';
import { readPatch } from './patch';
import type { ledger, orderEvents, orderLines, orders } from '../tables';

const allergenList = z.array(z.object({ code: z.string(), fourteen: z.string(), name: z.string() }));
const eventKinds = [
  'placed',
  'paid',
  'moved',
  'undone',
  'expired',
  'cancelled',
  'refund_asked',
  'refunded',
  'refund_failed',
  'changed',
  'change_asked',
  'change_ended',
  'attention',
  'attention_settled',
  'note_added',
  'handed_over',
  'tried_again',
  'sale_moved',
  'settling',
  'disputed',
  'dispute_won',
  'dispute_lost',
  'money_taken',
  'money_untaken',
  'erased',
] as const satisfies ReadonlyArray<OrderEvent['kind']>;

type OrderRow = typeof orders.$inferSelect;
type LineRow = typeof orderLines.$inferSelect;

/** Turns an order's row and its lines' rows into the order. */
export function orderOf(row: OrderRow, lines: ReadonlyArray<LineRow>): Order {
  return {
    id: row.id,
    reference: row.reference,
    saleId: row.saleId,
    slotId: row.slotId,
    source: row.source === 'staff' ? 'staff' : 'shop',
    state: row.state,
    attention: row.attention,
    method: z.enum(methods).parse(row.method),
    paymentWay: z.enum(paymentWays).parse(row.paymentWay),
    customer: { name: row.name, email: row.email, phone: row.phone },
    address: addressOf(row),
    zone: row.zone === null ? null : zoneTermsSchema.parse(row.zone),
    note: row.note,
    allergyNote: row.allergyNote,
    voucher: row.voucher === null ? null : orderVoucherSchema.parse(row.voucher),
    linesPence: pence(row.linesPence),
    discountPence: pence(row.discountPence),
    deliveryPence: pence(row.deliveryPence),
    totalPence: pence(row.totalPence),
    vatMode: row.vatMode === 'registered' ? 'registered' : 'not_registered',
    version: row.version,
    linkVersion: row.linkVersion,
    placedAt: row.placedAt,
    holdEndsAt: row.holdEndsAt,
    // What was taken out of an order keeps its row, and none of its quantity.
    lines: lines.filter(({ quantity }) => quantity > 0).map(lineOf),
  };
}

function addressOf(row: OrderRow): Address | null {
  if (row.addressLine1 === null || row.town === null || row.postcode === null) return null;
  return { addressLine1: row.addressLine1, addressLine2: row.addressLine2, town: row.town, postcode: row.postcode };
}

function lineOf(row: LineRow): OrderLine {
  return {
    id: row.id,
    offerId: row.offerId,
    variantId: row.variantId,
    poolId: row.poolId,
    poolUnits: row.poolUnits,
    name: row.name,
    unit: row.unit,
    quantity: row.quantity,
    unitPricePence: pence(row.unitPricePence),
    discountPence: pence(row.discountPence),
    netPence: pence(row.netPence),
    vatRate: row.vatRate,
    vatBasisPoints: row.vatBasisPoints,
    label: {
      ingredients: row.ingredients,
      contains: allergenList.parse(row.contains),
      mayContain: allergenList.parse(row.mayContain),
      netQuantity: row.netQuantity,
      storage: row.storage,
      shelfLifeDays: row.shelfLifeDays,
    },
  };
}

/** Turns a row into what happened to an order. */
export function eventOf(row: typeof orderEvents.$inferSelect): OrderEvent {
  return {
    seq: row.seq,
    kind: z.enum(eventKinds).parse(row.kind),
    at: row.at,
    actor: { personId: row.personId, name: row.actor },
    fromState: row.fromState,
    toState: row.toState,
    reason: row.reason,
    patch: readPatch(row.data),
  };
}

/** Turns a row into an entry of the ledger. */
export function entryOf(row: typeof ledger.$inferSelect): LedgerEntry {
  return {
    kind: z.enum(ledgerKinds).parse(row.kind),
    amountPence: pence(row.amountPence),
    at: row.at,
    cause: row.cause,
    personId: row.personId,
    reason: row.reason,
  };
}
