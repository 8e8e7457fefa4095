import { join } from 'node:path';
import { migrate } from '../../lib/database.mjs';
import { runToEnd } from '../../lib/processes.mjs';
import { installed, inProject, localFolder, removeFolder } from '../../lib/project.mjs';
import { fillBakery, shopFile } from '../bakery/fill';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { compare } from './compare';
import { type Companion, type Row, startCompanion } from './companion';
import type { Peaks } from './memory';
import { betweenPages, startWriters } from './writers';

/** What is backed up can be had again: all of it, as it was at one moment, whatever the shop did meanwhile. */
export const backup: ProvenPromise = {
  name: 'backup',
  limit: '0 wrong, memory grows ≤ 1.3 × from 10,000 to 100,000 orders',
  fault: 'between two pages orders change without the instant of their last write being raised',
  judge,
};

const sizes = { small: 10_000, large: 100_000, quick: 2000 } as const;
const ordersPerPerson = 5;
/** A village's bakery: one dough in six sizes, and two hundred orders a sale. */
const trade = { ordersPerSale: 200, offersPerSale: 6, slotsPerSale: 4, products: 1, kindsPerProduct: 6 } as const;
const mostGrowth = 1.3;
const mostTicks = 200;
const restoredName = 'prove-backup';

async function judge(conditions: Conditions): Promise<Verdict> {
  const { isQuick, say } = conditions;
  const small = isQuick ? null : await backUp(conditions, sizes.small);
  if (small) say(tellOf(small));
  const large = await backUp(conditions, isQuick ? sizes.quick : sizes.large);
  say(tellOf(large));
  if (large.row['state'] !== 'verified')
    return { figure: 'no verified backup', isKept: false, notes: [String(large.row['problem'])] };
  if (large.drill && large.drill.row['state'] !== 'passed')
    return { figure: 'the drill failed', isKept: false, notes: [String(large.drill.row['problem'])] };
  const restoreSeconds = await restore(large.stateDir);
  say(`restored in ${restoreSeconds.toFixed(1)} s by npm run restore`);
  const found = compare(large.file, shopFile(restoredDir));
  if (found.wrong.length === 0) removeFolder(restoredDir);
  const growth = small && large.peaks.heldBytes / small.peaks.heldBytes;
  const memory = growth === null ? 'memory not compared' : `memory × ${growth.toFixed(2)}`;
  const drill = large.drill ? 'drill passed' : 'no drill';
  const figure = `${found.wrong.length} wrong in ${found.rows} rows of ${found.tables} tables, ${large.writes} writes meanwhile, ${memory}, ${drill}`;
  return {
    figure: `${large.orders} orders: ${figure}`,
    isKept: found.wrong.length === 0 && (growth ?? 1) <= mostGrowth && large.writes > 0,
    notes: found.wrong.slice(0, 10),
  };
}

type Made = {
  readonly orders: number;
  readonly stateDir: string;
  readonly file: string;
  readonly row: Row;
  readonly peaks: Peaks;
  readonly seconds: number;
  readonly writes: number;
  /** The companion's own restore of it; null where there was none. */
  readonly drill: Ended | null;
};

type Ended = { readonly row: Row; readonly seconds: number };

/** Fills a shop, sets writers to work, and strikes the minute until its companion has backed it up. */
async function backUp({ freshFolder, seed, isPlanted, isQuick, say }: Conditions, orders: number): Promise<Made> {
  const stateDir = freshFolder(String(orders));
  await migrate({ stateDir, logDir: join(stateDir, 'log') });
  const file = shopFile(stateDir);
  const people = Math.ceil(orders / ordersPerPerson);
  fillBakery(file, { ...trade, orders, people }, [betweenPages({ forgets: isPlanted })]);
  say(`${orders} orders are there; their backup begins`);
  const companion = await startCompanion(stateDir);
  try {
    const writers = startWriters(companion, seed);
    // A writer that fails ends the proof, not the wait for it.
    await Promise.race([writers.underWay, writers.finished]);
    const ended = untilEnded(companion, 'backups', ['verified', 'failed']).finally(writers.stop);
    const [{ row, seconds }, writes] = await Promise.all([ended, writers.finished]);
    const isDrilled = !isQuick && row['state'] === 'verified';
    const drill = isDrilled ? await untilEnded(companion, 'restore_drills', ['passed', 'failed']) : null;
    return { orders, stateDir, file, row, seconds, writes, drill, peaks: companion.memory.peaks() };
  } finally {
    await companion.stop();
  }
}

/** Strikes the minute until the first row of a table has come to its end. */
async function untilEnded(
  companion: Companion,
  table: 'backups' | 'restore_drills',
  ends: ReadonlyArray<string>,
): Promise<Ended> {
  const startedAt = performance.now();
  for (let ticks = 0; ticks < mostTicks; ticks += 1) {
    await companion.tick();
    const [rows] = await companion.batch([`SELECT * FROM ${table} ORDER BY started_at LIMIT 1`]);
    const [row] = rows ?? [];
    if (row && ends.includes(String(row['state']))) return { row, seconds: (performance.now() - startedAt) / 1000 };
  }
  throw new Error(`No end in ${table} after ${mostTicks} ticks`);
}

const restoredDir = join(localFolder, 'restored', restoredName);

async function restore(stateDir: string): Promise<number> {
  removeFolder(restoredDir);
  const startedAt = performance.now();
  await runToEnd({
    what: 'npm run restore',
    command: installed('tsx'),
    args: [inProject('scripts', 'restore.ts'), 'latest', '--into', restoredName],
    logFile: join(stateDir, 'log', 'restore.log'),
    env: { STATE_DIR: stateDir },
  });
  return (performance.now() - startedAt) / 1000;
}

const megabytes = (bytes: unknown) => `${(Number(bytes) / 1e6).toFixed(1)} MB`;

function tellOf({ orders, row, seconds, peaks, writes, drill }: Made): string {
  const size = `${Number(row['objects'])} objects, ${Number(row['rows'])} rows, ${megabytes(row['bytes'])} gzipped`;
  const memory = `memory ${megabytes(peaks.heldBytes)} at most (${peaks.collections} looks), all of workerd ${megabytes(peaks.residentBytes)}`;
  const drilled = drill ? `; drill ${String(drill.row['state'])} in ${drill.seconds.toFixed(1)} s` : '';
  return `${orders} orders: ${String(row['state'])} in ${seconds.toFixed(1)} s, ${writes} writes meanwhile; ${size}; ${memory}${drilled}`;
}
