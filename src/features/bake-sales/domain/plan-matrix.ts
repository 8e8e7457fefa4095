import type { SaleId, VariantId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Cells, GridOffer, SaleGrid } from './offer-cells';
import { type BadCells, type CellProblem, readCapacity } from './plan-offers';

/** Names the cell of a variant in a sale, whether it is on offer there or not. */
export function matrixCell(saleId: SaleId, variantId: VariantId): string {
  return `in:${saleId}:${variantId}`;
}

/** What stands in the cells of a sale: how many there are of what is on offer. What is not on offer has no text. */
export function matrixCells({ sale, offers }: Pick<SaleGrid, 'sale' | 'offers'>): Cells {
  return Object.fromEntries(
    offers.map(({ variantId, capacity }) => [matrixCell(sale.id, variantId), String(capacity)]),
  );
}

/** What was typed into the column of one sale, as it shall be. */
export type ColumnPlan = {
  readonly grid: SaleGrid;
  readonly changed: ReadonlyArray<GridOffer>;
  readonly added: ReadonlyArray<{ readonly variantId: VariantId; readonly capacity: number }>;
  readonly removed: ReadonlyArray<GridOffer>;
  readonly before: Cells;
  readonly after: Cells;
};

type Step =
  | { readonly kind: 'change' | 'remove'; readonly offer: GridOffer }
  | { readonly kind: 'add'; readonly variantId: VariantId; readonly capacity: number };

/**
 * Reads what was typed into a sale's column of the matrix: a figure where there was none puts something on offer, an
 * emptied cell takes it off, unless somebody holds or has bought some of it.
 */
export function planColumn(grid: SaleGrid, typed: ReadonlyMap<VariantId, string>): Result<ColumnPlan, BadCells> {
  const bad: Record<string, CellProblem> = {};
  const steps: Step[] = [];
  const [before, after]: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const [variantId, sent] of typed) {
    const name = matrixCell(grid.sale.id, variantId);
    const offer = grid.offers.find((one) => one.variantId === variantId);
    const stands = offer ? String(offer.capacity) : '';
    const read = readStep({ variantId, offer, text: sent.trim() });
    if (!read.ok) bad[name] = read.problem;
    else if (read.value !== null && textAfter(read.value) !== stands) {
      steps.push(read.value);
      before[name] = stands;
      after[name] = textAfter(read.value);
    }
  }
  if (Object.keys(bad).length > 0) return refused({ kind: 'bad_cells', cells: bad });
  return ok({ grid, ...sorted(steps), before, after });
}

type Typed = { readonly variantId: VariantId; readonly offer: GridOffer | undefined; readonly text: string };

/** What has to be done for a cell to say what was typed; null for an empty one that stays empty. */
function readStep({ variantId, offer, text }: Typed): Result<Step | null, CellProblem> {
  if (text === '') {
    if (!offer) return ok(null);
    return offer.claimed > 0
      ? refused({ kind: 'below_claimed', claimed: offer.claimed })
      : ok({ kind: 'remove', offer });
  }
  const capacity = readCapacity(text, offer ?? { claimed: 0 });
  if (!capacity.ok) return capacity;
  return offer
    ? ok({ kind: 'change', offer: { ...offer, capacity: capacity.value } })
    : ok({ kind: 'add', variantId, capacity: capacity.value });
}

function textAfter(step: Step): string {
  if (step.kind === 'remove') return '';
  return String(step.kind === 'add' ? step.capacity : step.offer.capacity);
}

function sorted(steps: ReadonlyArray<Step>): Pick<ColumnPlan, 'changed' | 'added' | 'removed'> {
  return {
    changed: steps.flatMap((step) => (step.kind === 'change' ? [step.offer] : [])),
    removed: steps.flatMap((step) => (step.kind === 'remove' ? [step.offer] : [])),
    added: steps.flatMap((step) =>
      step.kind === 'add' ? [{ variantId: step.variantId, capacity: step.capacity }] : [],
    ),
  };
}
