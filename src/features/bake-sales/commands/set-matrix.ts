import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { listVariantsById } from '@/features/catalogue/queries/variants-by-id';
import type { SaleId, VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { readings, runReading } from '@/platform/db/reading';
import type { Cells, SaleGrid } from '../domain/offer-cells';
import type { OfferProblem } from '../domain/offer-problem';
import { type ColumnPlan, planColumn } from '../domain/plan-matrix';
import type { CellProblem } from '../domain/plan-offers';
import { saleStateAt } from '../domain/sale-state';
import { saleGridReading } from '../store/sale-grid';
import { saleWithId } from '../store/sales';
import * as store from '../store/set-offers';
import { saveSaleChanges } from './change-sale';

/** What was typed into the column of one sale, and the version of it that somebody saw. */
export type Column = {
  readonly saleId: SaleId;
  readonly version: number;
  readonly typed: ReadonlyMap<VariantId, string>;
};

type SetMatrix = {
  readonly before: Cells;
  readonly after: Cells;
  /** The sales that were changed, at the version the change made. */
  readonly versions: ReadonlyArray<Pick<Column, 'saleId' | 'version'>>;
};

/** Sets how many there are of what in several sales, all of it or nothing; what is held and sold is a floor. */
export async function setMatrix(
  context: Context,
  wish: { readonly columns: ReadonlyArray<Column>; readonly isUndo: boolean },
): Promise<Result<SetMatrix, OfferProblem>> {
  const staff = await requireStaff(context, 'sales.edit');
  const planned = planAll(await load(context, wish.columns), context.now());
  if (!planned.ok) return planned;
  const plans = planned.value.filter(({ after }) => Object.keys(after).length > 0);
  const [before, after] = [together(plans, 'before'), together(plans, 'after')];
  if (plans.length === 0) return ok({ before, after, versions: [] });
  const prices = await pricesOf(context, plans);
  if (prices === null) return refused({ kind: 'no_such_variant' });
  const reason = wish.isUndo ? 'Undone' : null;
  const changes = plans.map(({ grid, ...plan }) => {
    const kinds = { kind: 'offers_changed', action: 'sale.offers_changed' } as const;
    return { sale: grid.sale, staff, reason, change: { ...kinds, before: plan.before, after: plan.after } };
  });
  try {
    const statements = plans.flatMap((plan) => statementsOf(context, plan, prices));
    const saved = await saveSaleChanges(context, changes, [...statements, raiseRevisionStatement(context)]);
    if (!saved.ok) return saved;
  } catch (error) {
    if (!store.isAgainstClaims(error)) throw error;
    // Somebody bought between our look and our write: said with the figures that stand now.
    const again = planAll(await load(context, wish.columns), context.now());
    return again.ok ? refused({ kind: 'changed_meanwhile' }) : again;
  }
  return ok({
    before,
    after,
    versions: plans.map(({ grid: { sale } }) => ({ saleId: sale.id, version: sale.version + 1 })),
  });
}

type Loaded = Column & { readonly grid: SaleGrid | null };

async function load(context: Context, columns: ReadonlyArray<Column>): Promise<Loaded[]> {
  const parts = columns.map(({ saleId }) => [saleId, saleGridReading(context.db, saleWithId(saleId))] as const);
  const grids = await runReading(context.db, readings(Object.fromEntries(parts)));
  return columns.map((column) => ({ ...column, grid: grids[column.saleId] ?? null }));
}

function planAll(columns: ReadonlyArray<Loaded>, now: number): Result<ColumnPlan[], OfferProblem> {
  const plans: ColumnPlan[] = [];
  const bad: Record<string, CellProblem> = {};
  for (const { grid, version, typed } of columns) {
    if (!grid) return refused({ kind: 'no_such_sale' });
    if (grid.sale.version !== version) return refused({ kind: 'changed_meanwhile' });
    if (['cancelled', 'done'].includes(saleStateAt(grid.sale, now))) return refused({ kind: 'is_over' });
    const plan = planColumn(grid, typed);
    if (plan.ok) plans.push(plan.value);
    else Object.assign(bad, plan.problem.cells);
  }
  return Object.keys(bad).length > 0 ? refused({ kind: 'bad_cells', cells: bad }) : ok(plans);
}

type Prices = ReadonlyMap<VariantId, Pence>;

/** What the catalogue asks for what is put on offer; null where some of it may not be. */
async function pricesOf(context: Context, plans: ReadonlyArray<ColumnPlan>): Promise<Prices | null> {
  const ids = [...new Set(plans.flatMap(({ added }) => added.map(({ variantId }) => variantId)))];
  if (ids.length === 0) return new Map();
  const known = (await listVariantsById(context, ids)).filter(({ isOnSale }) => isOnSale);
  return known.length < ids.length ? null : new Map(known.map(({ variantId, pricePence }) => [variantId, pricePence]));
}

function statementsOf(context: Context, { grid, ...plan }: ColumnPlan, prices: Prices): Statement[] {
  const { db } = context;
  const { id: saleId } = grid.sale;
  return [
    ...store.setOffers(db, saleId, plan.changed),
    ...plan.removed.map(({ id }) => store.withdrawOffer(db, saleId, { offerId: id, at: context.now() })),
    ...plan.added.flatMap(({ variantId, capacity }) => {
      const pricePence = prices.get(variantId);
      if (pricePence === undefined) return [];
      return [store.bringOffer(db, { id: context.newId('off'), saleId, variantId, pricePence, capacity })];
    }),
  ];
}

function together(plans: ReadonlyArray<ColumnPlan>, which: 'before' | 'after'): Cells {
  return Object.fromEntries(plans.flatMap((plan) => Object.entries(plan[which])));
}
