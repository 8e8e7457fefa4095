import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import type { SaleId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { SaleWords } from '../domain/draft';
import type { DraftProblem } from '../domain/office-words';
import { saleStateAt } from '../domain/sale-state';
import { findWords, updateWords } from '../store/drafts';
import { findChangeableSale } from '../store/sale-changes';
import { saveSaleChange } from './change-sale';

export type WordsWish = { readonly saleId: SaleId; readonly version: number; readonly words: SaleWords };

/**
 * Calls a sale something else, and says something else about it, while it is ahead: nobody who ordered has to be told of
 * that. Its day, place and times are moved, and they are.
 */
export async function changeSaleWords(
  context: Context,
  { saleId, version, words }: WordsWish,
): Promise<Result<{ readonly slug: string }, DraftProblem>> {
  const staff = await requireStaff(context, 'sales.edit');
  const [sale, before] = await Promise.all([findChangeableSale(context.db, saleId), findWords(context.db, saleId)]);
  if (!sale || !before) return refused({ kind: 'no_such_sale' });
  const state = saleStateAt(sale, context.now());
  if (state === 'cancelled' || state === 'done') return refused({ kind: 'is_over' });
  if (sale.version !== version) return refused({ kind: 'changed_meanwhile' });
  const { slug } = sale;
  if (before.title === words.title && before.note === words.note) return ok({ slug });
  const change = { kind: 'edited', action: 'sale.edited', before, after: words } as const;
  const saved = await saveSaleChange(context, { sale, staff, reason: null, change }, [
    updateWords(context.db, saleId, words),
    raiseRevisionStatement(context),
  ]);
  return saved.ok ? ok({ slug }) : saved;
}
