import { cpSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fingerprint, inProject, installed, localFolder, readText, removeFolder, writeText } from './project.mjs';
import { runToEnd } from './processes.mjs';

/* The local database of a shop: its migrations and its first data. */

const stampOf = (/** @type {string} */ stateDir) => join(stateDir, 'migrations-stamp');
const databaseOf = (/** @type {string} */ stateDir) => join(stateDir, 'v3', 'd1');
const seedNotes = (/** @type {string} */ stateDir) => join(stateDir, 'seed.txt');
const seedScript = inProject('scripts', 'seed.ts');
const migrations = () => fingerprint([inProject('drizzle')]);

/** Says whether a state folder's database has every migration. */
export const isMigrated = (/** @type {string} */ stateDir) =>
  existsSync(databaseOf(stateDir)) && readText(stampOf(stateDir)) === migrations();

/**
 * Brings a state folder's database up to the migrations. A new one is copied from the last new one that had them all.
 * @param {{ stateDir: string, logDir: string }} options
 */
export async function migrate({ stateDir, logDir }) {
  const wanted = migrations();
  const made = databaseOf(stateDir);
  const kept = join(localFolder, 'migrated', wanted);
  const isNew = !existsSync(made);
  if (isNew && existsSync(kept)) cpSync(kept, made, { recursive: true });
  else await applyMigrations({ stateDir, logDir });
  if (isNew && !existsSync(kept)) keep(made, kept);
  writeText(stampOf(stateDir), wanted);
}

/**
 * Keeps a copy of a database that has every migration and nothing else, in place of those with fewer.
 * @param {string} made
 * @param {string} kept
 */
function keep(made, kept) {
  const folder = dirname(kept);
  const half = `${kept}-${process.pid}`;
  cpSync(made, half, { recursive: true });
  // Whoever else makes one at this moment makes the same: one of the two is enough.
  if (existsSync(kept)) removeFolder(half);
  else renameSync(half, kept);
  for (const name of readdirSync(folder)) if (!name.startsWith(basename(kept))) removeFolder(join(folder, name));
}

/** @param {{ stateDir: string, logDir: string }} options */
function applyMigrations({ stateDir, logDir }) {
  return runToEnd({
    what: 'Bringing the database up to date',
    command: installed('wrangler'),
    args: ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', stateDir, '-c', 'wrangler.toml'],
    logFile: join(logDir, 'migrations.log'),
    // Without a terminal wrangler does not ask.
    env: { CI: '1' },
    mend: 'npm start -- --reset (this throws the local data away)',
  });
}

/** What the seed said about a state folder's data (accounts, password); null before it was seeded. */
export const seedSaid = (/** @type {string} */ stateDir) => readText(seedNotes(stateDir));

/**
 * Puts the first data in where that was not done before.
 * @param {{ stateDir: string, logDir: string, url: string, standInsUrl: string }} place
 * @param {{ step: NonNullable<import('./shop.d.mts').ShopOptions['step']>, say: (line: string) => void }} voice
 */
export async function putFirstDataIn(place, { step, say }) {
  if (seedSaid(place.stateDir) !== null) return;
  if (!existsSync(seedScript)) return say('There is no scripts/seed.ts; the shop starts empty');
  await step('Putting the first data in', () => seed(place));
}

/**
 * Puts the first data into an empty database and keeps what the seed says about it.
 * @param {{ stateDir: string, logDir: string, url: string, standInsUrl: string }} options
 */
async function seed({ stateDir, logDir, url, standInsUrl }) {
  const logFile = join(logDir, 'seed.log');
  await runToEnd({
    what: 'Putting the first data in',
    command: installed('tsx'),
    args: [seedScript],
    logFile,
    env: { STATE_DIR: stateDir, STAND_INS_URL: standInsUrl, SHOP_URL: url },
    mend: 'npm start -- --reset',
  });
  writeText(seedNotes(stateDir), readText(logFile) ?? '');
}
