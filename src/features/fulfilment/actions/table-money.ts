'use server';

import { readOfficeForm } from '@/features/access/actions/office-form';
import { takeMoney, untakeMoney } from '@/features/orders/commands/table-money';
import type { FormState } from '@/platform/next/form-action';
import { officeProblemInWords } from '../domain/words';
import { takeMoneySchema, untakeMoneySchema } from '../schema';
import { actorOf, done, orderPageOf, refuse } from './at-the-office';

/** Writes down that what is due was paid at the table. */
export async function takeMoneyAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'orders.take_cash',
    page: orderPageOf,
    schema: takeMoneySchema,
  });
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion, took: way } = parsed.value;
  const taken = await takeMoney(context, { reference, seenVersion, way, actor: actorOf(staff) });
  return taken.ok ? done(form) : refuse(form, officeProblemInWords(taken.problem));
}

/** Takes that off again, with a reason. */
export async function untakeMoneyAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, staff, parsed } = await readOfficeForm(sent, {
    permission: 'orders.undo',
    page: orderPageOf,
    schema: untakeMoneySchema,
  });
  if (!parsed.ok) return parsed.state;
  const { reference, version: seenVersion, reason } = parsed.value;
  const untaken = await untakeMoney(context, { reference, seenVersion, reason, actor: actorOf(staff) });
  return untaken.ok ? done(form) : refuse(form, officeProblemInWords(untaken.problem));
}
