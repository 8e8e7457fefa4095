'use server';

import { messages } from '@/config/frontend';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { changePhotos } from '../commands/photos';
import { productHref } from '../domain/office-pages';
import { productSeenSchema } from '../schema/office';
import { readPhotos } from '../schema/office-rows';
import { admitBaker, goOn, mend, type OfficeFormState, refuse } from './office-form';

/** Changes what the photos of a product show and how they hang, and takes some off. */
export async function changeProductPhotosAction(_before: OfficeFormState, sent: FormData): Promise<OfficeFormState> {
  const form = requireForm(sent);
  const context = await admitBaker();
  const parsed = parseForm(productSeenSchema, form, messages.checkForm);
  if (!parsed.ok) return mend(form, parsed.state.fieldErrors);
  const photos = readPhotos(form);
  if (!photos.ok) return mend(form, photos.problem);
  const saved = await changePhotos(context, parsed.value, photos.value);
  if (saved.ok) goOn(productHref(saved.value.slug), 'photos');
  return refuse(form, saved.problem);
}
