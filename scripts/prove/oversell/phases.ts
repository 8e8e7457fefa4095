import * as z from 'zod/mini';
import type { DoorKeeper } from '../../lib/doors/serve';
import type { Chance } from '../chance';
import { type Basket, basketOf, needOf, type Sale, saleFor } from './baskets';
import { fits, leakedOf, type Limit, overOf, readBooks } from './books';

/** What went wrong so far, and how much was tried. */
type Tally = { over: number; leaked: number; wronglyRefused: number; bought: number; changes: number };
type Scene = {
  readonly shop: DoorKeeper;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly notes: string[];
};

const wave = 20;

const saleSchema = z.object({
  id: z.string(),
  slotIds: z.array(z.string()),
  poolIds: z.array(z.string()),
  offers: z.array(z.object({ id: z.string(), poolId: z.nullable(z.string()), poolUnits: z.number() })),
});

/** What the shop built, as it tells it, beside what the judge reads out of it. */
async function aSale(
  { shop, chance }: Scene,
  buyers: number,
): Promise<{ readonly told: unknown; readonly sale: Sale }> {
  const told = await shop.ask('/sale', saleFor(buyers, chance));
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

/** Orders by card and by hand, holds that end, payments in time and late, cancellations, overrides and changed capacities. */
export async function comingAndGoing(scene: Scene, buyers: number): Promise<void> {
  const { shop, chance, tally } = scene;
  const { told, sale } = await aSale(scene, buyers);
  const placed: string[] = [];
  await shop.ask('/hire', null);
  for (let come = 0; come < buyers; come += wave) {
    const buying = Array.from({ length: wave }, () => buy(shop, { told, basket: basketOf(sale, chance), chance }));
    const changing = Array.from({ length: wave }, () => change(scene, { told, sale, placed }));
    const [came, changed] = await Promise.all([Promise.all(buying), Promise.all(changing)]);
    const bought = came.filter((id) => id !== null);
    placed.push(...bought);
    tally.bought += bought.length;
    tally.changes += changed.filter((answer) => answer !== null).length;
    const { limits, living } = await readBooks(shop, sale.id);
    count(scene, { limits, taken: living, phase: 'coming and going' });
  }
}

const placedSchema = z.object({ orderId: z.string() });
type Buying = { readonly told: unknown; readonly basket: Basket; readonly chance: Chance };

async function buy(shop: DoorKeeper, { told, basket, chance }: Buying): Promise<string | null> {
  const answer = await shop.ask('/buy', { sale: told, claim: basket, isByCard: chance.below(3) > 0 });
  return placedSchema.safeParse(answer).data?.orderId ?? null;
}

type Changing = { readonly told: unknown; readonly sale: Sale; readonly placed: ReadonlyArray<string> };

/** One of the things that happen to a sale while others buy. */
async function change({ shop, chance }: Scene, { told, sale, placed }: Changing): Promise<unknown> {
  const saleId = sale.id;
  const kind = chance.below(10);
  if (kind === 0) return shop.ask('/expire', { saleId });
  if (kind === 1) return shop.ask('/insist', { sale: told, claim: basketOf(sale, chance) });
  if (kind === 2) return shop.ask('/capacity', { saleId, of: someLimit(sale, chance), capacity: chance.below(40) });
  if (kind === 3) return shop.ask('/capacity', { saleId, of: someLimit(sale, chance), capacity: null });
  if (placed.length === 0) return null;
  const orderId = chance.pick(placed);
  if (kind < 6) return shop.ask('/cancel', { orderId });
  return shop.ask('/pay', { orderId, how: chance.pick(['at_once', 'later']) });
}

function someLimit({ offers, poolIds, slotIds }: Sale, chance: Chance) {
  return chance.pick([
    { kind: 'day' },
    { kind: 'offer', id: chance.pick(offers).id },
    { kind: 'pool', id: chance.pick(poolIds) },
    { kind: 'slot_orders', id: chance.pick(slotIds) },
    { kind: 'slot_items', id: chance.pick(slotIds) },
  ]);
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
