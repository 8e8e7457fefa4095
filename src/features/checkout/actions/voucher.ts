'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames, voucherCookieSeconds } from '@/config/backend';
import { basketCookie, basketNav, checkoutNav, messages } from '@/config/frontend';
import { getBasketView } from '@/features/basket/queries';
import { refusalInWords } from '@/features/vouchers/domain/words';
import { currentContext } from '@/platform/next/context';
import { emptyForm, type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { giveVoucher } from '../commands/ask-for-voucher';
import { voucherSchema } from '../schema';

/** Takes a voucher's code at checkout, before the order: what it takes off shows beside the total. */
export async function giveVoucherAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(voucherSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const jar = await cookies();
  const view = await getBasketView(context, jar.get(basketCookie.name)?.value);
  if (view.kind !== 'filled') redirect(basketNav.href);
  const items = view.review.lines.map(({ offer, quantity }) => ({ offerId: offer.id, quantity }));
  const given = await giveVoucher(context, parsed.value.code, { sheet: view.sheet, items });
  if (!given.ok) {
    const { problem } = given;
    const code =
      problem.kind === 'too_many_tries' ? messages.tooManyVouchers : refusalInWords(problem.code, problem.why);
    return { ...emptyForm, fieldErrors: { code }, values: typedValues(form) };
  }
  jar.set(cookieNames.voucher, given.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: context.baseUrl.startsWith('https:'),
    maxAge: voucherCookieSeconds,
  });
  redirect(checkoutNav.href);
}

/** Takes a voucher off again. */
export async function takeVoucherOffAction(sent: FormData): Promise<void> {
  requireForm(sent);
  const jar = await cookies();
  jar.delete(cookieNames.voucher);
  redirect(checkoutNav.href);
}
