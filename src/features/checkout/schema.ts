import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { type Address, paymentWays } from '@/features/orders/domain/order';
import { door, name, phone } from '@/features/orders/schema/details';
import { parseCode } from '@/features/vouchers/domain/voucher';
import { isId, type SlotId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { emailKey, tidyText } from '@/kernel/text';

const text = (most: number) =>
  z.pipe(
    z._default(z.string(), ''),
    z.transform((typed: string, issues) => {
      const tidy = tidyText(typed);
      if (tidy.length > most)
        issues.issues.push({ code: 'custom', message: `Please keep this under ${most} characters.`, input: typed });
      return tidy === '' ? null : tidy;
    }),
  );

const email = z.pipe(
  z.string(),
  z.pipe(
    z.transform(emailKey),
    z.email('Please check the e-mail address: your confirmation goes there.').check(z.maxLength(textLimits.email)),
  ),
);
/** What every checkout form sends, however the order changes hands. */
const everyOrder = {
  name,
  email,
  phone,
  slotId: z.custom<SlotId>((value) => typeof value === 'string' && isId('slt', value), 'Please pick a time.'),
  note: text(textLimits.note),
  allergyNote: text(textLimits.allergyNote),
  voucherCode: z.pipe(
    z._default(z.string(), ''),
    z.transform((shown: string) => parseCode(shown)),
  ),
  paymentWay: z.enum(paymentWays, 'Please choose how to pay.'),
  placementKey: z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'Please load the page again.')),
  seenTotalPence: z.pipe(z.coerce.number().check(z.int(), z.minimum(0)), z.transform(pence)),
  isMeantTwice: z.pipe(
    z._default(z.string(), ''),
    z.transform((ticked: string) => ticked !== ''),
  ),
};

/** What the checkout form sends; the same rules in the browser and on the server. */
export const checkoutSchema = z.discriminatedUnion(
  'method',
  [
    z.object({ ...everyOrder, method: z.literal('collection') }),
    z.object({ ...everyOrder, method: z.literal('delivery'), ...door }),
  ],
  'Please choose how you would like to get it.',
);

/** The address a form gave, for an order that is delivered. */
export function addressIn(answers: z.infer<typeof checkoutSchema>): Address | null {
  if (answers.method === 'collection') return null;
  const { addressLine1, addressLine2, town, postcode: written } = answers;
  return { addressLine1, addressLine2, town, postcode: written };
}

/** What an order page's own forms send: which order they are about. */
export const referenceSchema = z.object({ reference: z.string().check(z.maxLength(textLimits.phone)) });

/** What the form for a voucher sends. */
export const voucherSchema = z.object({
  code: z.string().check(z.maxLength(textLimits.voucherCode, 'Our codes are shorter than that.')),
});
