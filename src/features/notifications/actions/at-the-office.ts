'use server';

import { refresh } from 'next/cache';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { operationsHref } from '@/features/access/domain/menu';
import type { PressAnswer } from '@/platform/next/form-action';
import { replayMailEvent, sendUnreachedAgain } from '../commands/at-the-office';
import { sendAgainProblemWords } from '../domain/letter-words';
import { mailEventSchema, unreachedSchema } from '../schema/office';

/** Sends a letter once more that did not reach its person. */
export async function sendUnreachedAgainAction(_before: PressAnswer, sent: FormData): Promise<PressAnswer> {
  const door = { permission: 'letters.resend', page: operationsHref, schema: unreachedSchema } as const;
  const { context, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return { good: null, bad: parsed.state.message };
  const again = await sendUnreachedAgain(context, parsed.value.letterId);
  refresh();
  return again.ok
    ? { good: 'It goes out again.', bad: null }
    : { good: null, bad: sendAgainProblemWords[again.problem.kind] };
}

/** Hears once more what Resend told us of a letter. */
export async function replayMailEventAction(_before: PressAnswer, sent: FormData): Promise<PressAnswer> {
  const door = { permission: 'jobs.run', page: operationsHref, schema: mailEventSchema } as const;
  const { context, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return { good: null, bad: parsed.state.message };
  const heard = await replayMailEvent(context, parsed.value.eventId);
  refresh();
  if (!heard.ok) return { good: null, bad: 'We have no such message.' };
  return heard.value.fitsLetter
    ? { good: 'Done: its letter knows.', bad: null }
    : { good: null, bad: 'Heard again; there is still no letter of ours that it fits.' };
}
