'use server';

import { refresh } from 'next/cache';
import { readOfficeForm } from '@/features/access/actions/office-form';
import { operationsHref } from '@/features/access/domain/menu';
import type { PressAnswer } from '@/platform/next/form-action';
import { type RunJobProblem, runJobNow } from '../commands/run-job';
import { outcomeInWords } from '../domain/job-standing';
import { runJobSchema } from '../schema/run-job';

const problemWords = {
  broke: 'It came to nothing; the people who mend things have been told.',
  unreached: 'Whoever runs the jobs did not answer. Please try again in a minute.',
} as const satisfies Record<RunJobProblem['kind'], string>;

/** Runs one of the companion's jobs now. */
export async function runJobAction(_before: PressAnswer, sent: FormData): Promise<PressAnswer> {
  const door = { permission: 'jobs.run', page: operationsHref, schema: runJobSchema } as const;
  const { context, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return { good: null, bad: parsed.state.message };
  const ran = await runJobNow(context, parsed.value.job);
  refresh();
  return ran.ok ? { good: outcomeInWords(ran.value), bad: null } : { good: null, bad: problemWords[ran.problem.kind] };
}
