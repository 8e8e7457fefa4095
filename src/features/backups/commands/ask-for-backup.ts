import { auditStatement } from '@/features/shop/commands';
import type { PersonId } from '@/kernel/ids';
import { type Result, ok, refused } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { BackupId } from '../domain/backup';
import { findOpenBackup } from '../store/progress';
import { beginBackup } from './run-backup';

export type UnderWay = { readonly kind: 'under_way' };

/** Begins a backup because somebody wants one now; the companion makes it. Refused where one is under way. */
export async function askForBackup(
  context: Context,
  person: { readonly id: PersonId; readonly name: string },
): Promise<Result<BackupId, UnderWay>> {
  const open = await findOpenBackup(context.db);
  if (open) return refused({ kind: 'under_way' });
  const by = { personId: person.id, actor: person.name } as const;
  const begun = await beginBackup(context, { kind: 'asked', night: null, attempt: 1 }, (subject) => [
    auditStatement(context, { action: 'backup.asked', ...by, subject }),
  ]);
  return begun ? ok(begun.id) : refused({ kind: 'under_way' });
}
