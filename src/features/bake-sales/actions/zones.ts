'use server';

import { redirect } from 'next/navigation';
import { deliverySettingsHref } from '@/features/access/domain/menu';
import { zonePlanProblemInWords } from '@/features/shop/domain/zone-plan';
import { type FormState, requireForm, typedValues } from '@/platform/next/form-action';
import { setDeliveryZones } from '../commands/set-zones';
import { changedMeanwhile } from '../domain/office-addresses';
import { windowsRefusalInWords } from '../domain/slot-words';
import { admitOwner, refusedForm } from './admit';

/** Sets where the van goes and what it asks there. */
export async function setZonesAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const context = await admitOwner(deliverySettingsHref);
  const { seen = '', ...cells } = typedValues(form);
  const set = await setDeliveryZones(context, { seen, cells });
  if (set.ok) redirect(deliverySettingsHref);
  if (set.problem.kind === 'changed_meanwhile')
    redirect(`${deliverySettingsHref}?${changedMeanwhile.field}=${changedMeanwhile.value}`);
  const marked = Object.entries(set.problem.cells).map(([cell, why]) => [cell, zonePlanProblemInWords(why)] as const);
  return {
    ...refusedForm(form, windowsRefusalInWords({ kind: 'bad_cells' })),
    fieldErrors: Object.fromEntries(marked),
  };
}
