import { readBackup } from '@/features/backups/commands/read-backup';
import { bringPicturesBack, eraseAgain, prepareDatabase, restoreBackup } from '@/features/backups/commands/restore';
import type { Vault } from '@/features/backups/domain/vault';
import { forgetOldTimes, type Place, Stopped } from './backup-places';

/** How one says that a database with orders may be overwritten: twice. */
export const overwriting = {
  overwrite: { type: 'boolean', default: false },
  'orders-and-all': { type: 'boolean', default: false },
} as const;

type Wish = { readonly overwrite: boolean; readonly 'orders-and-all': boolean };

type From = {
  readonly vault: Vault;
  readonly folder: string;
  /** A vault that knows of later erasures, where the backup's own cannot: an export is never told of any. */
  readonly later?: Vault;
};

/** Puts a backup into a database, says what is there now, and stops where anything does not agree. */
export async function takeIn(place: Place, from: From, wish: Wish): Promise<void> {
  const startedAt = performance.now();
  const backup = await readBackup(from.vault, from.folder);
  const { manifest } = backup;
  console.log(
    `Backup ${manifest.id}, true of ${new Date(manifest.closedAt).toISOString()}, schema ${manifest.schemaVersion}`,
  );
  const prepared = await prepareDatabase(place.DB, backup, { overwrite: wish.overwrite && wish['orders-and-all'] });
  if (!prepared.ok) {
    throw new Stopped(
      `The database holds ${prepared.problem.orders} orders. Nothing was changed. To lose them: --overwrite --orders-and-all`,
    );
  }
  const { rows, wrong, erasedAgain } = await restoreBackup(place.DB, backup, tell);
  const erasedLater = from.later ? await eraseAgain(place.DB, from.later) : 0;
  const pictures = await bringPicturesBack(place.DB, from.vault, place.MEDIA);
  forgetOldTimes(place);
  const { tables, money } = manifest.counts;
  console.log(
    `${rows} rows in ${Object.keys(tables).length} tables, ${tables['orders'] ?? 0} orders, ${pictures} pictures`,
  );
  for (const [name, pence] of Object.entries(money)) console.log(`  ${name.padEnd(30)} ${(pence / 100).toFixed(2)}`);
  console.log(`${erasedAgain + erasedLater} rows were on the list of erasures and name nobody`);
  if (wrong.length > 0) throw new Stopped(`It does not agree with its manifest:\n  ${wrong.join('\n  ')}`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Counts, money, foreign keys and whole orders agree. ${seconds} s`);
}

const everyObjects = 50;

function tell(done: number, of: number): void {
  if (done % everyObjects === 0 && done < of) console.log(`  ${done} of ${of} objects`);
}
