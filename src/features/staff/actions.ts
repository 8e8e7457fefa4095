'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { staffHref } from '@/features/access/domain/menu';
import { currentContext } from '@/platform/next/context';
import { emptyForm, type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { clearSessionCookie } from '@/platform/next/session-cookie';
import { changeRole, letInAgain, shutOut, takeFactorOff } from './commands/change-staff';
import { inviteStaff, revokeInvitation } from './commands/invite-staff';
import { joinStaff } from './commands/join-staff';
import { inviteProblemInWords, joinProblemInWords, staffProblemInWords } from './domain/words';
import { doorSchema, factorSchema, invitationSchema, inviteSchema, joinSchema, roleSchema } from './schema';

const office = { permission: 'staff.edit', page: staffHref } as const;

/** Invites somebody to work here. */
export async function inviteStaffAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, parsed } = await readOfficeForm(sent, { ...office, schema: inviteSchema });
  if (!parsed.ok) return parsed.state;
  const invited = await inviteStaff(context, parsed.value);
  if (invited.ok) redirect(staffHref);
  const email = inviteProblemInWords(invited.problem);
  return { message: messages.checkForm, fieldErrors: { email }, values: typedValues(form) };
}

/** Takes an invitation back. */
export async function revokeInvitationAction(sent: FormData): Promise<void> {
  const { context, parsed } = await readOfficeForm(sent, { ...office, schema: invitationSchema });
  if (parsed.ok) await revokeInvitation(context, parsed.value.invitationId);
  redirect(staffHref);
}

/** Gives one of the staff another role. */
export async function changeRoleAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, parsed } = await readOfficeForm(sent, { ...office, schema: roleSchema });
  if (!parsed.ok) return parsed.state;
  const changed = await changeRole(context, parsed.value);
  if (changed.ok) redirect(staffHref);
  return { ...emptyForm, message: staffProblemInWords(changed.problem), values: typedValues(form) };
}

/** Shuts one of the staff out, or lets them in again. */
export async function changeDoorAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, parsed } = await readOfficeForm(sent, { ...office, schema: doorSchema });
  if (!parsed.ok) return parsed.state;
  const { personId, door } = parsed.value;
  const changed = door === 'shut' ? await shutOut(context, personId) : await letInAgain(context, personId);
  if (changed.ok) redirect(staffHref);
  return { ...emptyForm, message: staffProblemInWords(changed.problem), values: typedValues(form) };
}

/** Takes the second factor off one of the staff, who sets up another at their next sign-in. */
export async function takeFactorOffAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { form, context, parsed } = await readOfficeForm(sent, { ...office, schema: factorSchema });
  if (!parsed.ok) return parsed.state;
  const taken = await takeFactorOff(context, parsed.value.personId);
  if (taken.ok) redirect(staffHref);
  return { ...emptyForm, message: staffProblemInWords(taken.problem), values: typedValues(form) };
}

/** Makes whoever holds an invitation to their own address one of the staff; they then sign in to the office. */
export async function joinStaffAction(_before: FormState, sent: FormData): Promise<FormState> {
  const form = requireForm(sent);
  const parsed = parseForm(joinSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const joined = await joinStaff(context, parsed.value);
  if (!joined.ok) return { ...emptyForm, message: joinProblemInWords(joined.problem), values: typedValues(form) };
  await clearSessionCookie(context.baseUrl);
  redirect('/admin/join/done');
}
