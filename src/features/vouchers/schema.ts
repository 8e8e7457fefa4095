import * as z from 'zod/mini';
import { idOf, penceAmount } from '@/features/catalogue/schema';
import { ticked, typedAs, typedOrNone } from '@/features/shop/schema/typed';
import { type IdPrefix, isId } from '@/kernel/ids';
import { noPence, wholeBasisPoints } from '@/kernel/money';
import { parsePounds } from '@/kernel/pounds';
import { addDays, instantAt, isDay } from '@/kernel/time';
import { codeLength, type Discount, parseCode } from './domain/voucher';

/* What an order keeps of its voucher, read back; and what the office's form sends. */

const discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), basisPoints: z.int(), atMostPence: z.nullable(penceAmount) }),
  z.object({ kind: z.literal('fixed'), amountPence: penceAmount }),
]);

/** What an order keeps of its voucher. */
export const orderVoucherSchema = z.object({
  id: idOf('vou'),
  code: z.string(),
  discount,
  scope: z.object({
    saleIds: z.array(idOf('sal')),
    categorySlugs: z.array(z.string()),
    productIds: z.array(idOf('prd')),
  }),
  minimumPence: penceAmount,
});

const somePence = (text: string) => {
  const amount = parsePounds(text);
  return amount === null || amount === noPence ? undefined : amount;
};
const times = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);
const startOfDay = (text: string) => (isDay(text) ? instantAt(text, '00:00') : undefined);
const endOfDay = (text: string) => (isDay(text) ? instantAt(addDays(text, 1), '00:00') : undefined);

const amounts = 'Please type pounds and pence, like 2.50.';
const counts = 'Please type a whole number, or leave it empty.';
const days = 'Please choose a day, or leave it empty.';
const codes = `A code has ${codeLength.least} to ${codeLength.most} letters and figures.`;

/** What the office's form for a new voucher sends, beside what it is limited to. */
export const newVoucherSchema = z.object({
  code: typedAs((text) => parseCode(text) ?? undefined, codes),
  kind: z.enum(['percent', 'fixed'], 'Please choose what it takes off.'),
  /** A share of a hundred, or pounds: which of them says `kind`. Both have two decimals. */
  off: typedAs(somePence, 'Please type a figure, like 10 or 2.50.'),
  atMostPence: typedOrNone(somePence, amounts),
  minimumPence: typedOrNone(somePence, amounts),
  startsAt: typedOrNone(startOfDay, days),
  endsAt: typedOrNone(endOfDay, days),
  totalLimit: typedOrNone(times, counts),
  perPersonLimit: typedOrNone(times, counts),
  isFirstOrderOnly: ticked,
});

export type AskedVoucher = z.infer<typeof newVoucherSchema>;

/** What a voucher takes off, as it was asked for; null where it would be more than all. */
export function readDiscount({ kind, off, atMostPence }: AskedVoucher): Discount | null {
  if (kind === 'fixed') return { kind, amountPence: off };
  return off > wholeBasisPoints ? null : { kind, basisPoints: off, atMostPence };
}

/** What a voucher is limited to, as it was ticked. */
export function readLimits(form: FormData) {
  const ticked = <P extends IdPrefix>(name: string, prefix: P) =>
    form.getAll(name).flatMap((value) => (typeof value === 'string' && isId(prefix, value) ? [value] : []));
  return {
    saleIds: ticked('saleIds', 'sal'),
    categoryIds: ticked('categoryIds', 'cat'),
    productIds: ticked('productIds', 'prd'),
  };
}

/** What the button beside a voucher sends. */
export const endVoucherSchema = z.object({ voucherId: idOf('vou') });
