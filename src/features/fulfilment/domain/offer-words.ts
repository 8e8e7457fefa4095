import type { OfferProblem } from '@/features/bake-sales/domain/offer-problem';
import type { Cells } from '@/features/bake-sales/domain/offer-cells';
import type { CellProblem } from '@/features/bake-sales/domain/plan-offers';
import { plural } from '@/kernel/text';
import type { ShownOffers } from './shown-offers';

/** Why what was typed into a cell cannot stand there, as staff read it. */
export function cellProblemInWords(problem: CellProblem): string {
  switch (problem.kind) {
    case 'not_a_price':
      return 'Please type pounds and pence, like 2.50.';
    case 'not_a_capacity':
      return 'Please type a whole number, none or more.';
    case 'not_a_limit':
      return 'Please type a number from 1 to 99, or leave it empty.';
    case 'no_such_pool':
      return 'This sale has no such dough.';
    case 'below_claimed':
      return `${problem.claimed} are held or sold: it cannot go lower.`;
    case 'pool_in_use':
      return `${problem.claimed} are held or sold: they keep their dough.`;
  }
}

/** Why the offers of a sale were not changed, as staff read it. */
export function offerProblemInWords(problem: OfferProblem): string {
  switch (problem.kind) {
    case 'no_such_sale':
      return 'There is no such sale.';
    case 'is_over':
      return 'This sale is over, or cancelled: nothing of it can be changed.';
    case 'changed_meanwhile':
      return 'Somebody changed this meanwhile. Here is how it stands now; nothing of yours was done.';
    case 'no_such_offer':
      return 'This sale has no such offer.';
    case 'no_such_variant':
      return 'That is not in the catalogue any more. Please choose something else.';
    case 'on_offer_already':
      return 'That is on offer in this sale already.';
    case 'in_orders':
      return `${problem.claimed} of it are held or sold, so it stays. To sell no more of it, let there be ${problem.claimed}.`;
    case 'not_a_price':
    case 'not_a_capacity':
      return cellProblemInWords(problem);
    case 'bad_cells':
      return 'Nothing was saved: please look at what is marked.';
  }
}

type Change = { readonly before: Cells; readonly after: Cells; readonly isUndo: boolean };

/** What was saved, as staff read it: one change in full, several by their number. */
export function savedInWords({ before, after, isUndo }: Change, shown: ShownOffers): string {
  const done = isUndo ? 'Undone' : 'Saved';
  const names = Object.keys(after);
  const [name] = names;
  if (name === undefined) return 'Nothing was changed.';
  if (names.length > 1) return `${done}: ${plural(names.length, 'figure')}.`;
  return `${done}: ${cellInWords(name, shown)} ${told(name, after, shown)} instead of ${told(name, before, shown)}.`;
}

const leads: Readonly<Record<string, string>> = {
  ...{ price: '', capacity: ' there are', most: ' one order may have', pool: ' made of' },
};

function cellInWords(name: string, { offers, pools }: ShownOffers): string {
  const [field = '', id = ''] = name.split(':');
  const row = offers.find((offer) => offer.id === id) ?? pools.find((pool) => pool.id === id);
  return `${row?.name ?? 'It'},${leads[field] ?? ''}`;
}

function told(name: string, cells: Cells, { pools }: ShownOffers): string {
  const text = cells[name] ?? '';
  if (name.startsWith('price:')) return `£${text}`;
  if (name.startsWith('most:')) return text === '' ? 'any number' : text;
  if (name.startsWith('pool:')) return pools.find(({ id }) => id === text)?.name ?? 'a dough of its own';
  return text;
}
