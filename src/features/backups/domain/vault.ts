import { invariant } from '@/kernel/invariant';
import { type Day, dayFrom } from '@/kernel/time';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Where backups lie: a bucket, or for `export` a file on its way. */
export type Vault = {
  readonly put: (key: string, bytes: Bytes) => Promise<void>;
  readonly get: (key: string) => Promise<Bytes | null>;
  readonly has: (key: string) => Promise<boolean>;
  /** Every key that begins so, in order. */
  readonly list: (prefix: string) => Promise<ReadonlyArray<string>>;
  readonly remove: (keys: ReadonlyArray<string>) => Promise<void>;
};

/** A backup by its day and id: names sort by age. */
export type BackupName = { readonly day: Day; readonly id: string };

export const folderOf = ({ day, id }: BackupName) => `backups/${day}/${id}`;
export const pictureKeyOf = (key: string) => `pictures/${key}/original`;
export const erasurePrefix = 'erasures/';
/** Named by the first and the last: a restored database, which knows of fewer, never writes over what was told before. */
export const erasureKeyOf = (first: string, last: string) => `${erasurePrefix}${first}-${last}.json`;

/** A mark beside the backups: this one was read back and agreed. The newest mark is what "latest" means. */
export const verifiedPrefix = 'verified/';
export const verifiedKeyOf = ({ day, id }: BackupName) => `${verifiedPrefix}${day}/${id}.json`;

/** The backup a mark speaks of. */
export function verifiedBackup(key: string): BackupName {
  const [, day, id] = /^verified\/([\d-]+)\/([a-z0-9_]+)\.json$/.exec(key) ?? [];
  invariant(day !== undefined && id !== undefined, `Not the mark of a backup: ${key}`);
  return { day: dayFrom(day), id };
}
