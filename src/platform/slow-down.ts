import { second } from '@/kernel/time';

/** Which limit somebody met, and how long they are asked to wait. */
export type SlowDown = {
  /** What is counted, as machines are told: `sign_in.account`. Never whose it is. */
  readonly policy: string;
  readonly limit: number;
  readonly windowMs: number;
  readonly waitMs: number;
};

declare global {
  // What the edge gives the app on top of its bindings: how a command far inside changes the answer's first line.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface adds to one
  interface CloudflareEnv {
    readonly SLOW_DOWN?: (wait: SlowDown) => void;
  }
}

const wholeSeconds = (ms: number) => Math.max(1, Math.ceil(ms / second));

/** Tells a client when to come again, and by which rule (draft-ietf-httpapi-ratelimit-headers). */
export function tellToWait(headers: Headers, { policy, limit, windowMs, waitMs }: SlowDown): void {
  const wait = wholeSeconds(waitMs);
  headers.set('retry-after', String(wait));
  headers.set('ratelimit-policy', `"${policy}";q=${limit};w=${wholeSeconds(windowMs)}`);
  headers.set('ratelimit', `"${policy}";r=0;t=${wait}`);
}
