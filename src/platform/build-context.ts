import { makeId, type RandomBytes } from '@/kernel/ids';
import { readClock } from './clock';
import type { Caller, Companion, Context } from './context';
import { openDb } from './db/client';
import { readEnv } from './env';
import { createIdentity } from './identity';
import type { Log } from './log';
import { createMail } from './resend';
import type { SlowDown } from './slow-down';
import { createPayments } from './stripe';
import { createTurnstile } from './turnstile';

export type Bindings = { readonly DB: D1Database; readonly KV: KVNamespace; readonly MEDIA: R2Bucket };

export type ContextParts = {
  readonly bindings: Bindings;
  readonly companion: Companion;
  readonly caller: Caller;
  readonly address: string;
  readonly requestId: string;
  readonly log: Log;
  readonly slowDown?: ((wait: SlowDown) => void) | undefined;
  readonly afterResponse: (work: Promise<unknown>) => void;
};

/** Fills an array with random bytes from the runtime. */
export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** Puts together what one request or job works with, from its Worker's bindings. */
export async function buildContext(parts: ContextParts): Promise<Context> {
  const env = readEnv(parts.bindings);
  const now = await readClock(env, parts.bindings.DB);
  return {
    db: openDb(parts.bindings.DB),
    kv: parts.bindings.KV,
    media: parts.bindings.MEDIA,
    stripe: createPayments(env, parts.log),
    mail: createMail(env, parts.log),
    identity: createIdentity(env, parts.log),
    turnstile: createTurnstile(env, parts.log),
    companion: parts.companion,
    caller: parts.caller,
    address: parts.address,
    requestId: parts.requestId,
    baseUrl: env.BASE_URL,
    log: parts.log,
    linkKeys: newestFirst(env.LINK_KEY, env.LINK_KEY_OLD),
    secretKeys: newestFirst(env.SECRETS_KEY, env.SECRETS_KEY_OLD),
    now,
    newId: (prefix) => makeId(prefix, now(), randomBytes),
    randomBytes,
    ...(parts.slowDown && { slowDown: parts.slowDown }),
    afterResponse: parts.afterResponse,
  };
}

function newestFirst(key: string, old: string | undefined): string[] {
  return old === undefined ? [key] : [key, old];
}
