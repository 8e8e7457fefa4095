import { createLocalJWKSet, errors, type FlattenedJWSInput, type JWSHeaderParameters } from 'jose';
import * as z from 'zod/mini';
import { outside } from '@/config/backend';
import { type Instant, minute, second } from '@/kernel/time';
import { type IdentityDoor, readJson } from './identity-call';
import { callOutside } from './outside-call';

/** Thrown where the keys that tokens are checked with cannot be read just now. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

type KeySet = {
  readonly keyFor: ReturnType<typeof createLocalJWKSet>;
  readonly readAt: Instant;
  readonly freshUntil: Instant;
};

const rereadMs = minute;
const keySetShape = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.literal('RSA') })) });

// Kept from request to request: the keys, never a promise of them, which in a Worker belongs to the request that made it.
const known = new Map<string, KeySet>();

/** Finds the published key a token says it was signed with; a key nobody has seen yet is looked for once a minute. */
export async function findKey(
  door: IdentityDoor,
  now: Instant,
  header: JWSHeaderParameters,
  token: FlattenedJWSInput,
): Promise<CryptoKey> {
  const kept = known.get(door.env.IDENTITY_KEYS_URL);
  // A clock that was set back must not make old keys look fresh for ever.
  const set = kept && kept.readAt <= now && now < kept.freshUntil ? kept : await readKeys(door, now);
  try {
    return await set.keyFor(header, token);
  } catch (error) {
    if (!(error instanceof errors.JWKSNoMatchingKey) || now - set.readAt < rereadMs) throw error;
    return (await readKeys(door, now)).keyFor(header, token);
  }
}

async function readKeys({ env, log, fetch }: IdentityDoor, now: Instant): Promise<KeySet> {
  const url = env.IDENTITY_KEYS_URL;
  const answer = await callOutside({
    service: 'identity',
    url,
    idempotent: true,
    withinMs: outside.whileSomebodyWaitsMs,
    log,
    ...(fetch ? { fetch } : {}),
  });
  const read = answer.ok ? await readJson(answer.value) : answer;
  const parsed = read.ok ? keySetShape.safeParse(read.value) : null;
  if (!answer.ok || !parsed?.success) throw new KeysUnavailable('The keys of Identity Platform cannot be read');
  const set = {
    keyFor: createLocalJWKSet(parsed.data),
    readAt: now,
    freshUntil: now + freshMs(answer.value.headers),
  };
  known.set(url, set);
  return set;
}

/** How long an answer may be kept, by its own `max-age`, less the time it has spent in other caches. */
function freshMs(headers: Headers): number {
  const maxAge = Number(/max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? 0);
  const age = Number(headers.get('age') ?? 0);
  return Math.max(0, maxAge - age) * second;
}
