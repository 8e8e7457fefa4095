import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { paymentWays } from '@/features/orders/domain/order';
import { isId, type SlotId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { emailKey, tidyLine, tidyText } from '@/kernel/text';

const line = (most: number, tooLong: string) =>
  z.pipe(z.string(), z.pipe(z.transform(tidyLine), z.string().check(z.maxLength(most, tooLong))));
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

const name = line(textLimits.name, 'Please shorten the name.').check(z.minLength(1, 'Please tell us your name.'));
const email = z.pipe(
  z.string(),
  z.pipe(
    z.transform(emailKey),
    z.email('Please check the e-mail address: your confirmation goes there.').check(z.maxLength(textLimits.email)),
  ),
);
const phone = z.pipe(
  z._default(z.string(), ''),
  z.transform((typed: string, issues) => {
    const tidy = tidyLine(typed);
    if (tidy !== '' && !/^\+?[\d ()-]{6,30}$/.test(tidy)) {
      issues.issues.push({
        code: 'custom',
        message: 'Please check the phone number, or leave it empty.',
        input: typed,
      });
    }
    return tidy === '' ? null : tidy;
  }),
);

/** What the checkout form sends; the same rules in the browser and on the server. */
export const checkoutSchema = z.object({
  name,
  email,
  phone,
  slotId: z.custom<SlotId>((value) => typeof value === 'string' && isId('slt', value), 'Please pick a time.'),
  note: text(textLimits.note),
  allergyNote: text(textLimits.allergyNote),
  paymentWay: z.enum(paymentWays, 'Please choose how to pay.'),
  placementKey: z.string().check(z.regex(/^[0-9a-f-]{36}$/, 'Please load the page again.')),
  seenTotalPence: z.pipe(z.coerce.number().check(z.int(), z.minimum(0)), z.transform(pence)),
  isMeantTwice: z.pipe(
    z._default(z.string(), ''),
    z.transform((ticked: string) => ticked !== ''),
  ),
});

/** What an order page's own forms send: which order they are about. */
export const referenceSchema = z.object({ reference: z.string().check(z.maxLength(textLimits.phone)) });
