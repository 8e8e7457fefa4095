import { parseArgs } from 'node:util';
import { newestOf } from '@/features/backups/domain/schedule';
import { type BackupName, folderOf, type Vault, verifiedBackup, verifiedPrefix } from '@/features/backups/domain/vault';
import { openVault } from '@/platform/vault';
import { openDeployed, openLocal, type Place, runScript, shopState, stateBeside, Stopped } from './lib/backup-places';
import { overwriting, takeIn } from './lib/take-in';

/* npm run restore: puts a backup of the bucket into a database, and checks what is there afterwards. */

const usage = `npm run restore -- WHICH [--into NAME] [--overwrite --orders-and-all]
npm run restore -- WHICH --remote --into DATABASE-ID

  WHICH     latest, a day (2026-11-28) or the id of a backup (bak_…); without it, the backups there are
  --into    a database beside the shop's own (.local/restored/NAME); without it, the shop's own on this machine
  --remote  from the deployed bucket, into the deployed database of that id: a new one, never the shop's own
  A database that holds orders is overwritten only where both words are said.`;

const options = { ...overwriting, into: { type: 'string' }, remote: { type: 'boolean', default: false } } as const;

await runScript(async () => {
  const { values, positionals } = parsed();
  const [which] = positionals;
  if (positionals.length > 1) throw new Stopped(usage);
  if (values.remote) return restoreDeployed(which, values);
  // The bucket is the shop's; the database may be another.
  const source = await openLocal(shopState());
  try {
    const vault = openVault(source.BACKUPS);
    const folder = await choose(vault, which);
    if (folder === null) return;
    if (values.into === undefined) {
      await takeIn(source, { vault, folder }, values);
      return;
    }
    const target = await openLocal(stateBeside(values.into));
    await takeIn(target, { vault, folder }, values).finally(target.close);
    console.log(`It is in ${target.stateDir ?? ''}`);
  } finally {
    await source.close();
  }
});

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch {
    throw new Stopped(usage);
  }
}

type Values = ReturnType<typeof parsed>['values'];

async function restoreDeployed(which: string | undefined, values: Values): Promise<void> {
  if (values.into === undefined) throw new Stopped(usage);
  const place: Place = await openDeployed(values.into);
  try {
    const vault = openVault(place.BACKUPS);
    const folder = await choose(vault, which);
    if (folder !== null) await takeIn(place, { vault, folder }, values);
  } finally {
    await place.close();
  }
}

/** The folder of the backup that is meant; null, and a list, where none is. */
async function choose(vault: Vault, which: string | undefined): Promise<string | null> {
  const all = (await vault.list(verifiedPrefix)).map(verifiedBackup);
  if (which === undefined) {
    console.log(all.length === 0 ? 'There is no backup yet.' : 'The backups that were verified, oldest first:');
    for (const { day, id } of all) console.log(`  ${day}  ${id}`);
    return null;
  }
  const meant = (each: BackupName) => which === 'latest' || each.day === which || each.id === which;
  const found = newestOf(all.filter(meant));
  if (!found) throw new Stopped(`There is no verified backup ${which}. npm run restore lists those there are.`);
  return folderOf(found);
}
