import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findLatest } from '@/features/backups/commands/restore';
import { folderOf } from '@/features/backups/domain/vault';
import { openVault } from '@/platform/vault';
import { openLocal, runScript, shopState, Stopped } from './lib/backup-places';
import { overwriting, takeIn } from './lib/take-in';
import { openTarVault } from './lib/tar-vault';

/* npm run import: puts an export into the database of this machine. */

const usage = `npm run import -- FILE [--overwrite --orders-and-all]

  FILE   what npm run export wrote
  A database that holds orders is overwritten only where both words are said.`;

await runScript(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: overwriting });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || !existsSync(file)) throw new Stopped(usage);
  const { vault, close } = openTarVault(file);
  const latest = await findLatest(vault);
  if (!latest) throw new Stopped('The file holds no backup that was verified.');
  const place = await openLocal(shopState());
  try {
    await takeIn(place, { vault, folder: folderOf(latest), later: openVault(place.BACKUPS) }, values);
  } finally {
    close();
    await place.close();
  }
});
