import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { Claim, ClaimProblem } from '../domain/claim';
import { refusalOf } from '../domain/refusal';
import { saleWithId } from '../store/sales';
import { offerSheetReading } from './readings';

/**
 * Says why a claim that was refused does not fit, and what still would, from a read of its own after the refusal. Null
 * where it fits now: somebody gave back what lacked, or the wall was met for what the sheet does not tell.
 */
export async function explainRefusal(context: Context, claim: Claim): Promise<ClaimProblem | null> {
  const sheet = await runReading(context.db, offerSheetReading(context, saleWithId(claim.saleId)));
  return sheet ? refusalOf(sheet, claim, context.now()) : { kind: 'sale_not_open' };
}
