import { join } from 'node:path';
import { migrate } from '../../lib/database.mjs';
import { runToEnd } from '../../lib/processes.mjs';
import { installed, inProject, localFolder, removeFolder } from '../../lib/project.mjs';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { fillBakery, shopFile } from './bakery';
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
  const restoreSeconds = await restore(large.stateDir);
  say(`restored in ${restoreSeconds.toFixed(1)} s by npm run restore`);
  const found = compare(large.file, shopFile(restoredDir));
  if (found.wrong.length === 0) removeFolder(restoredDir);
  const growth = small && large.peaks.heldBytes / small.peaks.heldBytes;
  const memory = growth === null ? 'memory not compared' : `memory × ${growth.toFixed(2)}`;
  const figure = `${found.wrong.length} wrong in ${found.rows} rows of ${found.tables} tables, ${large.writes} writes meanwhile, ${memory}`;
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
};

/** Fills a shop, sets writers to work, and strikes the minute until its companion has backed it up. */
async function backUp({ freshFolder, seed, isPlanted, say }: Conditions, orders: number): Promise<Made> {
  const stateDir = freshFolder(String(orders));
  await migrate({ stateDir, logDir: join(stateDir, 'log') });
  const file = shopFile(stateDir);
  fillBakery(file, orders, betweenPages({ forgets: isPlanted }));
  say(`${orders} orders are there; their backup begins`);
  const companion = await startCompanion(stateDir);
  try {
    const writers = startWriters(companion, seed);
    // A writer that fails ends the proof, not the wait for it.
    await Promise.race([writers.underWay, writers.finished]);
    const startedAt = performance.now();
    const [row, writes] = await Promise.all([untilEnded(companion).finally(writers.stop), writers.finished]);
    const seconds = (performance.now() - startedAt) / 1000;
    return { orders, stateDir, file, row, seconds, writes, peaks: companion.memory.peaks() };
  } finally {
    await companion.stop();
  }
}

async function untilEnded(companion: Companion): Promise<Row> {
  for (let ticks = 0; ticks < mostTicks; ticks += 1) {
    await companion.tick();
    const [rows] = await companion.batch(['SELECT * FROM backups ORDER BY started_at LIMIT 1']);
    const [row] = rows ?? [];
    if (row && ['verified', 'failed'].includes(String(row['state']))) return row;
  }
  throw new Error(`No backup after ${mostTicks} ticks`);
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

function tellOf({ orders, row, seconds, peaks, writes }: Made): string {
  const size = `${Number(row['objects'])} objects, ${Number(row['rows'])} rows, ${megabytes(row['bytes'])} gzipped`;
  const memory = `memory ${megabytes(peaks.heldBytes)} at most (${peaks.collections} looks), all of workerd ${megabytes(peaks.residentBytes)}`;
  return `${orders} orders: ${String(row['state'])} in ${seconds.toFixed(1)} s, ${writes} writes meanwhile; ${size}; ${memory}`;
}
