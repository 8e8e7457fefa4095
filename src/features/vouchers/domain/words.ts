import { datedDay, longDay } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { sentenceList } from '@/kernel/text';
import type { Discount, Voucher, VoucherRefusal } from './voucher';

const hundredth = 100;
const twice = 2;

/** What a voucher takes off, and off what: "10 % off Breads, at most £5.00". */
function discountInWords(discount: Discount, bakes: ReadonlyArray<string>): string {
  const what = bakes.length > 0 ? sentenceList(bakes) : 'your order';
  if (discount.kind === 'fixed') return `${formatPence(discount.amountPence)} off ${what}`;
  const { basisPoints, atMostPence } = discount;
  const percent = `${basisPoints / hundredth} % off ${what}`;
  return atMostPence === null ? percent : `${percent}, at most ${formatPence(atMostPence)}`;
}

/** How often one customer may use it: "once", "twice", "3 times". */
function timesInWords(times: number): string {
  return times === 1 ? 'once' : times === twice ? 'twice' : `${times} times`;
}

/** The names of what a voucher is limited to, as far as whoever asks knows them. */
type ScopeNames = { readonly bakes: ReadonlyArray<string>; readonly sales: ReadonlyArray<string> };

type Told = Pick<Voucher, 'discount' | 'minimumPence' | 'perPersonLimit' | 'isFirstOrderOnly' | 'endsAt'>;

/** A voucher's terms as a shopper reads them, each by itself. */
export function termsInWords(voucher: Told, names: ScopeNames): string[] {
  const { discount, minimumPence, perPersonLimit, isFirstOrderOnly, endsAt } = voucher;
  return [
    discountInWords(discount, names.bakes),
    ...(names.sales.length > 0 ? [`for ${sentenceList(names.sales)}`] : []),
    ...(minimumPence > 0 ? [`for orders from ${formatPence(minimumPence)}`] : []),
    ...(isFirstOrderOnly ? ['for a first order'] : []),
    ...(perPersonLimit === null ? [] : [`${timesInWords(perPersonLimit)} per customer`]),
    // The last day it can be used on: the end itself is the midnight after.
    ...(endsAt === null ? [] : [`until ${datedDay(endsAt - 1)}`]),
  ];
}

/** Why a voucher takes nothing off, as the shopper reads it. */
export function refusalInWords(code: string, why: VoucherRefusal): string {
  switch (why.kind) {
    case 'unknown_voucher':
      return `We have no voucher called ${code}. Please check how it is spelt.`;
    case 'not_yet':
      return `${code} can be used from ${longDay(why.startsAt)} on.`;
    case 'over':
      return `${code} is over: it takes nothing off any more.`;
    case 'used_up':
      return `${code} has been used as often as it can be.`;
    case 'used_by_you':
      return `${code} can be used ${timesInWords(why.limit)} per customer, and this e-mail address has done so already.`;
    case 'not_first_order':
      return `${code} is for a first order, and there is one with this e-mail address already.`;
    case 'below_minimum':
      return `${code} is for orders from ${formatPence(why.minimumPence)}; yours comes to ${formatPence(why.goodsPence)}.`;
    case 'other_sale':
      return `${code} is not for this sale.`;
    case 'nothing_fits':
      return `${code} is not for any of these bakes.`;
  }
}

/** When a voucher can be used, as the office reads it. */
export function windowInWords({ startsAt, endsAt }: Pick<Voucher, 'startsAt' | 'endsAt'>): string {
  const from = startsAt === null ? null : `from ${datedDay(startsAt)}`;
  const until = endsAt === null ? null : `until ${datedDay(endsAt - 1)}`;
  return [from, until].filter((part) => part !== null).join(', ') || 'any time';
}
