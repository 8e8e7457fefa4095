import { type Result, ok, refused } from '@/kernel/result';
import { withoutReplaced } from '../domain/counting';
import { type Counts, differences, inRestoringOrder, type ListedObject, moneyName } from '../domain/manifest';
import { moneyColumns } from '../domain/plan';
import { newestOf } from '../domain/schedule';
import { type BackupName, pictureKeyOf, verifiedBackup, verifiedPrefix, type Vault } from '../domain/vault';
import { eraseRows } from '../store/erasures';
import { listPictureKeys } from '../store/pictures';
import * as store from '../store/restoring';
import { readErasures } from './note-erasures';
import { type ReadBackup, readSections, replacedBefore, stageOf } from './read-backup';
import { BackupFailed } from './work';

const mostPictures = 100_000;

/** The newest backup of a vault that was read back and agreed, or null. */
export async function findLatest(vault: Vault): Promise<BackupName | null> {
  return newestOf((await vault.list(verifiedPrefix)).map(verifiedBackup));
}

export type Occupied = { readonly kind: 'occupied'; readonly orders: number };

/** Makes a database ready to take a backup in; refuses one that holds orders, unless told to overwrite them. */
export async function prepareDatabase(
  d1: D1Database,
  { manifest }: Pick<ReadBackup, 'manifest'>,
  { overwrite }: { readonly overwrite: boolean },
): Promise<Result<undefined, Occupied>> {
  const orders = await store.countOrders(d1);
  if (orders > 0 && !overwrite) return refused({ kind: 'occupied', orders });
  await store.remakeTables(d1, manifest.schema);
  return ok();
}

/**
 * Writes one object of a backup; writing it again changes nothing. Of a page, orders that the closing batch copied again are
 * left out, with every line and event of theirs: an order is taken whole from the newest word, never from two.
 */
export async function restoreObject(d1: D1Database, backup: ReadBackup, object: ListedObject): Promise<void> {
  const sections = await readSections(backup, object);
  if (typeof sections === 'string') throw new BackupFailed(sections);
  const replaced = await replacedBefore(backup, object);
  if (typeof replaced === 'string') throw new BackupFailed(replaced);
  await store.writeSections(d1, withoutReplaced(stageOf(object), sections, replaced));
}

/** The tables a backup holds: one from before the last migration has fewer than the plan. */
export function tablesIn({ manifest }: ReadBackup): string[] {
  return Object.keys(manifest.counts.tables);
}

/** What does not agree in one table of a restored database, a sentence each. */
export async function checkTable(d1: D1Database, { manifest }: ReadBackup, table: string): Promise<string[]> {
  const columns = moneyColumns.filter((each) => each.table === table && moneyName(each) in manifest.counts.money);
  const names = columns.map(({ column }) => column);
  const { rows, sums, dangling } = await store.countTable(d1, table, names);
  const money = Object.fromEntries(columns.map((each, place) => [moneyName(each), sums[place] ?? 0]));
  const expected: Counts = {
    tables: { [table]: manifest.counts.tables[table] ?? 0 },
    money: Object.fromEntries(Object.keys(money).map((name) => [name, manifest.counts.money[name] ?? 0])),
  };
  const wrong = differences(expected, { tables: { [table]: rows }, money });
  return dangling === 0 ? wrong : [...wrong, `${table}: ${dangling} rows point to nothing`];
}

/** Says of a restored database which orders are not whole. */
export async function checkOrders(d1: D1Database): Promise<string[]> {
  const torn = await store.countTorn(d1);
  return torn === 0 ? [] : [`${torn} orders are not whole`];
}

/** Erases again whoever was erased after (or while) the backup was made; says how many rows the bucket knew of. */
export async function eraseAgain(d1: D1Database, vault: Vault): Promise<number> {
  const erasures = await readErasures(vault);
  await eraseRows(d1, erasures);
  return erasures.length;
}

/** Copies back the original pictures a restored shop names and has not got; says how many. */
export async function bringPicturesBack(d1: D1Database, vault: Vault, media: R2Bucket): Promise<number> {
  let brought = 0;
  for (const key of await listPictureKeys(d1, { after: '', limit: mostPictures })) {
    if (await media.head(`${key}/original`)) continue;
    const original = await vault.get(pictureKeyOf(key));
    if (!original) continue;
    await media.put(`${key}/original`, original);
    brought += 1;
  }
  return brought;
}

export type Restored = { readonly rows: number; readonly wrong: ReadonlyArray<string>; readonly erasedAgain: number };

/** Restores a whole backup into a database that is ready for it, and checks it: counts, money, foreign keys, whole orders. */
export async function restoreBackup(
  d1: D1Database,
  backup: ReadBackup,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<Restored> {
  const objects = inRestoringOrder(backup.manifest.objects);
  for (const [place, object] of objects.entries()) {
    await restoreObject(d1, backup, object);
    tell(place + 1, objects.length);
  }
  const wrong: string[] = [];
  for (const table of tablesIn(backup)) wrong.push(...(await checkTable(d1, backup, table)));
  wrong.push(...(await checkOrders(d1)));
  const erasedAgain = await eraseAgain(d1, backup.vault);
  return {
    rows: Object.values(backup.manifest.counts.tables).reduce((sum, rows) => sum + rows, 0),
    wrong,
    erasedAgain,
  };
}
