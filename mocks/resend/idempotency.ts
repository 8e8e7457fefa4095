import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { World } from '../world';
import { refuse, type Problem } from './problems';

const LONGEST_KEY = 256;
const KEPT_MS = 24 * 3_600_000;

export const keptAnswerSchema = z.object({
  key: z.string(),
  fingerprint: z.string(),
  /** Null while the first request with this key is still being worked on. */
  answer: z.string().nullable(),
  at: z.number(),
});
export type KeptAnswer = Readonly<z.infer<typeof keptAnswerSchema>>;

export type Idempotency = ReturnType<typeof createIdempotency>;

/** Remembers for a day what was answered to each `Idempotency-Key`, so that a retry posts no second letter. */
export function createIdempotency(world: World, saved: ReadonlyArray<KeptAnswer>) {
  const kept = new Map(saved.filter(({ answer }) => answer !== null).map((row) => [row.key, row]));

  const guard: MiddlewareHandler = async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined) return next();
    if (key.length < 1 || key.length > LONGEST_KEY) return refuse(c, KEY_LENGTH);
    const fingerprint = fingerprintOf(c.req.path, await c.req.text());
    const known = kept.get(key);
    if (known && known.at > world.now() - KEPT_MS) {
      if (known.fingerprint !== fingerprint) return refuse(c, OTHER_PAYLOAD);
      if (known.answer === null) return refuse(c, STILL_WORKING);
      return c.json(JSON.parse(known.answer), 200);
    }
    kept.set(key, { key, fingerprint, answer: null, at: world.now() });
    try {
      await next();
    } finally {
      // Only a success is kept: after a refusal the same key may be tried again.
      if (c.res.ok && !c.error)
        kept.set(key, { key, fingerprint, answer: await c.res.clone().text(), at: world.now() });
      else kept.delete(key);
    }
    world.changed();
  };

  return { guard, all: () => [...kept.values()], clear: () => kept.clear() };
}

const KEY_LENGTH: Problem = { name: 'invalid_idempotency_key', message: 'The key must be between 1-256 chars.' };
const OTHER_PAYLOAD: Problem = {
  name: 'invalid_idempotent_request',
  message: 'Same idempotency key used with a different request payload.',
};
const STILL_WORKING: Problem = {
  name: 'concurrent_idempotent_requests',
  message: 'Same idempotency key used while original request is still in progress.',
};

/** The same fields in another order are the same payload. */
function fingerprintOf(path: string, body: string): string {
  return createHash('sha256')
    .update(`${path}\n${canonical(body)}`)
    .digest('hex');
}

function canonical(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), (_key, value: unknown) => sorted(value));
  } catch {
    return body;
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
