import { cacheTtl } from '@/config/backend';
import type { Context } from './context';
import { keyAt, keyOfLatest, keyOfPlain, keysOf, type KeptName } from './kv-keys';

/** Reads what somebody kept: the value, or null where it has not the shape asked for. */
export type ReadShape<T> = (kept: unknown) => T | null;

export type Kept<T> = KeptName & {
  readonly read: ReadShape<T>;
  /** Where there is no copy: one round trip. */
  readonly load: () => Promise<T | null>;
};

/**
 * Gives what a page shows beside its stock: the copy of this revision, or else the thing itself, kept for the next visitor.
 * What is not there (null) is not kept: it may come, and a stranger's guesses are not worth a write.
 */
export async function readThrough<T>(context: Context, revision: number, kept: Kept<T>): Promise<T | null> {
  const key = keyAt(kept, revision);
  const found = await readKept(context, key, kept.read);
  context.log.info('kv.read', { kind: kept.kind, hit: found !== null });
  if (found !== null) return found;
  const loaded = await kept.load();
  if (loaded !== null) keep(context, kept, { key, value: loaded });
  return loaded;
}

/**
 * Gives what a page without stock shows, and asks the database nothing where there is a copy. The command that changes it
 * forgets the copy; where that fails, the copy's short life is the wall. What is not there (null) is not kept.
 */
export async function readPlain<T>(context: Context, kept: Kept<T>): Promise<T | null> {
  const key = keyOfPlain(kept);
  const found = await readKept(context, key, kept.read);
  context.log.info('kv.read', { kind: kept.kind, hit: found !== null });
  if (found !== null) return found;
  const live = async () => {
    const loaded = await kept.load();
    if (loaded !== null) keep(context, kept, { key, value: loaded });
    return loaded;
  };
  return orLatest(context, live, () => readLatest(context, kept, kept.read));
}

/** Forgets the copies of what has changed, the newest ones too: what was withdrawn must not come back in an outage. */
export async function forgetKept(context: Context, names: ReadonlyArray<KeptName>): Promise<void> {
  const keys = names.flatMap((name) => [keyOfPlain(name), keyOfLatest(name)]);
  try {
    await Promise.all(keys.map((key) => context.kv.delete(key)));
  } catch {
    context.log.warn('kv.not_forgotten', { kinds: names.map(({ kind }) => kind).join(' ') });
  }
}

/** Forgets every copy there is of something, whatever it was true of: for what must not even lie there. */
export async function forgetCopies(context: Context, name: KeptName): Promise<void> {
  try {
    const { keys } = await context.kv.list({ prefix: keysOf(name) });
    await Promise.all(keys.map((key) => context.kv.delete(key.name)));
  } catch {
    context.log.warn('kv.not_forgotten', { kinds: name.kind });
  }
}

/** Gives the newest copy, however old it is, for when the database does not answer; it holds no stock. */
export async function readLatest<T>(context: Context, name: KeptName, read: ReadShape<T>): Promise<T | null> {
  return readKept(context, keyOfLatest(name), read);
}

/** Keeps the newest copy of what is read live each time, for when the database does not answer. */
export function keepLatest(context: Context, name: KeptName, value: unknown): void {
  context.afterResponse(put(context, name, [latestOf(name, value)]));
}

/** Shows a page from the database, or, where that does not answer, from the newest copies there are. */
export async function orLatest<T>(
  context: Context,
  live: () => Promise<T>,
  latest: () => Promise<T | null>,
): Promise<T> {
  try {
    return await live();
  } catch (error) {
    const copy = await latest();
    if (copy === null) throw error;
    context.log.error('page.from_copy', { problem: error instanceof Error ? error.message : 'unknown' });
    return copy;
  }
}

async function readKept<T>(context: Context, key: string, read: ReadShape<T>): Promise<T | null> {
  try {
    const kept: unknown = await context.kv.get(key, 'json');
    return kept === null ? null : read(kept);
  } catch {
    // A cache that is down, or holds rubbish, costs time and nothing else.
    context.log.warn('kv.unreadable', { key });
    return null;
  }
}

type Write = { readonly key: string; readonly value: unknown; readonly ttlSeconds: number };

function keep(context: Context, name: KeptName, { key, value }: Omit<Write, 'ttlSeconds'>): void {
  const copy = { key, value, ttlSeconds: cacheTtl.shopSeconds };
  context.afterResponse(put(context, name, [copy, latestOf(name, value)]));
}

function latestOf(name: KeptName, value: unknown): Write {
  return { key: keyOfLatest(name), value, ttlSeconds: cacheTtl.latestSeconds };
}

async function put(context: Context, { kind }: KeptName, writes: ReadonlyArray<Write>): Promise<void> {
  try {
    await Promise.all(
      writes.map(({ key, value, ttlSeconds }) =>
        context.kv.put(key, JSON.stringify(value), { expirationTtl: ttlSeconds }),
      ),
    );
  } catch {
    context.log.warn('kv.not_kept', { kind });
  }
}
