import { backups as limits } from '@/config/backups';
import { erasureKeyOf, erasurePrefix, type Vault } from '../domain/vault';
import { type Erasure, erasuresSchema } from '../schema';
import { listUnnoted, markNoted } from '../store/erasures';
import type { Keeper } from './work';

/**
 * Tells the bucket who was erased, within a minute: last night's backup still names them, and the database that knows better
 * may be the one that is lost. One object for as many rows as are told at once: one person's are dozens.
 */
export async function noteErasures(context: Pick<Keeper, 'db' | 'now'>, vault: Vault): Promise<number> {
  const unnoted = await listUnnoted(context.db, limits.erasuresPerStep);
  const [first, last] = [unnoted.at(0), unnoted.at(-1)];
  if (!first || !last) return 0;
  const told = unnoted.map(({ table, row, erasedAt }): Erasure => ({ table, row, erasedAt }));
  await vault.put(erasureKeyOf(first.id, last.id), new TextEncoder().encode(JSON.stringify(told)));
  await markNoted(
    context.db,
    unnoted.map(({ id }) => id),
    context.now(),
  );
  return unnoted.length;
}

/** Every erasure the bucket was told of; one that was told twice stands in it twice. */
export async function readErasures(vault: Vault): Promise<Erasure[]> {
  const keys = await vault.list(erasurePrefix);
  const read: Erasure[] = [];
  for (const key of keys) {
    const bytes = await vault.get(key);
    if (bytes) read.push(...erasuresSchema.parse(JSON.parse(new TextDecoder().decode(bytes))));
  }
  return read;
}
