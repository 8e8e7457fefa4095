'use server';

import { messages } from '@/config/frontend';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { linkGoogle } from '../commands/google';
import { refusalWords } from '../domain/refusal-words';
import { verifySchema } from '../schema';
import { comeIn, currentDevice } from './come-in';
import { forget, googleWaiting, leaveFor } from './google-trip';
import { refuse } from './refuse';

/** Joins the Google account this browser came back with to the account its address has, for that one's password. */
export async function linkGoogleAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(verifySchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const context = await currentContext();
  const waiting = await googleWaiting(context);
  if (!waiting) return leaveFor('lost', undefined);
  const linked = await linkGoogle(context, { waiting, ...parsed.value, device: await currentDevice() });
  if (!linked.ok && linked.problem.kind !== 'lost') return refuse(form, refusalWords(linked.problem, context.now()));
  await forget(context);
  if (!linked.ok) return leaveFor('lost', waiting.next);
  return comeIn(context, linked.value, waiting.next);
}
