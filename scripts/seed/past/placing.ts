import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { getOfferSheet } from '@/features/bake-sales/queries';
import { placeOrder } from '@/features/checkout/commands/place-order';
import { destinationOf } from '@/features/checkout/domain/destination';
import type { PlaceOrder } from '@/features/checkout/domain/place-order';
import type { PaymentWay } from '@/features/orders/domain/order';
import { priceOrder } from '@/features/orders/domain/price-order';
import { getSettings } from '@/features/shop/queries';
import type { SaleId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Batch } from '../batches';
import type { PlannedSale } from '../planned-sales';
import { fillBasket, givenBasket, pickSlot } from './basket';
import type { Luck } from './luck';
import { allergyNotes, notes } from './notes';
import { type Fate, liveOn, type Scene } from './order-life';
import { doorOf } from './doors';
import { giveVoucher } from './give-voucher';
import type { Shopper } from './shoppers';

/** Somebody about to order. */
export type Visit = {
  readonly at: Instant;
  readonly sale: PlannedSale;
  readonly saleId: SaleId;
  readonly shopper: Shopper;
  readonly fate: Fate;
  /** What they have made up their mind to take; null where they look what is there. */
  readonly basket: Batch | null;
  readonly luck: Luck;
};

/* In a hundred orders. */
const withNote = 14;
const withAllergyNote = 7;
const paidAtTheTable = 45;

const keyLength = 36;

/** Lets somebody order when their time has come: what they see then is what is left then. */
export function visit(scene: Scene, coming: Visit): void {
  const { at, sale, fate, luck } = coming;
  scene.agenda.add(at, async () => {
    const context = scene.shop.contextAt(at);
    const sheet = await getOfferSheet(context, coming.saleId);
    const wish = await chooseFrom(context, sheet, coming);
    const placed = await placeOrder(context, wish);
    invariant(placed.ok, 'An order of the past was refused');
    await scene.shop.afterwards();
    const slotStartsAt = sheet.slots.find(({ id }) => id === wish.slotId)?.startsAt ?? at;
    const { orderId } = placed.value;
    const { method, paymentWay } = wish;
    liveOn(scene, { orderId, placedAt: at, method, paymentWay, slotStartsAt, sale, fate, luck });
  });
}

async function chooseFrom(context: Context, sheet: OfferSheet, coming: Visit): Promise<PlaceOrder> {
  const { shopper, basket, luck } = coming;
  const items = basket === null ? fillBasket(sheet, shopper, luck) : givenBasket(sheet, basket);
  const { vatMode } = await getSettings(context);
  const address = doorOf(coming, sheet);
  const method = address === null ? 'collection' : 'delivery';
  const destination = destinationOf(sheet, { method, address });
  invariant(destination.ok, 'Somebody of the past lives where the van does not go');
  const voucher = await giveVoucher(context, { shopper, sheet, items });
  const priced = priceOrder(sheet, { items, method, vatMode, zone: destination.value?.zone ?? null, voucher });
  invariant(priced.ok, 'A basket of the past has no price');
  return {
    placementKey: luck.letters(keyLength),
    saleId: sheet.sale.id,
    slotId: pickSlot(sheet, { method, items, luck }).id,
    method,
    items,
    customer: { name: shopper.name, email: shopper.email, phone: shopper.phone },
    address,
    note: luck.yes(withNote) ? luck.pick(notes) : null,
    allergyNote: luck.yes(withAllergyNote) ? luck.pick(allergyNotes) : null,
    paymentWay: method === 'delivery' ? 'card' : paymentWayFor(coming),
    voucherCode: voucher?.code ?? null,
    seenTotalPence: priced.value.totalPence,
    isMeantTwice: false,
  };
}

function paymentWayFor({ sale, fate, luck }: Visit): PaymentWay {
  if (!sale.payOnCollection || fate === 'refunded') return 'card';
  return fate === 'called_off' || luck.yes(paidAtTheTable) ? 'on_collection' : 'card';
}
