import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptList } from '../../domain/check-in-view';
import { deviceTime } from './device-clock';
import { keptListName } from './forget-list';

/* The day's list on this device: it names people, so it goes a day after the sale, or when somebody signs out. */

type Schema = DBSchema & { readonly lists: { readonly key: 'day'; readonly value: KeptList } };

async function withLists<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(keptListName, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('lists');
    },
  });
  try {
    return await work(db);
  } finally {
    // Left open it would stand in the way of whoever forgets it.
    db.close();
  }
}

/** The list, or null where there is none or its time is over; then it is forgotten. */
export async function readList(): Promise<KeptList | null> {
  const kept = await withLists((db) => db.get('lists', 'day'));
  if (!kept) return null;
  if (kept.forgetAt > deviceTime()) return kept;
  await withLists((db) => db.clear('lists'));
  return null;
}

/** Keeps the list as it came. */
export async function keepList(list: KeptList): Promise<void> {
  await withLists((db) => db.put('lists', list, 'day'));
}
