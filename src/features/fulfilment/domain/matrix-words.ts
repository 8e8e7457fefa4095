import type { Cells } from '@/features/bake-sales/domain/offer-cells';
import { shortDay } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import type { ShownMatrix } from './shown-matrix';

type Change = { readonly before: Cells; readonly after: Cells; readonly isUndo: boolean };

/** What was saved in the matrix, as staff read it: one figure in full, several by their number. */
export function changedInWords({ before, after, isUndo }: Change, shown: ShownMatrix): string {
  const done = isUndo ? 'Undone' : 'Saved';
  const names = Object.keys(after);
  const [name] = names;
  if (name === undefined) return 'Nothing was changed.';
  if (names.length > 1) return `${done}: ${plural(names.length, 'figure')}.`;
  return `${done}: ${cellInWords(name, shown)}, ${told(after[name])} instead of ${told(before[name])}.`;
}

function cellInWords(name: string, { sales, rows }: ShownMatrix): string {
  const [, saleId, variantId] = name.split(':');
  const sale = sales.find(({ id }) => id === saleId);
  const bake = rows.find((row) => row.variantId === variantId)?.name ?? 'It';
  return sale ? `${bake} on ${shortDay(sale.bakeDay)}` : bake;
}

const told = (text: string | undefined) => (text === undefined || text === '' ? 'none on offer' : text);
