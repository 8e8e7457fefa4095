'use server';

import { redirect } from 'next/navigation';
import { messages, secondFactorSetUp } from '@/config/frontend';
import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { type FormState, parseForm, requireForm } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import {
  askForSecondFactor,
  endSecondFactor,
  keepSecondFactor,
  renewCodesOnPaper,
  setSecondFactorUp,
} from '../commands/second-factor';
import { ownFactorPage } from '../domain/second-factor-page';
import { codeRefusals } from '../domain/second-factor-words';
import type { CodesShown } from '../domain/codes-shown';
import { codeSchema, offerSchema } from '../schema/second-factor';
import { currentDevice, giveSession } from './come-in';
import { refuse } from './refuse';

/** Shows whoever is asking a key to put on their phone. */
export async function askForFactorAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(offerSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { code, here } = parsed.value;
  const context = await currentContext();
  const asked = await forWhom(here, () => askForSecondFactor(context, code));
  if (!asked.ok) return refuseCode(form, asked.problem.kind);
  redirect(factorPageOf(here));
}

/** Takes the key back that was shown. */
export async function keepFactorAction(candidate: FormData): Promise<void> {
  const here = hereOf(requireForm(candidate));
  const context = await currentContext();
  await forWhom(here, () => keepSecondFactor(context));
  redirect(factorPageOf(here));
}

/** Sets the factor up by a code of the phone that has the key; the answer shows the codes on paper this once. */
export async function setFactorUpAction(_shown: CodesShown, candidate: FormData): Promise<CodesShown> {
  const form = requireForm(candidate);
  const parsed = parseForm(codeSchema, form, messages.checkForm);
  if (!parsed.ok) return withoutCodes(parsed.state);
  const { code, here } = parsed.value;
  const context = await currentContext();
  const device = await currentDevice();
  const set = await forWhom(here, () => setSecondFactorUp(context, { code, device }));
  if (!set.ok) return withoutCodes(refuseCode(form, set.problem.kind));
  await giveSession(context, set.value);
  return codesAlone(set.value.recoveryCodes);
}

/** Gives new codes on paper for a code of the phone. */
export async function renewCodesAction(_shown: CodesShown, candidate: FormData): Promise<CodesShown> {
  const form = requireForm(candidate);
  const parsed = parseForm(codeSchema, form, messages.checkForm);
  if (!parsed.ok) return withoutCodes(parsed.state);
  const { code, here } = parsed.value;
  const context = await currentContext();
  const renewed = await forWhom(here, () => renewCodesOnPaper(context, code));
  return renewed.ok ? codesAlone(renewed.value) : withoutCodes(refuseCode(form, renewed.problem.kind));
}

/** Takes the second factor off, where the role of whoever is asking allows it. */
export async function endFactorAction(_shown: FormState, candidate: FormData): Promise<FormState> {
  const form = requireForm(candidate);
  const parsed = parseForm(codeSchema, form, messages.checkForm);
  if (!parsed.ok) return parsed.state;
  const { code, here } = parsed.value;
  const context = await currentContext();
  const ended = await forWhom(here, () => endSecondFactor(context, code));
  if (!ended.ok) return refuseCode(form, ended.problem.kind);
  redirect(factorPageOf(here));
}

async function forWhom<T>(here: string | undefined, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    turnAway(error, signInHref(factorPageOf(here)));
  }
}

/** A code that was refused is not shown again: the next one is another. */
function refuseCode(form: FormData, kind: keyof typeof codeRefusals): FormState {
  return { ...refuse(form, codeRefusals[kind]), values: {} };
}

/** The page a form says it was sent from: one of two, and no other is ever led to. */
function factorPageOf(here: string | undefined): string {
  return here === secondFactorSetUp ? secondFactorSetUp : ownFactorPage;
}

function hereOf(form: FormData): string | undefined {
  const here = form.get('here');
  return typeof here === 'string' ? here : undefined;
}

const withoutCodes = (state: FormState): CodesShown => ({ ...state, recoveryCodes: [] });
const codesAlone = (recoveryCodes: ReadonlyArray<string>): CodesShown => ({
  ...{ message: null, fieldErrors: {}, values: {} },
  recoveryCodes,
});
