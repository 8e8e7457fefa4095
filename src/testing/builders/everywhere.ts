import type { Context } from '@/platform/context';

/** The names of a database's tables, its own bookkeeping left out. */
export async function tablesIn(d1: D1Database): Promise<string[]> {
  const { results } = await d1
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ name: string }>();
  return results.map(({ name }) => name).toSorted();
}

/** The tables of a database in which any row says one of these words, however it is written. */
export async function tablesSaying(d1: D1Database, words: ReadonlyArray<string>): Promise<string[]> {
  const tables = await tablesIn(d1);
  const answers = await d1.batch(tables.map((table) => d1.prepare(`SELECT * FROM "${table}"`)));
  return tables.filter((_, place) => says(answers[place]?.results, words));
}

/** Whether a value says one of these words anywhere inside it. */
export function says(value: unknown, words: ReadonlyArray<string>): boolean {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
  return words.some((word) => text.includes(word.toLowerCase()));
}

/** The keys of a cache whose copies say one of these words. */
export async function copiesSaying(kv: Context['kv'], words: ReadonlyArray<string>): Promise<string[]> {
  const { keys } = await kv.list();
  const copies = await Promise.all(keys.map(async ({ name }) => [name, (await kv.get(name)) ?? ''] as const));
  return copies.filter(([, copy]) => says(copy, words)).map(([name]) => name);
}

/** The objects of a bucket that say one of these words, in their name or inside. */
export async function objectsSaying(bucket: R2Bucket, words: ReadonlyArray<string>): Promise<string[]> {
  const { objects } = await bucket.list();
  const read = async ({ key }: R2Object) => [key, (await (await bucket.get(key))?.text()) ?? ''] as const;
  const found = await Promise.all(objects.map(read));
  return found.filter((object) => says(object, words)).map(([key]) => key);
}
