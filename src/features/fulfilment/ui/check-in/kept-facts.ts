import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptFact } from '../../domain/check-in-view';
import type { HandOverAnswer, HandOverKind } from '../../domain/hand-over-fact';
import { deviceTime } from './device-clock';

/*
 * What happened at this device. It names nobody, so it stays through a sign-out until the shop has heard it. The device's
 * own name lies in the same database: whoever loses the one has lost the other, and no number is ever given twice.
 */

type Schema = DBSchema & {
  readonly facts: { readonly key: number; readonly value: KeptFact; readonly indexes: { readonly order: string } };
  readonly device: { readonly key: 'name'; readonly value: string };
  readonly numbers: { readonly key: 'next'; readonly value: number };
};
type Facts = IDBPDatabase<Schema>;

const nameBytes = 16;
let opening: Promise<Facts> | null = null;

function facts(): Promise<Facts> {
  opening ??= openDB<Schema>('check-in-facts', 1, {
    upgrade(db) {
      db.createObjectStore('facts', { keyPath: 'n' }).createIndex('order', 'order');
      db.createObjectStore('numbers');
      void db.createObjectStore('device').put(newName(), 'name');
    },
    terminated() {
      opening = null;
    },
  });
  return opening;
}

function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(nameBytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** What this device calls itself. */
export async function deviceName(): Promise<string> {
  const name = await (await facts()).get('device', 'name');
  if (name === undefined) throw new Error('The device has lost its name');
  return name;
}

/** Everything that happened here and is still of use. */
export async function readFacts(): Promise<KeptFact[]> {
  return (await facts()).getAll('facts');
}

export type NewFact = {
  readonly order: string;
  readonly what: HandOverKind;
  readonly cash: number;
  /** The last that was said of the order where the button was: pressed twice, or in two windows, it is said once. */
  readonly after: number;
};

/** Keeps what just happened, and answers once it is on the disk. */
export async function keepFact({ after, ...said }: NewFact): Promise<void> {
  const change = (await facts()).transaction(['facts', 'numbers'], 'readwrite', { durability: 'strict' });
  const kept = change.objectStore('facts');
  const before = await kept.index('order').getAllKeys(said.order);
  if (Math.max(0, ...before) === after) {
    // Counted apart from the facts: a number that was forgotten with its fact is never given again.
    const n = (await change.objectStore('numbers').get('next')) ?? 1;
    await change.objectStore('numbers').put(n + 1, 'next');
    await kept.add({ ...said, n, at: deviceTime(), answer: null, isSeen: false });
  }
  await change.done;
}

/** Keeps what the shop said to a fact. */
export async function keepAnswers(answers: ReadonlyArray<HandOverAnswer & { readonly n: number }>): Promise<void> {
  await changeFacts(
    answers.map(({ n }) => n),
    (fact) => {
      const told = answers.find(({ n }) => n === fact.n);
      return told ? { ...fact, answer: { outcome: told.outcome, why: told.why, first: told.first } } : fact;
    },
  );
}

/** Keeps that somebody has read what the shop said to some facts. */
export function keepSeen(numbers: ReadonlyArray<number>): Promise<void> {
  return changeFacts(numbers, (fact) => ({ ...fact, isSeen: true }));
}

/** Forgets what is over: facts the shop has heard and nobody has to look at any more. */
export async function forgetHeard(): Promise<void> {
  const change = (await facts()).transaction('facts', 'readwrite');
  for (const { n, answer, isSeen } of await change.store.getAll())
    if (answer && (answer.outcome === 'done' || isSeen)) await change.store.delete(n);
  await change.done;
}

async function changeFacts(numbers: ReadonlyArray<number>, to: (fact: KeptFact) => KeptFact): Promise<void> {
  const change = (await facts()).transaction('facts', 'readwrite', { durability: 'strict' });
  for (const n of numbers) {
    const fact = await change.store.get(n);
    if (fact) await change.store.put(to(fact));
  }
  await change.done;
}
