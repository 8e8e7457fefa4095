import * as z from 'zod/mini';
import { startStandIns } from '../../../mocks/server';
import { type DoorKeeper, serveDoors } from '../../lib/doors/serve';
import { chanceFrom } from '../../prove/chance';
import type { Bench } from '../bench';

const crowds = [1, 8, 32];
const ordersEach = 600;
const warmUp = 60;
const ways = { on_collection: 'paid at the table', card: 'by card, up to Stripe’s page' } as const;
const shares = [0.5, 0.95, 0.99];
const seed = 1;

/** How many orders a shop takes in a second, and how long a shopper waits for theirs. */
export const orders: Bench = {
  name: 'orders',
  what: 'orders through the shop’s own command, in workerd on D1, by shoppers who order one after the other',
  run,
};

type Way = keyof typeof ways;
type Timed = { readonly waits: ReadonlyArray<number>; readonly seconds: number };

async function run(say: (line: string) => void): Promise<string[]> {
  const standIns = await startStandIns({ appUrl: 'http://localhost:9' });
  const shop = await serveDoors({ entry: 'scripts/bench/orders/entry.ts', standInsUrl: standIns.url });
  const rows: string[] = [];
  try {
    for (const way of ['on_collection', 'card'] as const) {
      await time(shop, { way, shoppers: 8, count: warmUp });
      for (const shoppers of crowds) {
        const timed = await time(shop, { way, shoppers, count: ordersEach });
        rows.push(rowOf({ way, shoppers, timed }));
        say(`${ways[way]}, ${shoppers} at once: ${timed.seconds.toFixed(1)} s`);
      }
    }
  } finally {
    await shop.stop();
    await standIns.close();
  }
  const head = ['shoppers at once', 'how', 'orders', 'orders/s', 'p50 ms', 'p95 ms', 'p99 ms', 'slowest ms'];
  return [line(head), line(head.map(() => '---')), ...rows];
}

const saleSchema = z.object({ offers: z.array(z.object({ id: z.string() })), slotIds: z.array(z.string()) });

/** A sale nobody can sell out: what is timed is an order that is taken. */
const plenty = {
  payOnCollection: true,
  orderCapacity: 1_000_000,
  pools: [{ capacity: 1_000_000 }, { capacity: 1_000_000 }],
  offers: [
    { name: 'Sourdough', capacity: 1_000_000, pool: 0 },
    { name: 'Focaccia', capacity: 1_000_000, pool: 0, poolUnits: 2 },
    { name: 'Brioche', capacity: 1_000_000, pool: 1 },
  ],
  slots: Array.from({ length: 4 }, () => ({ capacity: 1_000_000, itemCapacity: 1_000_000 })),
};

type Crowd = { readonly way: Way; readonly shoppers: number; readonly count: number };

async function time(shop: DoorKeeper, { way, shoppers, count }: Crowd): Promise<Timed> {
  const sale = await shop.ask('/sale', plenty);
  const { offers, slotIds } = saleSchema.parse(sale);
  const chance = chanceFrom(seed);
  const waits: number[] = [];
  let begun = 0;
  const shopper = async () => {
    while (begun < count) {
      begun += 1;
      const first = chance.below(offers.length);
      const items = offers
        .map((_, index) => offers[(first + index) % offers.length])
        .slice(0, 1 + chance.below(offers.length))
        .map((offer) => ({ offerId: offer?.id, quantity: 1 + chance.below(3) }));
      const asked = { sale, slotId: chance.pick(slotIds), items, paymentWay: way };
      const at = performance.now();
      mustBeTaken(await shop.ask('/order', asked), way);
      waits.push(performance.now() - at);
    }
  };
  const at = performance.now();
  await Promise.all(Array.from({ length: shoppers }, shopper));
  return { waits, seconds: (performance.now() - at) / 1000 };
}

const takenSchema = z.object({ isPayable: z.boolean() });

function mustBeTaken(answer: unknown, way: Way): void {
  const taken = takenSchema.safeParse(answer).data;
  if (taken?.isPayable !== (way === 'card')) throw new Error(`An order was not taken: ${JSON.stringify(answer)}`);
}

function rowOf({ way, shoppers, timed }: { way: Way; shoppers: number; timed: Timed }): string {
  const waits = timed.waits.toSorted((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  const times = [...shares.map(at), waits.at(-1) ?? 0].map((ms) => ms.toFixed(0));
  return line([String(shoppers), ways[way], String(waits.length), (waits.length / timed.seconds).toFixed(1), ...times]);
}

const line = (cells: ReadonlyArray<string>) => `| ${cells.join(' | ')} |`;
