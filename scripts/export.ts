import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportShop } from '@/features/backups/commands/export-shop';
import { isThere, keeperOf, openLocal, runScript, shopState, Stopped } from './lib/backup-places';
import { inProject } from './lib/project.mjs';
import { newTarVault } from './lib/tar-vault';

/* npm run export: the whole shop of this machine, rows and original pictures, in one file of the format of its backups. */

const usage = `npm run export -- [FILE]

  FILE   a tar archive; without it, exports/band-of-bakers-DAY.tar`;

await runScript(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw new Stopped(usage);
  const stateDir = shopState();
  if (!isThere(stateDir)) throw new Stopped('There is no shop on this machine yet. npm start makes one.');
  const day = new Date().toISOString().slice(0, '2026-11-28'.length);
  const file = resolve(positionals[0] ?? inProject('.local', 'exports', `band-of-bakers-${day}.tar`));
  mkdirSync(dirname(file), { recursive: true });
  const place = await openLocal(stateDir);
  const { vault, close } = newTarVault(file);
  try {
    const folder = await exportShop(keeperOf(place), { d1: place.DB, vault });
    console.log(`${folder} is in ${file}, read back and verified.`);
  } finally {
    close();
    await place.close();
  }
  console.log(`${(statSync(file).size / 1e6).toFixed(1)} MB. It names people: keep it as you keep the till.`);
});
