import * as z from 'zod/mini';
import { outside } from '@/config/backend';
import { ok, type Result, refused } from '@/kernel/result';
import type { Turnstile } from './context';
import type { Env } from './env';
import type { Log } from './log';
import { callOutside } from './outside-call';
import type { Unavailable } from './unavailable';

type TurnstileEnv = Pick<Env, 'TURNSTILE_URL' | 'TURNSTILE_SCRIPT_URL' | 'TURNSTILE_SITE_KEY' | 'TURNSTILE_SECRET'>;
type Failed = { readonly kind: 'failed' };
type Door = { readonly env: TurnstileEnv; readonly log: Log; readonly fetch?: typeof globalThis.fetch };

/** The shop's door to Cloudflare Turnstile. */
export function createTurnstile(env: TurnstileEnv, log: Log, fetch?: typeof globalThis.fetch): Turnstile {
  const door: Door = { env, log, ...(fetch ? { fetch } : {}) };
  return {
    siteKey: env.TURNSTILE_SITE_KEY,
    scriptUrl: env.TURNSTILE_SCRIPT_URL,
    verify: (token) => verify(door, token),
  };
}

const longestToken = 2048;
const verdictShape = z.object({ success: z.boolean(), 'error-codes': z._default(z.array(z.string()), []) });
/** What Cloudflare says of a bad answer (developers.cloudflare.com/turnstile/get-started/server-side-validation). */
const badAnswers: ReadonlyArray<string> = ['missing-input-response', 'invalid-input-response', 'timeout-or-duplicate'];

async function verify({ env, log, fetch }: Door, token: string): Promise<Result<undefined, Unavailable | Failed>> {
  if (token === '' || token.length > longestToken) return refused({ kind: 'failed' });
  const answer = await callOutside({
    service: 'turnstile',
    url: `${env.TURNSTILE_URL}/turnstile/v0/siteverify`,
    init: { method: 'POST', body: formOf(env, token) },
    // Its own key makes a repeat the same question: an answer that was lost does not spend the token.
    idempotent: true,
    withinMs: outside.whileSomebodyWaitsMs,
    log,
    ...(fetch ? { fetch } : {}),
  });
  if (!answer.ok) return answer;
  const verdict = verdictShape.safeParse(await answer.value.json().catch(() => null));
  if (!verdict.success) return refused({ kind: 'unavailable' });
  if (verdict.data.success) return ok();
  const codes = verdict.data['error-codes'];
  if (codes.length > 0 && codes.every((code) => badAnswers.includes(code))) return refused({ kind: 'failed' });
  // A secret that is set up wrongly, or trouble at Cloudflare: no visitor can do anything about it.
  log.error('turnstile.refused', { codes: codes.join(' ') });
  return refused({ kind: 'unavailable' });
}

// The visitor's address is left out: the shop counts by networks and has no whole one to compare.
function formOf(env: TurnstileEnv, token: string): URLSearchParams {
  return new URLSearchParams({
    secret: env.TURNSTILE_SECRET,
    response: token,
    idempotency_key: crypto.randomUUID(),
  });
}
