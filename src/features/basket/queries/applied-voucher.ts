import { findVoucher } from '@/features/vouchers/queries';
import { isId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readLink } from '@/platform/signed-links';
import { type AppliedVoucher, applyVoucher } from '../domain/applied-voucher';
import type { BasketView } from '../queries';

type FilledBasket = Extract<BasketView, { readonly kind: 'filled' }>;

/** The voucher somebody has given, against what is in their basket now; null where they gave none. */
export async function findAppliedVoucher(
  context: Context,
  token: string | undefined,
  { sheet, review }: Pick<FilledBasket, 'sheet' | 'review'>,
): Promise<AppliedVoucher | null> {
  // Signed where the code was typed, and counted there: otherwise codes could be tried one cookie at a time.
  const target = token === undefined ? null : await readLink('voucher', token, context.linkKeys);
  if (!target || !isId('vou', target.id)) return null;
  const voucher = await findVoucher(context, { id: target.id });
  const items = review.lines.map(({ offer, quantity }) => ({ offerId: offer.id, quantity }));
  return voucher && applyVoucher(voucher, { sheet, items, now: context.now() });
}
