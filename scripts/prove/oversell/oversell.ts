import { type DoorKeeper, serveDoors } from '../../lib/doors/serve';
import { chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { claimsOnly, comingAndGoing } from './phases';

const whole = { seeds: 20, claims: 1000, orders: 300, shops: 2 };
const quick = { seeds: 1, claims: 200, orders: 60, shops: 1 };

/** However many buy at once, nothing is sold twice, and what is given back is for sale again. */
export const oversell: ProvenPromise = {
  name: 'oversell',
  limit: '0 over, 0 leaked, 0 wrongly refused',
  fault: 'the claim forgets the dough that several bakes share',
  judge,
};

async function judge({ seed, isQuick, isPlanted, say }: Conditions): Promise<Verdict> {
  const size = isQuick ? quick : whole;
  const tally = { over: 0, leaked: 0, wronglyRefused: 0, bought: 0, changes: 0 };
  const notes: string[] = [];
  const seeds = Array.from({ length: size.seeds }, (_, round) => seed + round);
  // Each shop is a process with a database of its own: two of them fill two processors.
  const shops = await openShops(size.shops, isPlanted ? 'pools' : '');
  const keepTrying = async (shop: DoorKeeper) => {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift()) {
      const scene = { shop, chance: chanceFrom(next), tally, notes };
      await claimsOnly(scene, size.claims);
      await comingAndGoing(scene, size.orders);
      say(`seed ${next}: ${JSON.stringify(tally)}`);
    }
  };
  try {
    await Promise.all(shops.map(keepTrying));
  } finally {
    await Promise.all(shops.map((shop) => shop.stop()));
  }
  const { over, leaked, wronglyRefused, bought, changes } = tally;
  return {
    figure: `${over} over, ${leaked} leaked, ${wronglyRefused} wrongly refused (${size.seeds} × ${size.claims} buyers at once, then ${size.seeds} × ${size.orders} who come and go; ${bought} bought, ${changes} changes)`,
    isKept: over + leaked + wronglyRefused === 0 && bought > 0,
    notes: notes.slice(0, 5),
  };
}

function openShops(count: number, fault: string): Promise<DoorKeeper[]> {
  const entry = 'scripts/prove/oversell/entry.ts';
  return Promise.all(Array.from({ length: count }, () => serveDoors({ entry, settings: { FAULT: fault } })));
}
