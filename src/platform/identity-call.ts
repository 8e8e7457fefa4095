import * as z from 'zod/mini';
import { outside } from '@/config/backend';
import { ok, type Result, refused } from '@/kernel/result';
import type { Env } from './env';
import type { Log } from './log';
import { callOutside } from './outside-call';
import type { Unavailable } from './unavailable';

/** Where Identity Platform's accounts are and who asks. */
export type AccountsDoor = {
  readonly env: Pick<Env, 'IDENTITY_API_URL' | 'IDENTITY_API_KEY'>;
  readonly log: Log;
  readonly fetch?: typeof globalThis.fetch;
};

/** The same, for whoever also checks the tokens it answers with. */
export type IdentityDoor = AccountsDoor & {
  readonly env: Pick<Env, 'IDENTITY_KEYS_URL' | 'IDENTITY_PROJECT'>;
};

/** Google's word for why it refused (`INVALID_LOGIN_CREDENTIALS`). */
export type IdentityRefused = { readonly kind: 'refused'; readonly code: string };

type IdentityMethod =
  'signInWithPassword' | 'signUp' | 'signInWithIdp' | 'sendOobCode' | 'resetPassword' | 'update' | 'delete';
type IdentityCall = { readonly method: IdentityMethod; readonly idempotent: boolean; readonly body: object };

const refusalShape = z.object({ error: z.object({ message: z.string() }) });

/** Asks one method of Identity Platform's account service (cloud.google.com/identity-platform/docs/use-rest-api). */
export async function askIdentity(
  { env, log, fetch }: AccountsDoor,
  { method, idempotent, body }: IdentityCall,
): Promise<Result<unknown, Unavailable | IdentityRefused>> {
  const answer = await callOutside({
    service: 'identity',
    url: `${env.IDENTITY_API_URL}/v1/accounts:${method}?key=${encodeURIComponent(env.IDENTITY_API_KEY)}`,
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    idempotent,
    withinMs: outside.whileSomebodyWaitsMs,
    log,
    ...(fetch ? { fetch } : {}),
  });
  if (!answer.ok) return answer;
  const read = await readJson(answer.value);
  if (!read.ok) return read;
  if (answer.value.ok) return ok(read.value);
  const refusal = refusalShape.safeParse(read.value);
  return refused({ kind: 'refused', code: refusal.success ? codeOf(refusal.data.error.message) : 'UNREADABLE' });
}

/** Reads an answer's JSON; one that breaks off or is none counts as no answer. */
export async function readJson(response: Response): Promise<Result<unknown, Unavailable>> {
  try {
    const value: unknown = await response.json();
    return ok(value);
  } catch {
    return refused({ kind: 'unavailable' });
  }
}

// Some codes carry a sentence behind them: `TOO_MANY_ATTEMPTS_TRY_LATER : Access to this account …`.
function codeOf(message: string): string {
  return /^[A-Z_]+/.exec(message)?.[0] ?? 'UNREADABLE';
}
