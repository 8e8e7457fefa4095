import { setTimeout as wait } from 'node:timers/promises';
import type { Row, ShopDatabase } from '../../e2e/support/shop-database';
import { type Change, changesBetween, columnsOf, type Dump, dumpFrom, dumpOf, wayBack, wholeTable } from './dump';

/* Whether somebody who was refused has changed anything. Some traces of a refusal are meant to stay. */

/** Everything in a database that has come to rest, and how often it had been written to by then. */
export type Look = { readonly dump: Dump; readonly writes: number };

/** Counted tries, and what the shop's own jobs write about themselves, whoever asks for what. */
const apart = new Set([
  ...['counters', 'job_run', 'clock_offset', 'resend_events', 'retention_sweeps'],
  ...['backup_objects', 'backup_rows', 'restore_drills', 'reconciliation_differences'],
]);
/** Made by night as well as when somebody asks: a row says for which night. */
const byNight = new Set(['backups', 'reconciliations']);
/** When somebody's session was last used. */
const signInTimes = new Set(['seen_at', 'idle_ends_at', 'ends_at']);
const auditOfRefusal = /refused|failed|denied/;
/** What a proof leaves where it is: the trail cannot be cut, and it names people; a revision that went back would lie. */
const staying = {
  tables: ['counters', 'job_run', 'catalogue_revision'],
  newRowsOf: ['audit', 'people', 'sessions'],
};

const patience = 60;
const lookAgainMs = 60;

/** What Stripe told is forgotten once it is done: a job does so, for every event in the books. */
function isForgotten({ table, before, after }: Change): boolean {
  return table === 'stripe_events' && before?.['payload'] !== after?.['payload'] && after?.['payload'] === '{}';
}

/** Says whether a change is a trace that a refusal may leave. */
export function isApart(change: Change): boolean {
  const { table, before, after } = change;
  if (apart.has(table) || isForgotten(change) || (byNight.has(table) && (after ?? before)?.['night'] !== null))
    return true;
  if (table === 'sessions')
    return before !== null && after !== null && columnsOf(change).every((column) => signInTimes.has(column));
  return table === 'audit' && before === null && auditOfRefusal.test(String(after?.['action']));
}

/** Looks at everything as soon as nothing moves any more: letters go out and webhooks come in after an answer. */
export async function lookAt(database: ShopDatabase, before?: Look): Promise<Look> {
  let last: Look | null = null;
  for (let again = 0; again < patience; again += 1) {
    const writes = await writesOf(database);
    await wait(lookAgainMs);
    const isAtRest = writes === (await writesOf(database));
    if (isAtRest && writes === before?.writes) return before;
    const look: Look = { writes, dump: await dumpOf(database) };
    if (last && changesOf(last, look).length === 0) return look;
    if (isAtRest && writes === (await writesOf(database))) return look;
    last = look;
  }
  throw new Error('The database does not come to rest');
}

const writesSoFar = ['SELECT total_changes()'] as const;

/** How many rows were written since the database was opened: cheaper to ask than what stands in them. */
function writesOf(database: ShopDatabase): Promise<number> {
  return database.count(...writesSoFar);
}

/** What is otherwise from one look to the next, apart from the traces that may stay. */
export function changesOf(before: Look, after: Look): Change[] {
  return changesBetween(before.dump, after.dump).filter((change) => !isApart(change));
}

/**
 * Puts a database back as it was, and looks at it then; who came in and what the trail says of it stay. Whoever has just
 * looked hands on what they saw: then only the tables that changed are read again.
 */
export async function putBack(before: Look, database: ShopDatabase, seen?: Look): Promise<Look> {
  const now = seen ?? (await lookAt(database));
  const changes = changesBetween(before.dump, now.dump);
  const statements = wayBack(
    changes.filter((change) => !isForgotten(change)),
    staying,
  );
  if (statements.length === 0) return seen ?? lookAt(database);
  const touched = [...new Set(changes.map(({ table }) => table))];
  // Pages that were kept since the change show it; others need not be made again.
  const raised = touched.includes('catalogue_revision') ? [afresh] : [];
  const written = [...statements, ...raised];
  const read = await database.exchange(writesSoFar, ...written, ...touched.map(wholeTable), writesSoFar);
  const dump = new Map([...now.dump, ...dumpFrom(touched, read.slice(written.length + 1))]);
  const [found, left] = [countIn(read.at(0)), countIn(read.at(-1))];
  // Something else was written meanwhile: nobody knows where.
  return found === now.writes ? lookAt(database, { dump, writes: left }) : lookAt(database);
}

const afresh = ['UPDATE catalogue_revision SET revision = revision + 1'] as const;

const countIn = (rows: ReadonlyArray<Row> = []) => Number(Object.values(rows[0] ?? {})[0]);

const forgetting = ['INSERT', 'UPDATE'] as const;

/** Has every try forgotten that is counted, so that nobody is told to wait; says how to count again. */
export async function forgetTries(database: ShopDatabase): Promise<() => Promise<void>> {
  const named = forgetting.map((after) => ({ after, name: `forget_tries_on_${after.toLowerCase()}` }));
  await database.change(
    ...named.map(
      ({ after, name }) =>
        [
          `CREATE TRIGGER ${name} AFTER ${after} ON counters WHEN NEW.count > 0 BEGIN
         UPDATE counters SET count = 0 WHERE key = NEW.key AND window_starts_at = NEW.window_starts_at; END`,
        ] as const,
    ),
  );
  return () => database.change(...named.map(({ name }) => [`DROP TRIGGER ${name}`] as const));
}
