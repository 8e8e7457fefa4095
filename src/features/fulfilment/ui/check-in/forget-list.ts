/** The database of this device that holds the day's list. */
export const keptListName = 'check-in-list';

/** Forgets the day's list; without a library, because every page of the office may ask for it. */
export function forgetList(): void {
  indexedDB.deleteDatabase(keptListName);
}
