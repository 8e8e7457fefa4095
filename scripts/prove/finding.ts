import type { Scene } from './scene';

/* Addresses that only a page or a letter tells. */

/** The first address on a page that looks like this. */
export async function addressIn({ url }: Pick<Scene, 'url'>, path: string, pattern: RegExp): Promise<string> {
  const answer = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
  const found = pattern.exec(await answer.text())?.[1];
  if (!answer.ok || found === undefined) throw new Error(`${path} (${answer.status}) has no ${pattern.source}`);
  return found;
}
