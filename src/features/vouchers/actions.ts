'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { vouchersHref } from '@/features/access/domain/menu';
import { noPence } from '@/kernel/money';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { createVoucher, endVoucher } from './commands';
import { type AskedVoucher, endVoucherSchema, newVoucherSchema, readDiscount, readLimits } from './schema';

export type VoucherFormState = FormState & {
  /** The ids of what was ticked, so that it is ticked again. */
  readonly ticked: ReadonlyArray<string>;
};

const door = { permission: 'vouchers.edit', page: vouchersHref } as const;

/** Makes a voucher. */
export async function createVoucherAction(_before: VoucherFormState, sent: FormData): Promise<VoucherFormState> {
  const { form, context, parsed } = await readOfficeForm(sent, { ...door, schema: newVoucherSchema });
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const { minimumPence, code, startsAt, endsAt, totalLimit, perPersonLimit, isFirstOrderOnly } = parsed.value;
  const terms = { code, startsAt, endsAt, totalLimit, perPersonLimit, isFirstOrderOnly };
  const discount = readDiscount(parsed.value);
  if (!discount) return mend(form, { off: 'More than 100 % cannot be taken off.' });
  if (!isWindow(terms)) return mend(form, { endsAt: 'Its last day would be before its first.' });
  const made = await createVoucher(context, {
    ...terms,
    discount,
    minimumPence: minimumPence ?? noPence,
    scope: readLimits(form),
  });
  if (!made.ok) return mend(form, { code: 'There is a voucher with this code already.' });
  redirect(vouchersHref);
}

/** Takes a voucher back. */
export async function endVoucherAction(sent: FormData): Promise<void> {
  const { context, parsed } = await readOfficeForm(sent, { ...door, schema: endVoucherSchema });
  if (parsed.ok) await endVoucher(context, parsed.value.voucherId);
  redirect(vouchersHref);
}

function isWindow({ startsAt, endsAt }: Pick<AskedVoucher, 'startsAt' | 'endsAt'>): boolean {
  return startsAt === null || endsAt === null || startsAt < endsAt;
}

function mend(form: FormData, fieldErrors: FormState['fieldErrors']): VoucherFormState {
  const ticked = Object.values(readLimits(form)).flat();
  return { message: messages.checkForm, fieldErrors, values: typedValues(form), ticked };
}
