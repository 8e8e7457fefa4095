'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { salesHref } from '@/features/access/domain/menu';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { changeSaleWords } from '../commands/change-words';
import { changeDraft, cloneSale, draftSale } from '../commands/draft-sale';
import { publishSale } from '../commands/publish-sale';
import { newSaleHref, officeSaleHref } from '../domain/office-addresses';
import { draftProblemInWords } from '../domain/office-words';
import {
  cloneSchema,
  draftSchema,
  newSaleSchema,
  planOf,
  publishSchema,
  slotPlansOf,
  wordsSchema,
} from '../schema/plan';
import { admitPlanner, refusedForm, showAfresh, slugOfSale } from './admit';

/** Plans a new sale, with its ways of handing over and their windows. */
export async function createSaleAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitPlanner(newSaleHref);
  const parsed = parseForm(newSaleSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { plans, missing } = slotPlansOf(parsed.value);
  if (missing !== null)
    return {
      ...{ message: messages.checkForm, values: typedValues(form) },
      fieldErrors: { [missing]: 'Please say from when until when, how long each is, and for how many orders.' },
    };
  const { collects, delivers } = parsed.value;
  const methods = [...(collects ? ['collection' as const] : []), ...(delivers ? ['delivery' as const] : [])];
  const made = await draftSale(context, { plan: planOf(parsed.value), methods, slots: plans });
  if (!made.ok) return refusedForm(form, draftProblemInWords(made.problem));
  redirect(officeSaleHref(made.value.slug));
}

/** Writes the facts of a draft anew. */
export async function changeDraftAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitPlanner(salesHref);
  const parsed = parseForm(draftSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { saleId, version, ...facts } = parsed.value;
  const changed = await changeDraft(context, { saleId, version, plan: planOf(facts) });
  if (changed.ok) redirect(officeSaleHref(changed.value.slug));
  if (changed.problem.kind === 'changed_meanwhile') return showAfresh(context, { saleId, page: 'facts' });
  return refusedForm(form, draftProblemInWords(changed.problem));
}

/** Calls a sale that shoppers know something else. */
export async function changeWordsAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitPlanner(salesHref);
  const parsed = parseForm(wordsSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { saleId, version, ...words } = parsed.value;
  const changed = await changeSaleWords(context, { saleId, version, words });
  if (changed.ok) redirect(officeSaleHref(changed.value.slug));
  if (changed.problem.kind === 'changed_meanwhile') return showAfresh(context, { saleId, page: 'facts' });
  return refusedForm(form, draftProblemInWords(changed.problem));
}

/** Plans a sale like another one. */
export async function cloneSaleAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitPlanner(salesHref);
  const parsed = parseForm(cloneSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { saleId, ...to } = parsed.value;
  const made = await cloneSale(context, { saleId, to });
  if (!made.ok) return refusedForm(form, draftProblemInWords(made.problem));
  redirect(officeSaleHref(made.value.slug));
}

/** Shows a sale to shoppers, if it has all it needs. */
export async function publishSaleAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitPlanner(salesHref);
  const parsed = parseForm(publishSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { saleId } = parsed.value;
  const published = await publishSale(context, parsed.value);
  if (published.ok) redirect(officeSaleHref(await slugOfSale(context, saleId)));
  if (published.problem.kind === 'changed_meanwhile') return showAfresh(context, { saleId });
  if (published.problem.kind === 'not_ready') return refusedForm(form, 'It still lacks what the list says.');
  return refusedForm(form, draftProblemInWords(published.problem));
}
