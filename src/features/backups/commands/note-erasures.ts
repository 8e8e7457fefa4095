import { backups as limits } from '@/config/backend';
import { erasureKeyOf, erasurePrefix, type Vault } from '../domain/vault';
import { type Erasure, erasureSchema } from '../schema';
import { listUnnoted, markNoted } from '../store/erasures';
import type { Keeper } from './work';

/**
 * Tells the bucket who was erased, within a minute: last night's backup still names them, and the database that knows better
 * may be the one that is lost.
 */
export async function noteErasures(context: Pick<Keeper, 'db' | 'now'>, vault: Vault): Promise<number> {
  const unnoted = await listUnnoted(context.db, limits.erasuresPerStep);
  for (const { id, table, row, erasedAt } of unnoted) {
    const told: Erasure = { table, row, erasedAt };
    await vault.put(erasureKeyOf(id), new TextEncoder().encode(JSON.stringify(told)));
  }
  if (unnoted.length > 0)
    await markNoted(
      context.db,
      unnoted.map(({ id }) => id),
      context.now(),
    );
  return unnoted.length;
}

/** Every erasure the bucket was told of. */
export async function readErasures(vault: Vault): Promise<Erasure[]> {
  const keys = await vault.list(erasurePrefix);
  const read: Erasure[] = [];
  for (const key of keys) {
    const bytes = await vault.get(key);
    if (bytes) read.push(erasureSchema.parse(JSON.parse(new TextDecoder().decode(bytes))));
  }
  return read;
}
