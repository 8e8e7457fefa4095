import { outside } from '@/config/backend';
import { ok, type Result, refused } from '@/kernel/result';
import type { Log } from './log';
import type { Unavailable } from './unavailable';

export type OutsideCall = {
  /** The service, as the log names it. */
  readonly service: string;
  readonly url: string;
  readonly init?: RequestInit;
  /** Only what may happen twice without harm is tried again. */
  readonly idempotent: boolean;
  /** Milliseconds all tries have together; without it, each has the usual time. */
  readonly withinMs?: number;
  readonly log: Log;
  readonly fetch?: typeof globalThis.fetch;
};

type Answer = { readonly response: Response | null; readonly outcome: string };

/** Calls an outside service within the time it has; an answer that it cannot (429, 5xx) counts as none. */
export async function callOutside(call: OutsideCall): Promise<Result<Response, Unavailable>> {
  const tries = call.idempotent ? outside.tries : 1;
  const startedFirstAt = performance.now();
  // A timer takes whole milliseconds.
  const leftMs = () => Math.floor((call.withinMs ?? Infinity) - (performance.now() - startedFirstAt));
  for (let attempt = 1; ; attempt++) {
    const startedAt = performance.now();
    const { response, outcome } = await ask(call, Math.min(outside.timeoutMs, Math.max(0, leftMs())));
    const ms = Math.round(performance.now() - startedAt);
    // The query may hold keys, so the log gets the path alone.
    const facts = { service: call.service, path: new URL(call.url).pathname, outcome, attempt, ms };
    if (response) {
      call.log.info('outside.answered', facts);
      return ok(response);
    }
    call.log.warn('outside.failed', facts);
    const waitMs = pauseBefore(attempt);
    if (attempt >= tries || waitMs >= leftMs()) return refused({ kind: 'unavailable' });
    await new Promise((resume) => setTimeout(resume, waitMs));
  }
}

async function ask({ url, init, fetch: send = fetch }: OutsideCall, timeoutMs: number): Promise<Answer> {
  try {
    const response = await send(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const outcome = String(response.status);
    if (response.status !== 429 && response.status < 500) return { response, outcome };
    // A body nobody reads would hold its connection.
    await response.body?.cancel();
    return { response: null, outcome };
  } catch (error) {
    return {
      response: null,
      outcome: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
    };
  }
}

/** Milliseconds to wait: longer each time, and never as long as everybody else who was refused at the same moment. */
function pauseBefore(attempt: number): number {
  const longest = outside.firstWaitMs * 2 ** attempt;
  return longest / 2 + (Math.random() * longest) / 2;
}
