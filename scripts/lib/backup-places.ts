import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getPlatformProxy, unstable_readConfig } from 'wrangler';
import * as z from 'zod/mini';
import type { Keeper } from '@/features/backups/commands/work';
import { type IdPrefix, makeId } from '@/kernel/ids';
import { openDb } from '@/platform/db/client';
import { createLog } from '@/platform/log';
import { runningShop } from './claim.mjs';
import { inProject, localFolder, removeFolder, writeText } from './project.mjs';
import { ownState } from './shop.mjs';

/* The databases and buckets that export, import and restore work on: on this machine, or deployed. */

type Bound = { readonly DB: D1Database; readonly MEDIA: R2Bucket; readonly BACKUPS: R2Bucket };
export type Place = Bound & { readonly stateDir: string | null; readonly close: () => Promise<void> };

/** Said to whoever asked, without a trace: nothing is broken. */
export class Stopped extends Error {}

/** The state folder of the shop on this machine. */
export const shopState = () => resolve(process.env['STATE_DIR'] ?? ownState);

/** The state folder of a database beside it. */
export function stateBeside(name: string): string {
  if (!/^[\w-]+$/.test(name)) throw new Stopped(`${name} is no name: letters, digits and dashes`);
  return join(localFolder, 'restored', name);
}

/** Opens a database and its buckets on this machine; a shop that runs on them has to be stopped first. */
export async function openLocal(stateDir: string): Promise<Place> {
  if (runningShop(stateDir)) throw new Stopped('The shop runs on this database. Stop it first (Ctrl-C where it runs).');
  const configPath = configFor('local', (database) => database);
  const { env, dispose } = await getPlatformProxy<Bound>({
    configPath,
    persist: { path: join(stateDir, 'v3') },
    remoteBindings: false,
  });
  return { ...env, stateDir, close: dispose };
}

/** Opens the deployed buckets and a deployed database by its id: a new one, never the shop's own. */
export async function openDeployed(databaseId: string): Promise<Place> {
  const configPath = configFor('deployed', (database) => {
    if (database['database_id'] === databaseId)
      throw new Stopped('That is the shop’s own database. Restore into a new one.');
    return { ...database, database_name: 'restored', database_id: databaseId, remote: true };
  });
  try {
    const { env, dispose } = await getPlatformProxy<Bound>({ configPath, persist: false });
    return { ...env, stateDir: null, close: dispose };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Stopped(`Cloudflare cannot be reached (npx wrangler login?): ${why}`);
  }
}

const binding = z.looseObject({ binding: z.string() });
const configShape = z.object({
  compatibility_date: z.string(),
  d1_databases: z.array(binding),
  r2_buckets: z.array(binding),
});

/** A configuration with one database and the buckets, so that nothing else can be touched. */
function configFor(where: 'local' | 'deployed', change: (database: z.infer<typeof binding>) => object): string {
  const read: unknown = unstable_readConfig({ config: inProject('src', 'worker', 'wrangler.toml') });
  const { compatibility_date, d1_databases, r2_buckets } = configShape.parse(read);
  const file = join(localFolder, 'backup-places', `${where}.json`);
  const buckets = r2_buckets.map((bucket) => (where === 'deployed' ? { ...bucket, remote: true } : bucket));
  const databases = d1_databases.filter((each) => each.binding === 'DB').map(change);
  const config = { name: 'backup-places', compatibility_date, d1_databases: databases, r2_buckets: buckets };
  writeText(file, JSON.stringify(config));
  return file;
}

/** What the commands of backups need of a context. */
export function keeperOf({ DB, MEDIA }: Place): Keeper {
  const now = () => Date.now();
  const newId = <P extends IdPrefix>(prefix: P) => makeId(prefix, now(), (count) => new Uint8Array(randomBytes(count)));
  return { db: openDb(DB), media: MEDIA, log: createLog({}, () => undefined), now, newId };
}

/** Says of a state folder that its database is another now: which migrations it has, and what was kept of its pages. */
export function forgetOldTimes({ stateDir }: Place): void {
  if (stateDir === null) return;
  removeFolder(join(stateDir, 'migrations-stamp'));
  removeFolder(join(stateDir, 'v3', 'kv'));
}

/** Says whether anything was ever kept in a state folder. */
export const isThere = (stateDir: string) => existsSync(join(stateDir, 'v3', 'd1'));

/** Runs a script; what stopped it is a sentence, what broke it a trace. */
export async function runScript(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
