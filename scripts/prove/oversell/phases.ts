import * as z from 'zod/mini';
import type { DoorKeeper } from '../../lib/doors/serve';
import type { Chance } from '../chance';
import { type Basket, basketOf, needOf, type Sale, saleFor } from './baskets';
import { fits, leakedOf, type Limit, overOf, readBooks } from './books';
import { changeSomething } from './changing';

/** What went wrong so far, and how much was tried. */
type Tally = { over: number; leaked: number; wronglyRefused: number; bought: number; changes: number };
type Scene = {
  readonly shop: DoorKeeper;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly notes: string[];
};

const wave = 20;
/** More is given back and taken again than where everybody only buys. */
const roomier = 1.5;

const saleSchema = z.object({
  id: z.string(),
  slotIds: z.array(z.string()),
  poolIds: z.array(z.string()),
  offers: z.array(z.object({ id: z.string(), poolId: z.nullable(z.string()), poolUnits: z.number() })),
});

type Built = { readonly told: unknown; readonly sale: Sale };

/** What the shop built, as it tells it, beside what the judge reads out of it; with the bakes of another sale, or new ones. */
async function aSale({ shop, chance }: Scene, buyers: number, bakesOf: unknown = null): Promise<Built> {
  const wanted = saleFor(buyers, chance);
  const bakes = z.nullable(z.object({ offers: z.array(z.unknown()) })).parse(bakesOf)?.offers ?? [];
  const offers = wanted.offers.map((offer, index) => ({ ...offer, product: bakes[index] }));
  const told = await shop.ask('/sale', { ...wanted, offers });
  return { told, sale: saleSchema.parse(told) };
}

/** Everybody at once, and nobody gives anything back: whoever was refused must not fit at the end either. */
export async function claimsOnly(scene: Scene, buyers: number): Promise<void> {
  const { shop, chance, tally } = scene;
  const { sale } = await aSale(scene, buyers);
  const baskets = Array.from({ length: buyers }, () => basketOf(sale, chance));
  const answers = await Promise.all(baskets.map((basket) => shop.ask('/claim', basket)));
  const taken = baskets.filter((_, index) => answers[index] === 'claimed');
  const refused = baskets.filter((_, index) => answers[index] !== 'claimed');
  const { limits } = await readBooks(shop, sale.id);
  tally.bought += taken.length;
  count(scene, { limits, taken: needOf(taken), phase: 'claims only' });
  tally.wronglyRefused += refused.filter((basket) => fits(limits, needOf([basket]))).length;
}

/**
 * Orders by card and by hand, holds that end, payments in time and late, orders changed, moved and cancelled, overrides and
 * changed capacities; and at the end a sale that is cancelled whole, of which nothing may be left.
 */
export async function comingAndGoing(scene: Scene, buyers: number): Promise<void> {
  const { shop, chance, tally } = scene;
  await shop.ask('/hire', null);
  const { told, sale } = await aSale(scene, buyers * roomier);
  const { sale: other } = await aSale(scene, Math.ceil(buyers / 4), told);
  const placed: string[] = [];
  for (let come = 0; come < buyers; come += wave) {
    const buying = Array.from({ length: wave }, () => buy(shop, { told, basket: basketOf(sale, chance), chance }));
    const changing = Array.from({ length: wave }, () => changeSomething({ shop, chance, told, sale, other, placed }));
    const [came, changed] = await Promise.all([Promise.all(buying), Promise.all(changing)]);
    const bought = came.filter((id) => id !== null);
    placed.push(...bought);
    tally.bought += bought.length;
    tally.changes += changed.filter((answer) => answer !== null).length;
    for (const { id } of [sale, other]) count(scene, { ...(await readBooks(shop, id)), phase: 'coming and going' });
  }
  await shop.ask('/cancel-sale', { saleId: sale.id });
  const { limits } = await readBooks(shop, sale.id);
  count(scene, { limits, taken: new Map(), phase: 'a sale cancelled whole' });
}

const placedSchema = z.object({ orderId: z.string() });
type Buying = { readonly told: unknown; readonly basket: Basket; readonly chance: Chance };

async function buy(shop: DoorKeeper, { told, basket, chance }: Buying): Promise<string | null> {
  const answer = await shop.ask('/buy', { sale: told, claim: basket, isByCard: chance.below(3) > 0 });
  return placedSchema.safeParse(answer).data?.orderId ?? null;
}

type Counting = {
  readonly limits: ReadonlyArray<Limit>;
  readonly taken: ReadonlyMap<string, number>;
  readonly phase: string;
};

function count({ tally, notes }: Scene, counting: Counting): void {
  const { limits, taken, phase } = counting;
  tally.over += overOf(limits, taken).length;
  tally.leaked += leakedOf(limits, taken).length;
  for (const { key, capacity, claimed } of [...overOf(limits, taken), ...leakedOf(limits, taken)])
    notes.push(
      `${phase}: ${key} has ${capacity ?? 'no limit'}, counts ${claimed}, and ${taken.get(key) ?? 0} were taken`,
    );
}
