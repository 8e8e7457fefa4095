import { backups as limits } from '@/config/backups';
import { dayAt, type Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Section } from '../domain/archived';
import type { Part } from '../domain/manifest';
import { folderOf, type Vault } from '../domain/vault';
import { type Held, keepObject, keepProgress, type Progress, type StoredBackup } from '../store/progress';
import type { Shape } from '../store/shape';
import { packObject } from './packing';

/** What backups need of a context; a script on somebody's machine has no more than this. */
export type Keeper = Pick<Context, 'db' | 'media' | 'log' | 'now' | 'newId'>;

/** What a backup is made of and where it goes. */
export type Archive = { readonly d1: D1Database; readonly vault: Vault };

/** What one step of a backup works with; the next step opens its own. */
export type Work = {
  readonly context: Keeper;
  readonly archive: Archive;
  readonly held: Held;
  readonly shape: Shape;
};

/** Thrown where a backup cannot become a good one; what it says is kept with it and told to who can mend it. */
export class BackupFailed extends Error {
  override readonly name = 'BackupFailed';
}

/** The folder of a backup in the bucket. */
export const folderFor = ({ id, startedAt }: { readonly id: string; readonly startedAt: Instant }) =>
  folderOf({ day: dayAt(startedAt), id });

const leaseEndsAt = ({ context }: Work) => context.now() + limits.leaseMs;

/** Keeps how far the work has come, and holds on to it. */
export async function reach(work: Work, progress: Progress): Promise<void> {
  await keepProgress(work.context.db, work.held, { ...progress, leaseEndsAt: leaseEndsAt(work) });
}

type Piece = {
  readonly backup: StoredBackup;
  readonly stage: string;
  readonly part: Part;
  readonly sections: ReadonlyArray<Section>;
  readonly place: number;
  readonly cursor: string;
};

const numberDigits = 5;
const shaDigits = 12;

/**
 * Puts one object into the bucket, then notes it. A step that dies in between writes it again; its name holds its own
 * fingerprint, so that two who believe they are at work never write over each other.
 */
export async function putPiece(work: Work, { backup, stage, part, sections, place, cursor }: Piece): Promise<void> {
  const { bytes, sha256, rows } = await packObject(sections);
  const number = String(backup.objects + 1).padStart(numberDigits, '0');
  const key = `${folderFor(backup)}/${number}-${stage}-${part}-${sha256.slice(0, shaDigits)}.jsonl.gz`;
  await work.archive.vault.put(key, bytes);
  const written = { key, stage, part, sha256, bytes: bytes.byteLength, rows };
  await keepObject(work.archive.d1, work.held, written, { place, cursor, leaseEndsAt: leaseEndsAt(work) });
}
