'use server';

import { redirect } from 'next/navigation';
import { admitForm } from '@/features/access/actions/office-form';
import { backupsHref } from '@/features/access/domain/menu';
import { emptyForm, type FormState } from '@/platform/next/form-action';
import { askForBackup } from './commands/ask-for-backup';

/** Has a backup made now, whatever the hour. */
export async function askForBackupAction(_before: FormState, sent: FormData): Promise<FormState> {
  const { context, staff } = await admitForm(sent, { permission: 'jobs.run', page: backupsHref });
  const asked = await askForBackup(context, staff);
  if (!asked.ok) return { ...emptyForm, message: 'A backup is being made already.' };
  redirect(backupsHref);
}
