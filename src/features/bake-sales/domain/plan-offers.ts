import { parsePounds } from '@/kernel/pounds';
import { ok, refused, type Result } from '@/kernel/result';
import {
  cellName,
  type Cells,
  cellsOf,
  type GridOffer,
  type GridPool,
  offerFields,
  type OfferField,
  type SaleGrid,
} from './offer-cells';

/** Why what was typed into one cell cannot stand there. */
export type CellProblem =
  | { readonly kind: 'not_a_price' }
  | { readonly kind: 'not_a_capacity' }
  | { readonly kind: 'not_a_limit' }
  | { readonly kind: 'no_such_pool' }
  /** So much of it is held and sold. */
  | { readonly kind: 'below_claimed'; readonly claimed: number }
  /** Whoever holds some of it holds its dough too. */
  | { readonly kind: 'pool_in_use'; readonly claimed: number };

/** What was typed, as it shall be; and what stood in the cells that change, so that it can be undone. */
export type OfferPlan = {
  readonly offers: ReadonlyArray<GridOffer>;
  readonly pools: ReadonlyArray<GridPool>;
  readonly before: Cells;
  readonly after: Cells;
};

export type BadCells = { readonly kind: 'bad_cells'; readonly cells: Readonly<Record<string, CellProblem>> };

type Read<T> = Result<T, CellProblem>;
type Planned<T> = { readonly row: T; readonly bad: ReadonlyArray<readonly [string, CellProblem]> };

/** Reads what was typed into a sale's grid. Cells that were not sent stay as they are; cells of nothing here are none. */
export function planOffers(grid: SaleGrid, typed: Cells): Result<OfferPlan, BadCells> {
  const offers = grid.offers.map((offer) => planOffer(offer, typed, grid));
  const pools = grid.pools.map((pool) => planPool(pool, typed));
  const bad = [...offers, ...pools].flatMap((planned) => planned.bad);
  if (bad.length > 0) return refused({ kind: 'bad_cells', cells: Object.fromEntries(bad) });
  const then = cellsOf({ offers: offers.map(({ row }) => row), pools: pools.map(({ row }) => row) });
  const changed = Object.entries(cellsOf(grid)).filter(([name, text]) => then[name] !== text);
  const isChanged = (row: { readonly id: string }) => changed.some(([name]) => name.endsWith(`:${row.id}`));
  return ok({
    offers: offers.map(({ row }) => row).filter(isChanged),
    pools: pools.map(({ row }) => row).filter(isChanged),
    before: Object.fromEntries(changed),
    after: Object.fromEntries(changed.map(([name]) => [name, then[name] ?? ''])),
  });
}

function planOffer(offer: GridOffer, typed: Cells, grid: SaleGrid): Planned<GridOffer> {
  return offerFields.reduce<Planned<GridOffer>>(
    ({ row, bad }, field) => {
      const name = cellName(field, offer.id);
      const text = typed[name];
      if (text === undefined) return { row, bad };
      const read = readOffer(row, { field, text: text.trim(), grid });
      return read.ok ? { row: { ...row, ...read.value }, bad } : { row, bad: [...bad, [name, read.problem]] };
    },
    { row: offer, bad: [] },
  );
}

function planPool(pool: GridPool, typed: Cells): Planned<GridPool> {
  const name = cellName('capacity', pool.id);
  const text = typed[name];
  if (text === undefined) return { row: pool, bad: [] };
  const capacity = readCapacity(text.trim(), pool);
  return capacity.ok
    ? { row: { ...pool, capacity: capacity.value }, bad: [] }
    : { row: pool, bad: [[name, capacity.problem]] };
}

type Typed = { readonly field: OfferField; readonly text: string; readonly grid: SaleGrid };

function readOffer(offer: GridOffer, { field, text, grid }: Typed): Read<Partial<GridOffer>> {
  switch (field) {
    case 'price': {
      const pricePence = parsePounds(text);
      return pricePence === null ? refused({ kind: 'not_a_price' }) : ok({ pricePence });
    }
    case 'capacity': {
      const capacity = readCapacity(text, offer);
      return capacity.ok ? ok({ capacity: capacity.value }) : capacity;
    }
    case 'most':
      if (text === '') return ok({ maxPerOrder: null });
      return /^[1-9]\d?$/.test(text) ? ok({ maxPerOrder: Number(text) }) : refused({ kind: 'not_a_limit' });
    case 'pool':
      return readPool(offer, text, grid);
  }
}

/** Reads how many there shall be; never fewer than are held and sold. */
export function readCapacity(text: string, { claimed }: Pick<GridOffer, 'claimed'>): Read<number> {
  if (!/^\d{1,5}$/.test(text)) return refused({ kind: 'not_a_capacity' });
  const capacity = Number(text);
  return capacity < claimed ? refused({ kind: 'below_claimed', claimed }) : ok(capacity);
}

function readPool(offer: GridOffer, text: string, { pools }: SaleGrid): Read<Partial<GridOffer>> {
  const poolId = text === '' ? null : pools.find(({ id }) => id === text)?.id;
  if (poolId === undefined) return refused({ kind: 'no_such_pool' });
  if (poolId === offer.poolId) return ok({});
  return offer.claimed > 0 ? refused({ kind: 'pool_in_use', claimed: offer.claimed }) : ok({ poolId });
}
