import { saleOpeningsTold } from '@/features/bake-sales/tables';
import type { SaleId } from '@/kernel/ids';
import { type Day, dayAt, hour, type Instant, instantAt, minute, second } from '@/kernel/time';
import type { PastPayment } from '../../../mocks/stripe/past';
import { insertRows } from '../insert-rows';
import type { PlannedSale } from '../planned-sales';
import type { SeedIds } from '../seed-ids';
import { rowsOf } from '../seed-table';
import type { Crew } from '../staff-rows';
import { emptyAgenda } from './agenda';
import { forgetByThen } from './forget-old';
import { type Luck, luckOf } from './luck';
import type { Fate, Scene } from './order-life';
import { openPast } from './past-context';
import { visit } from './placing';
import { loyalShopper, type Shopper, shoppers } from './shoppers';

/** A sale whose orders are to be lived through. */
export type LivedSale = PlannedSale & { readonly fates?: Readonly<Record<number, Fate>> };

export type Past = {
  /** A shop with its catalogue and its sales, and nobody in it yet. */
  readonly d1: D1Database;
  /** The past ends with the night before this day. */
  readonly day: Day;
  readonly sales: ReadonlyArray<LivedSale>;
  readonly ids: SeedIds;
  readonly crew: Crew;
};

// The last letter of the past is out before the day begins.
const stopEarlierMs = 20 * minute;
const leastWindowMs = 24 * hour;
/** Nobody orders in the night: from seven in the morning to nine in the evening, told from noon. */
const wakingMinutes = { beforeNoon: 5 * 60, afterNoon: 9 * 60 } as const;
const lastMinuteRush = 180;
const grain = 1000;

/**
 * Lives through a shop's past by its own commands, order by order and hour by hour. Nothing is imitated: what stands in
 * the books afterwards is what shoppers, Stripe, the post and the staff would have left there. Answers what Stripe knows of it.
 */
export async function liveThrough({ d1, day, sales, ids, crew }: Past): Promise<PastPayment[]> {
  const today = instantAt(day, '00:00');
  const scene: Scene = { shop: openPast(d1, day), agenda: emptyAgenda(), crew };
  const next = sales.find(({ closesAt }) => closesAt > today);
  for (const sale of sales) {
    const until = Math.min(sale.closesAt, today) - stopEarlierMs;
    if (until - sale.opensAt <= leastWindowMs) continue;
    invite(scene, sale, { saleId: ids('sal', sale.slug), until, certain: sale === next ? [loyalShopper] : [] });
  }
  await scene.agenda.liveUntil(today);
  const opened = sales.filter(({ opensAt }) => opensAt < today);
  const told = opened.map(({ slug, opensAt }) => ({ saleId: ids('sal', slug), toldAt: opensAt + minute }));
  await insertRows(d1, [rowsOf(saleOpeningsTold, told)]);
  await forgetByThen(scene.shop, day);
  return scene.shop.bank.books();
}

type Invitation = {
  readonly saleId: SaleId;
  readonly until: Instant;
  /** Who comes whatever chance says. */
  readonly certain: ReadonlyArray<Shopper>;
};

/** Puts the orders of one sale on the agenda. */
function invite(scene: Scene, sale: LivedSale, { saleId, until, certain }: Invitation): void {
  const luck = luckOf(`who comes to ${sale.slug}`);
  const { demand, fates = {}, opensAt: from } = sale;
  const baskets = 'baskets' in demand ? demand.baskets : [];
  const count = 'baskets' in demand ? baskets.length : luck.between(demand.least, demand.most);
  for (const [turn, shopper] of whoComes({ count, certain }, luck).entries()) {
    const own = luckOf(`order ${turn} of ${sale.slug}`);
    visit(scene, {
      at: whenToOrder({ from, until, part: (turn + luck.below(grain) / grain) / count, luck: own }),
      sale,
      saleId,
      shopper,
      fate: fates[turn] ?? 'collected',
      basket: baskets[turn] ?? null,
      luck: own,
    });
  }
}

/** So many people, none of them twice. */
function whoComes({ count, certain }: { count: number } & Pick<Invitation, 'certain'>, luck: Luck): Shopper[] {
  const coming: Shopper[] = [...certain];
  while (coming.length < count) {
    const others = shoppers.filter((shopper) => !coming.includes(shopper));
    coming.push(luck.weighted(others, ({ weight }) => weight));
  }
  return coming;
}

type Window = { readonly from: Instant; readonly until: Instant; readonly part: number; readonly luck: Luck };

/** A moment in a part of the window, at an hour at which people are up; the nearer the cut-off, the more of them. */
function whenToOrder({ from, until, part, luck }: Window): Instant {
  const someday = dayAt(from + Math.floor(Math.sqrt(part) * (until - from)));
  const minutes = luck.between(-wakingMinutes.beforeNoon, wakingMinutes.afterNoon);
  const at = instantAt(someday, '12:00') + minutes * minute + luck.below(minute / second) * second;
  return Math.min(
    Math.max(at, from + luck.below(lastMinuteRush) * minute),
    until - luck.below(lastMinuteRush) * minute,
  );
}
