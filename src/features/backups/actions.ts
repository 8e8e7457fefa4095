'use server';

import { redirect } from 'next/navigation';
import { backupsHref } from '@/features/access/domain/menu';
import { signInHref } from '@/features/access/domain/safe-next';
import { requireStaff } from '@/features/access/queries';
import { currentContext } from '@/platform/next/context';
import { emptyForm, type FormState, requireForm } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { askForBackup } from './commands/ask-for-backup';

/** Has a backup made now, whatever the hour. */
export async function askForBackupAction(_before: FormState, sent: FormData): Promise<FormState> {
  requireForm(sent);
  const context = await currentContext();
  const staff = await requireStaff(context, 'jobs.run').catch((error: unknown) =>
    turnAway(error, signInHref(backupsHref)),
  );
  const asked = await askForBackup(context, staff);
  if (!asked.ok) return { ...emptyForm, message: 'A backup is being made already.' };
  redirect(backupsHref);
}
