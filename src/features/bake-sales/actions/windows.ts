'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { salesHref } from '@/features/access/domain/menu';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { setWindows } from '../commands/set-windows';
import { officeSaleHref } from '../domain/office-addresses';
import { slotProblemInWords, windowsRefusalInWords } from '../domain/slot-words';
import { publishSchema } from '../schema/plan';
import { admitPlanner, refusedForm, showAfresh, slugOfSale } from './admit';

/** Sets how and when a sale is handed over. */
export async function setWindowsAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitPlanner(salesHref);
  const parsed = parseForm(publishSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { saleId } = parsed.value;
  const cells = typedValues(form);
  const set = await setWindows(context, { ...parsed.value, cells });
  if (set.ok) redirect(officeSaleHref(await slugOfSale(context, saleId)));
  if (set.problem.kind === 'changed_meanwhile') return showAfresh(context, { saleId, page: 'slots' });
  const refused = refusedForm(form, windowsRefusalInWords(set.problem));
  if (set.problem.kind !== 'bad_cells') return refused;
  const marked = Object.entries(set.problem.cells).map(([cell, why]) => [cell, slotProblemInWords(why)] as const);
  return { ...refused, fieldErrors: Object.fromEntries(marked) };
}
