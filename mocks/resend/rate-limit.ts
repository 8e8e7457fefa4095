import type { MiddlewareHandler } from 'hono';
import type { World } from '../world';
import { refuse } from './problems';

const WINDOW_MS = 1000;

export type RateLimit = ReturnType<typeof createRateLimit>;

/** So many requests in any one second for the whole team, whichever key they carry; says on each answer what is left. */
export function createRateLimit(world: World) {
  let recent: number[] = [];
  const guard: MiddlewareHandler = async (c, next) => {
    const limit = world.switches.resend.perSecond;
    // The real clock: a second stays a second when the world's clock is moved.
    const now = Date.now();
    recent = recent.filter((at) => at > now - WINDOW_MS);
    const allowed = recent.length < limit;
    if (allowed) recent.push(now);
    const seconds = String(Math.max(1, Math.ceil(((recent[0] ?? now) + WINDOW_MS - now) / 1000)));
    const tell = (name: string, value: string | number) => c.header(name, String(value));
    if (allowed) await next();
    else c.res = refuse(c, { name: 'rate_limit_exceeded', message: tooMany(limit) });
    tell('ratelimit-limit', limit);
    tell('ratelimit-remaining', limit - recent.length);
    tell('ratelimit-reset', seconds);
    if (!allowed) tell('retry-after', seconds);
  };
  return { guard, clear: () => void (recent = []) };
}

function tooMany(limit: number): string {
  return (
    `Too many requests. You can only make ${limit} requests per second. ` +
    'See rate limit response headers for more information. Or contact support to increase rate limit.'
  );
}
