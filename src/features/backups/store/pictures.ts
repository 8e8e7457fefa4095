import { pictureKeys } from '../domain/plan';
import { quoted } from './lines';

/** Reads the keys of the shop's own pictures, after one of them and in order. */
export async function listPictureKeys(
  d1: D1Database,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const each = pictureKeys.map(
    ({ table, column }) => `SELECT ${quoted(column)} AS key FROM ${quoted(table)} WHERE ${quoted(column)} > ?1`,
  );
  const { results } = await d1
    .prepare(`${each.join(' UNION ')} ORDER BY key LIMIT ?2`)
    .bind(after, limit)
    .all<{ key: string }>();
  return results.map(({ key }) => key);
}
