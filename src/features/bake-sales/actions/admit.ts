import { notFound, redirect } from 'next/navigation';
import type { Permission } from '@/features/access/domain/permissions';
import { signInHref } from '@/features/access/domain/safe-next';
import { requireStaff } from '@/features/access/queries';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { changedMeanwhile, officeSaleHref, type OfficeSalePage } from '../domain/office-addresses';
import { listSalesById } from '../queries/sales-by-id';

/** Lets in who may plan sales, and leads anybody else away; `page` is where they come back to after signing in. */
export function admitPlanner(page: string): Promise<Context> {
  return admitWho('sales.edit', page);
}

/** The same for who sets what the bakery has and asks. */
export function admitOwner(page: string): Promise<Context> {
  return admitWho('settings.edit', page);
}

async function admitWho(permission: Permission, page: string): Promise<Context> {
  const context = await currentContext();
  try {
    await requireStaff(context, permission);
    return context;
  } catch (error) {
    turnAway(error, signInHref(page));
  }
}

/** The form as it was sent, with the sentence that says why nothing was done. */
export function refusedForm(form: FormData, message: string): FormState {
  return { message, fieldErrors: {}, values: typedValues(form) };
}

/** What a sale's address in the office ends in. */
export async function slugOfSale(context: Context, saleId: SaleId): Promise<string> {
  const [found] = await listSalesById(context, [saleId]);
  return found ? found.sale.slug : notFound();
}

type AfreshAt = { readonly saleId: SaleId; readonly page?: OfficeSalePage };

/** Back to a sale as it stands now, where another of the staff was quicker. */
export async function showAfresh(context: Context, { saleId, page }: AfreshAt): Promise<never> {
  const { field, value } = changedMeanwhile;
  redirect(`${officeSaleHref(await slugOfSale(context, saleId), page)}?${field}=${value}`);
}
