'use server';

import { messages } from '@/config/frontend';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { changeLabel } from '../commands/change-ingredients';
import { changeKinds } from '../commands/change-kinds';
import {
  bringProductBack,
  changeVat,
  changeWords,
  createProduct,
  publishProduct,
  retireProduct,
} from '../commands/change-product';
import { namedTwice } from '../domain/ingredient-list';
import { productHref } from '../domain/office-pages';
import {
  newProductSchema,
  productLabelSchema,
  productMoveSchema,
  productSeenSchema,
  productVatSchema,
  productWordsSchema,
} from '../schema/office';
import { readKinds } from '../schema/office-rows';
import { admitBaker, goOn, mend, type OfficeFormState, refuse, tickedIn } from './office-form';

/** Begins a new product, and opens its page. */
export async function createProductAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(newProductSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const made = await createProduct(context, parsed.value);
  if (!made.ok) return refuse(form, made.problem, made.problem.kind === 'slug_taken' ? 'slug' : undefined);
  goOn(productHref(made.value.slug), 'begun');
}

/** Changes the words of a product. */
export async function changeProductWordsAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(productWordsSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const { productId, version, ...words } = parsed.value;
  const saved = await changeWords(context, { productId, version }, words);
  if (saved.ok) goOn(productHref(saved.value.slug), 'words');
  return refuse(form, saved.problem, saved.problem.kind.startsWith('slug_') ? 'slug' : undefined);
}

/** Changes the kinds a product comes in. */
export async function changeProductKindsAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(productSeenSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const kinds = readKinds(form);
  if (!kinds.ok) return mend(form, kinds.problem);
  const saved = await changeKinds(context, parsed.value, kinds.value);
  if (saved.ok) goOn(productHref(saved.value.slug), 'kinds');
  return refuse(form, saved.problem);
}

/** Changes what a product is made of and may have met. */
export async function changeProductLabelAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(productLabelSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const { ingredients: lines, ...seen } = parsed.value;
  const twice = namedTwice(lines);
  if (twice !== null)
    return mend(form, { ingredients: `“${twice}” stands twice: name it where its whole weight puts it.` });
  const saved = await changeLabel(context, seen, { lines, mayContain: tickedIn(form) });
  if (saved.ok) goOn(productHref(saved.value.slug), 'label');
  return refuse(form, saved.problem, 'ingredients');
}

/** Changes the VAT of a product. */
export async function changeProductVatAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(productVatSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const { vatRate, vatReason, ...seen } = parsed.value;
  const saved = await changeVat(context, seen, { vatRate, vatReason });
  if (saved.ok) goOn(productHref(saved.value.slug), 'vat');
  return refuse(form, saved.problem);
}

const moves = { menu: publishProduct, retired: retireProduct, back: bringProductBack } as const;

/** Puts a product on the menu, takes it off, or brings it back. */
export async function moveProductAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(productMoveSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, {});
  const { to, ...seen } = parsed.value;
  const moved = await moves[to](context, seen);
  if (moved.ok) goOn(productHref(moved.value.slug), 'state');
  return refuse(form, moved.problem);
}
