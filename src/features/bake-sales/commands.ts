import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { Claim } from './domain/claim';
import * as claims from './store/claims';

/**
 * The statements that take what an order needs, for the batch that writes the order: the one door to a sale's stock.
 * They undo the whole batch unless the sale is open now and all of it still fits; `claimProblemOf` then says why.
 */
export function claimStatements(context: Context, claim: Claim): Statement[] {
  return [
    claims.openSaleWall(context.db, claim.saleId, context.now()),
    claims.claimOffers(context.db, claim),
    claims.claimPools(context.db, claim),
    claims.claimSlot(context.db, claim),
  ];
}

/** The statements that put back what a claim took, for the batch that ends its order. */
export function releaseStatements(context: Context, claim: Claim): Statement[] {
  return claims.releaseClaim(context.db, claim);
}

/** Why a batch with a claim in it was refused, or null where it failed for another reason. */
export const claimProblemOf = claims.claimProblemOf;
