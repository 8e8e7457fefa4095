import * as z from 'zod/mini';
import { basketLimits, textLimits } from '@/config/frontend';
import { type Address, paymentWays } from '@/features/orders/domain/order';
import type { OrderItem } from '@/features/orders/domain/price-order';
import { name, optionalLine, phone } from '@/features/orders/schema/details';
import { isId, type SaleId, type SlotId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { emailKey, tidyText } from '@/kernel/text';
import { offerField } from '../domain/take-order-fields';

const text = (most: number) =>
  z.pipe(
    z.pipe(
      z._default(z.string(), ''),
      z.pipe(z.transform(tidyText), z.string().check(z.maxLength(most, `Please keep this under ${most} characters.`))),
    ),
    z.transform((tidy: string) => (tidy === '' ? null : tidy)),
  );

const email = z.pipe(
  z._default(z.string(), ''),
  z.pipe(
    z.transform(emailKey),
    z.union([z.literal(''), z.email('Please check the e-mail address.').check(z.maxLength(textLimits.email))]),
  ),
);

const typed = z._default(z.string().check(z.maxLength(textLimits.phone)), '');

/** What the form sends with which staff take an order by phone, beside how many of what. */
export const takeOrderSchema = z.object({
  placementKey: z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'Please load the page again.')),
  saleId: z.custom<SaleId>((value) => typeof value === 'string' && isId('sal', value)),
  slotId: z.custom<SlotId>((value) => typeof value === 'string' && isId('slt', value), 'Please choose a time.'),
  name,
  email: z.pipe(
    email,
    z.transform((key: string) => (key === '' ? null : key)),
  ),
  phone,
  addressLine1: optionalLine,
  addressLine2: optionalLine,
  town: optionalLine,
  postcode: optionalLine,
  note: text(textLimits.note),
  allergyNote: text(textLimits.allergyNote),
  paymentWay: z.enum(paymentWays, 'Please choose how they pay.'),
  /** The total that was told on the phone; empty on the first press. */
  agreed: z.pipe(
    typed,
    z.transform((shown: string) => (/^\d{1,7}$/.test(shown) ? pence(Number(shown)) : null)),
  ),
});

type Door = { readonly [Part in keyof Address]: string | null };

/** The door that was written down; null where some of it is missing. */
export function doorOf({ addressLine1, addressLine2, town, postcode }: Door): Address | null {
  if (addressLine1 === null || town === null || postcode === null) return null;
  return { addressLine1, addressLine2, town, postcode };
}

/** How many of what; what nobody asked for is left out. */
export function readItems(form: FormData): OrderItem[] {
  return [...form.entries()].flatMap(([field, value]) => {
    const offerId = field.slice(offerField('').length);
    const isOffer = field.startsWith(offerField('')) && isId('off', offerId);
    const quantity = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : 0;
    return isOffer && quantity > 0 && quantity <= basketLimits.perLine ? [{ offerId, quantity }] : [];
  });
}
