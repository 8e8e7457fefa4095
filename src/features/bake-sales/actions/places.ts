'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { placeSettingsHref } from '@/features/access/domain/menu';
import { placeProblemInWords } from '@/features/shop/domain/kept-place';
import { placeSchema } from '@/features/shop/schema/place';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { setPlace } from '../commands/set-place';
import { changedMeanwhile } from '../domain/office-addresses';
import { admitOwner, refusedForm } from './admit';

/** Writes a place down, or writes one anew. */
export async function setPlaceAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitOwner(placeSettingsHref);
  const parsed = parseForm(placeSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { placeId, version, ...wish } = parsed.value;
  const set = await setPlace(context, { placeId, version, wish });
  if (set.ok) redirect(placeSettingsHref);
  if (set.problem.kind === 'changed_meanwhile')
    redirect(`${placeSettingsHref}?${changedMeanwhile.field}=${changedMeanwhile.value}`);
  return refusedForm(form, placeProblemInWords(set.problem));
}
