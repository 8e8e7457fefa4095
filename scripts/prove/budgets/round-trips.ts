import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';

/* How often a page asks the database, counted at the Worker's binding by `counting-entry.js`. */

const tries = 6;
const lookAgainMs = 150;
const namespaces = '/cdn-cgi/explorer/api/storage/kv/namespaces';

const named = z.object({ result: z.array(z.object({ id: z.string() })) });
const keysSchema = z.object({ result: z.array(z.object({ name: z.string() })) });
const countSchema = z.nullable(z.number());

export type RoundTrips = { readonly onMiss: number; readonly onHit: number };

type Visit = { readonly url: string; readonly address: string; readonly cookie: string };
type Counting = Visit & {
  /** The most there may be where everything is kept: the counting goes on until it is reached, or patience ends. */
  readonly hoped: number;
  /** Forgets what is kept before each visit: a fault for `--planted`. */
  readonly isForgetful: boolean;
};

/** Counts a visit that finds nothing kept, and one that finds what the visits before it kept. */
export async function countRoundTrips({ hoped, isForgetful, ...visit }: Counting): Promise<RoundTrips> {
  await emptyCache(visit.url);
  const onMiss = await countOne(visit);
  let onHit = onMiss;
  // What is kept is written after the answer, so it may not be there for the next visit yet.
  for (let time = 0; time < tries && (time === 0 || onHit > hoped); time += 1) {
    await wait(lookAgainMs);
    if (isForgetful) await emptyCache(visit.url);
    onHit = await countOne(visit);
  }
  return { onMiss, onHit };
}

async function countOne({ url, address, cookie }: Visit): Promise<number> {
  const number = randomUUID();
  const headers = { accept: 'text/html', cookie, 'x-judged-visit': number };
  const answer = await fetch(`${url}${address}`, { headers, redirect: 'manual' });
  // To its end: parts of a page are still being read while the first are on their way.
  await answer.arrayBuffer();
  const count = countSchema.parse(await (await fetch(`${url}/judge/round-trips/${number}`)).json());
  if (count === null) throw new Error(`Nobody counted the visit to ${address}`);
  return count;
}

/** Takes everything out of the cache, through the explorer that wrangler serves beside a local Worker. */
async function emptyCache(url: string): Promise<void> {
  const { result: found } = named.parse(await (await fetch(`${url}${namespaces}`)).json());
  for (const { id } of found) {
    const listed = keysSchema.parse(await (await fetch(`${url}${namespaces}/${id}/keys`)).json());
    const names = listed.result.map(({ name }) => name);
    if (names.length === 0) continue;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(names);
    const answer = await fetch(`${url}${namespaces}/${id}/bulk/delete`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`The cache was not emptied: ${answer.status} ${await answer.text()}`);
  }
}
