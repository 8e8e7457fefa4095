import { invariant } from '@/kernel/invariant';
import { isOpen } from '../domain/backup';
import { deleteBackup, dropScaffolding, findBackup } from '../store/progress';
import { beginBackup, stepBackup } from './run-backup';
import { type Archive, folderFor, type Keeper } from './work';

/**
 * Makes a backup all at once, into a vault of one's own (a file): the same steps, the same objects, read back the same way.
 * Nothing of it stays in the shop's database. Answers its folder.
 */
export async function exportShop(context: Keeper, archive: Archive): Promise<string> {
  const begun = await beginBackup(context, { kind: 'export', night: null, attempt: 1 });
  invariant(begun, 'An export is nobody else’s');
  try {
    for (;;) {
      const backup = await findBackup(context.db, begun.id);
      invariant(backup, 'Somebody took the export out of the books');
      if (!isOpen(backup.state)) return folderFor(backup);
      await stepBackup(context, archive, begun.id);
    }
  } finally {
    await dropScaffolding(archive.d1, begun.id);
    await deleteBackup(context.db, begun.id);
  }
}
