import type { FloodLimit } from '@/platform/context';

export type Limits = { readonly FLOOD_PER_ADDRESS: RateLimit; readonly WRITES_PER_ADDRESS: RateLimit };

/** False where an address has asked more often than the limit in wrangler.toml allows (counted per Cloudflare location). */
export async function admit(env: Limits, limit: FloodLimit, address: string): Promise<boolean> {
  const counter = limit === 'writes' ? env.WRITES_PER_ADDRESS : env.FLOOD_PER_ADDRESS;
  return (await counter.limit({ key: address })).success;
}
