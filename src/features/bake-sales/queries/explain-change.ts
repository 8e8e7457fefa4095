import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { Claim, ClaimProblem } from '../domain/claim';
import { refusalOf } from '../domain/refusal';
import { changeAsClaim } from '../domain/room-for-change';
import { saleWithId } from '../store/sales';
import { offerSheetReading } from './readings';

/** Says why an order's change was refused and what still would fit, from a read after the refusal; null where it fits now. */
export async function explainChange(
  context: Context,
  change: { readonly before: Claim; readonly after: Claim },
): Promise<ClaimProblem | null> {
  const sheet = await runReading(context.db, offerSheetReading(context, saleWithId(change.after.saleId)));
  if (!sheet) return { kind: 'sale_not_open' };
  const asked = changeAsClaim(sheet, change);
  return refusalOf(asked.sheet, asked.claim, context.now());
}
