import { setTimeout as wait } from 'node:timers/promises';
import type { Knocked, Limited } from './doors';

/* More requests than a limit allows, as fast as the shop takes them, and how many it let in. */

const tooMany = 429;
const beyond = 4;
const beyondShare = 0.05;

export type Burst = {
  readonly door: Limited;
  readonly sent: number;
  /** The most that were let in within any one window. */
  readonly accepted: number;
  readonly refused: number;
  /** Whether a slow machine let it run on into another window: then it says less than it should. */
  readonly isSplit: boolean;
  /** What an answer lacked that told somebody to wait. */
  readonly faults: ReadonlyArray<string>;
};

/** Knocks until the limit is well passed. */
export async function burstAt(shop: Knocked, door: Limited, atOnce: number): Promise<Burst> {
  const knock = door.aKey();
  const sent = door.limit + Math.max(beyond, Math.ceil(door.limit * beyondShare));
  const acceptedAt: number[] = [];
  const faults = new Set<string>();
  let left = sent;
  let refused = 0;
  const keepKnocking = async () => {
    for (; left > 0;) {
      left -= 1;
      const at = Date.now();
      const answer = await knock(shop);
      const text = await answer.text();
      if (answer.status !== tooMany) acceptedAt.push(at);
      else {
        refused += 1;
        for (const fault of faultsOf(answer.headers, text, door)) faults.add(fault);
      }
      if (answer.status >= 500) faults.add(`it answered ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, sent) }, keepKnocking));
  const perWindow = Map.groupBy(acceptedAt, (at) => Math.floor(at / door.windowMs));
  const accepted = Math.max(0, ...[...perWindow.values()].map((within) => within.length));
  return { door, sent, accepted, refused, isSplit: perWindow.size > 1, faults: [...faults] };
}

/** Who is told to wait has to hear for how long, by which rule, and in words of their own kind. */
function faultsOf(headers: Headers, text: string, { limit, windowMs, isBehindAnother = false }: Limited): string[] {
  const seconds = windowMs / 1000;
  const retryAfter = Number(headers.get('retry-after'));
  const policy = headers.get('ratelimit-policy') ?? '';
  const [, quota, window] = /^"[\w.]+";q=(\d+);w=(\d+)$/.exec(policy) ?? [];
  const faults: string[] = [];
  if (!Number.isInteger(retryAfter) || retryAfter < 1) faults.push('it does not say when to come again');
  if (quota === undefined) faults.push(`its RateLimit-Policy says “${policy}”`);
  else if (!isBehindAnother && (Number(quota) !== limit || Number(window) !== seconds))
    faults.push(`it says ${quota} in ${window} s`);
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
  const isEnvelope = /^\{"error":\{"code":"\w+","message":"[^"]+","requestId":"req_\w+"\}\}$/.test(text);
  if (!(isPage ? /minute|hour/.test(text) : isEnvelope)) faults.push('it has no words for whom it refuses');
  return faults;
}

/** Waits, where a minute is almost over, for the next: a burst belongs into one. */
export async function untilMinuteHasLeft(ms: number, say: (line: string) => void): Promise<void> {
  const minuteMs = 60_000;
  const left = minuteMs - (Date.now() % minuteMs);
  if (left >= ms) return;
  say(`waiting ${(left / 1000).toFixed(0)} s for the next minute`);
  await wait(left);
}
