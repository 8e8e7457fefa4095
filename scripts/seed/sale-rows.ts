import { bakeSales, offers, pools, saleEvents, saleMethods, slots } from '@/features/bake-sales/tables';
import { invariant } from '@/kernel/invariant';
import { doughLoavesOf, mostPerOrder } from './batches';
import type { MenuItem } from './menu';
import type { PlannedSale } from './planned-sales';
import type { SeedIds } from './seed-ids';
import { rowsOf, type SeedTable } from './seed-table';
import { places } from './shop-rows';

export type Season = {
  readonly sales: ReadonlyArray<PlannedSale>;
  readonly menu: ReadonlyArray<MenuItem>;
  readonly ids: SeedIds;
};

/** Bake sales as rows, each with its dough, its offers and its slots. */
export function saleRows({ sales, menu, ids }: Season): SeedTable[] {
  return [
    rowsOf(
      bakeSales,
      sales.map((sale) => saleRow(sale, ids)),
    ),
    rowsOf(
      saleEvents,
      sales.flatMap((sale) => eventRows(sale, ids)),
    ),
    rowsOf(
      saleMethods,
      sales.flatMap(({ slug, rounds }) =>
        // What the van asks, its zones say.
        (rounds.length > 0 ? ['collection', 'delivery'] : ['collection']).map((method) => ({
          saleId: ids('sal', slug),
          method,
          feePence: 0,
        })),
      ),
    ),
    rowsOf(
      pools,
      sales.map((sale) => poolRow(sale, ids)),
    ),
    rowsOf(
      offers,
      sales.flatMap((sale) => offerRows(sale, menu, ids)),
    ),
    rowsOf(
      slots,
      sales.flatMap((sale) => slotRows(sale, ids)),
    ),
  ];
}

function saleRow(sale: PlannedSale, ids: SeedIds) {
  return {
    id: ids('sal', sale.slug),
    slug: sale.slug,
    title: sale.title,
    bakeDay: sale.bakeDay,
    locationId: ids('loc', places[sale.place].slug),
    opensRule: sale.opensRule,
    opensAt: sale.opensAt,
    closesRule: sale.closesRule,
    closesAt: sale.closesAt,
    publishedAt: sale.publishedAt,
    note: sale.note,
    payOnCollection: sale.payOnCollection,
    orderCapacity: sale.orderCapacity,
    version: eventRows(sale, ids).length,
    createdAt: sale.publishedAt,
    changedAt: sale.publishedAt,
  };
}

function eventRows({ slug, publishedAt }: PlannedSale, ids: SeedIds) {
  return ['created', 'published'].map((kind, before) => ({
    saleId: ids('sal', slug),
    seq: before + 1,
    kind,
    at: publishedAt,
  }));
}

function poolRow({ slug, doughLoaves }: PlannedSale, ids: SeedIds) {
  return { id: ids('poo', slug), saleId: ids('sal', slug), name: 'Loaves of dough', capacity: doughLoaves };
}

// In the order of the menu, at the menu's prices.
function offerRows({ slug, batch }: PlannedSale, menu: ReadonlyArray<MenuItem>, ids: SeedIds) {
  const unknown = Object.keys(batch).filter((bake) => !menu.some((item) => item.slug === bake));
  invariant(unknown.length === 0, `Not on the menu: ${unknown.join(', ')}`);
  return menu.flatMap((item, position) => {
    const capacity = batch[item.slug];
    if (capacity === undefined) return [];
    const dough = doughLoavesOf[item.slug];
    return [
      {
        id: ids('off', `${slug}/${item.slug}`),
        saleId: ids('sal', slug),
        variantId: ids('var', item.slug),
        pricePence: item.pricePence,
        capacity,
        maxPerOrder: mostPerOrder[item.slug] ?? null,
        poolId: dough === undefined ? null : ids('poo', slug),
        poolUnits: dough ?? 1,
        position,
      },
    ];
  });
}

function slotRows(sale: PlannedSale, ids: SeedIds) {
  const collections = { method: 'collection', capacity: sale.ordersPerSlot, itemCapacity: sale.itemsPerSlot };
  const deliveries = { method: 'delivery', capacity: sale.ordersPerRound ?? 0, itemCapacity: null };
  const rowOf = ({ from, startsAt, endsAt }: PlannedSale['slots'][number]) => ({
    id: ids('slt', `${sale.slug}/${from}`),
    saleId: ids('sal', sale.slug),
    startsAt,
    endsAt,
  });
  return [
    ...sale.slots.map((slot) => ({ ...rowOf(slot), ...collections })),
    ...sale.rounds.map((round) => ({ ...rowOf(round), ...deliveries })),
  ];
}
