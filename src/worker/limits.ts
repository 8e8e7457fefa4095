import type { FloodLimit } from '@/platform/context';

export type Limits = {
  readonly FLOOD_VISITS: RateLimit;
  readonly FLOOD_PICTURES: RateLimit;
  readonly FLOOD_WRITES: RateLimit;
  readonly FLOOD_PERSON_WRITES: RateLimit;
  readonly FLOOD_MACHINES: RateLimit;
};

const bindings = {
  visits: 'FLOOD_VISITS',
  pictures: 'FLOOD_PICTURES',
  writes: 'FLOOD_WRITES',
  personWrites: 'FLOOD_PERSON_WRITES',
  machines: 'FLOOD_MACHINES',
} as const satisfies Record<FloodLimit, keyof Limits>;

/** False where somebody has asked more often than the limit in wrangler.toml allows (counted per Cloudflare location). */
export async function admit(env: Limits, limit: FloodLimit, key: string): Promise<boolean> {
  return (await env[bindings[limit]].limit({ key: `${limit} ${key}` })).success;
}
