import { findVoucherHistory } from '@/features/orders/queries/voucher-history';
import { countVoucherTry } from '@/features/vouchers/commands';
import { parseCode } from '@/features/vouchers/domain/voucher';
import { findVoucher } from '@/features/vouchers/queries';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { signLink } from '@/platform/signed-links';
import { type Basket, voucherRefusal } from '@/features/basket/domain/applied-voucher';
import { type Buyer, voucherCustomer } from '../domain/buyer';
import type { PlaceOrder } from '../domain/place-order';
import type { AskedVoucher, VoucherProblem } from '@/features/basket/domain/voucher-for';

type TooMany = { readonly kind: 'too_many_tries' };

/** Looks up the voucher an order is to have, and what is known of its customer; null where it is to have none. */
export async function askForVoucher(
  context: Context,
  { voucherCode: code, customer }: Pick<PlaceOrder, 'voucherCode' | 'customer'>,
  buyer: Buyer | null,
): Promise<Result<AskedVoucher | null, TooMany>> {
  if (code === null) return ok(null);
  if (!(await countVoucherTry(context)).ok) return refused({ kind: 'too_many_tries' });
  const voucher = await findVoucher(context, { code });
  if (!voucher) return ok({ code, voucher, usedBefore: 0, hasOrdered: false });
  const history = await findVoucherHistory(context, {
    voucherId: voucher.id,
    customer: voucherCustomer(buyer, customer.email),
    personId: buyer?.personId ?? null,
  });
  return ok({ code, voucher, ...history });
}

/** Takes a code somebody typed at checkout: counted, looked up and held against their basket. Gives what their cookie is to hold. */
export async function giveVoucher(
  context: Context,
  typed: string,
  basket: Omit<Basket, 'now'>,
): Promise<Result<string, VoucherProblem | TooMany>> {
  if (!(await countVoucherTry(context)).ok) return refused({ kind: 'too_many_tries' });
  const code = parseCode(typed);
  const voucher = code === null ? null : await findVoucher(context, { code });
  const why = voucherRefusal(voucher, { ...basket, now: context.now() });
  if (why || !voucher) {
    return refused({ kind: 'voucher_refused', code: code ?? typed, why: why ?? { kind: 'unknown_voucher' } });
  }
  return ok(await signLink('voucher', { id: voucher.id, version: 1 }, context.linkKeys));
}
