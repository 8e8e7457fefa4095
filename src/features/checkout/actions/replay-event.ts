'use server';

import { refresh } from 'next/cache';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { operationsHref } from '@/features/access/domain/menu';
import type { PressAnswer } from '@/platform/next/form-action';
import { type ReplayProblem, replayStripeEvent } from '../commands/replay-event';
import { replayEventSchema } from '../schema/replay-event';

/** Does what Stripe told us, at once. */
export async function replayStripeEventAction(_before: PressAnswer, sent: FormData): Promise<PressAnswer> {
  const door = { permission: 'jobs.run', page: operationsHref, schema: replayEventSchema } as const;
  const { context, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return { good: null, bad: parsed.state.message };
  const done = await replayStripeEvent(context, parsed.value.eventId);
  refresh();
  return done.ok ? { good: 'Done.', bad: null } : { good: null, bad: problemInWords(done.problem) };
}

function problemInWords(problem: ReplayProblem): string {
  switch (problem.kind) {
    case 'no_such_event':
      return 'We have no such message.';
    case 'done_already':
      return 'That one has been done meanwhile.';
    case 'unavailable':
      return 'Stripe cannot be reached just now. Please try again in a minute.';
    case 'not_yet':
      return `It still cannot be done: ${problem.why.replaceAll('_', ' ')}.`;
  }
}
