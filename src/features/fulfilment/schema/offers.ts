import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import type { Cells } from '@/features/bake-sales/domain/offer-cells';
import { isId, type OfferId, type SaleId, type VariantId } from '@/kernel/ids';
import { parsePounds } from '@/kernel/pounds';

const common = {
  saleId: z.custom<SaleId>((value) => typeof value === 'string' && isId('sal', value)),
  version: z.coerce.number().check(z.int()),
  /** Sent by the button that takes back what was just done. */
  undo: z.pipe(
    z.optional(z.string()),
    z.transform((sent) => sent === 'yes'),
  ),
};

const offerId = z.custom<OfferId>((value) => typeof value === 'string' && isId('off', value));
const typed = z._default(z.string().check(z.maxLength(textLimits.phone)), '');

const priceOrNone = z.pipe(
  typed,
  z.transform((text, issues) => {
    const price = parsePounds(text);
    if (price !== null || text.trim() === '') return price;
    issues.issues.push({ code: 'custom', message: 'Please type pounds and pence, like 2.50.', input: text });
    return z.NEVER;
  }),
);

const wholeNumber = 'Please type a whole number, none or more.';

/** What the forms around a sale's offers send, beside the cells themselves. */
export const offersSchema = z.discriminatedUnion('intent', [
  z.object({ ...common, intent: z.literal('save') }),
  z.object({
    ...common,
    intent: z.literal('add'),
    variantId: z.custom<VariantId>(
      (value) => typeof value === 'string' && isId('var', value),
      'Please choose what to add.',
    ),
    price: priceOrNone,
    capacity: z.pipe(typed.check(z.regex(/^\s*\d{1,5}\s*$/, wholeNumber)), z.transform(Number)),
  }),
  z.object({ ...common, intent: z.literal('take_off'), offerId }),
  z.object({ ...common, intent: z.literal('put_back'), offerId }),
]);

export type AskedOffers = z.output<typeof offersSchema>;

const cell = /^(?:price|capacity|pool|most):(?:off|poo)_[0-9a-hjkmnp-tv-z]{4,40}$/;

/** The cells of a form, by their names; what cannot be one is none. */
export function readCells(form: FormData): Cells {
  const cells = [...form.entries()].flatMap(([name, text]) =>
    cell.test(name) && typeof text === 'string' ? [[name, text.slice(0, textLimits.phone)] as const] : [],
  );
  return Object.fromEntries(cells);
}
