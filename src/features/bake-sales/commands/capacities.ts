import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import { invariant } from '@/kernel/invariant';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type Claim, quantityByOffer } from '../domain/claim';
import type { CapacityProblem, Resource, SaleWish } from '../domain/sale-change';
import * as claims from '../store/claims';
import * as store from '../store/capacities';
import { saleEventStatements } from '../store/sale-changes';
import { saleToChange, saveSaleChange } from './change-sale';

type Answer = Result<undefined, CapacityProblem>;
type CapacityWish = SaleWish & { readonly of: Resource };

/** Sets how much a sale has of something; under what is held and sold it does not go, and whoever holds keeps it. */
export async function setCapacity(
  context: Context,
  { capacity, ...wish }: CapacityWish & { readonly capacity: number },
): Promise<Answer> {
  if (!Number.isSafeInteger(capacity) || capacity < 0) return refused({ kind: 'not_a_capacity' });
  return changeCapacity(context, wish, capacity);
}

/** Sells no more of something: there is now exactly what is held and sold, counted in the batch itself. */
export async function stopSelling(context: Context, wish: CapacityWish): Promise<Answer> {
  return changeCapacity(context, wish, 'all_claimed');
}

async function changeCapacity(context: Context, wish: CapacityWish, to: number | 'all_claimed'): Promise<Answer> {
  const staff = await requireStaff(context, 'sales.edit');
  const sale = await saleToChange(context, wish);
  if (!sale.ok) return sale;
  const found = await store.findCapacity(context.db, wish.saleId, wish.of);
  if (!found) return refused({ kind: 'no_such_resource' });
  const change = {
    kind: 'capacity_changed',
    action: 'stock.changed',
    before: { of: wish.of, capacity: found.capacity },
    after: { of: wish.of, capacity: to },
  } as const;
  try {
    return await saveSaleChange(context, { sale: sale.value, staff, reason: wish.reason, change }, [
      store.setCapacity(context.db, wish.saleId, wish.of, to),
    ]);
  } catch (error) {
    if (!store.isBelowClaimed(error)) throw error;
    // Read after the refusal: more may have been claimed since our look.
    const claimed = (await store.findCapacity(context.db, wish.saleId, wish.of))?.claimed ?? found.claimed;
    return refused({ kind: 'below_claimed', claimed });
  }
}

/**
 * The statements of a claim that staff insist on, for the batch that writes the order: they raise exactly what lacks, and
 * then claim it. The most of one order does not bind them; the cut-off does.
 */
export async function overridingClaimStatements(
  context: Context,
  claim: Claim,
  reason: string,
): Promise<{ readonly staff: Staff; readonly statements: Statement[] }> {
  const staff = await requireStaff(context, 'stock.override');
  invariant(reason.trim() !== '', 'Whoever overrides a capacity says why');
  const after = { slotId: claim.slotId, items: quantityByOffer(claim) };
  const { db } = context;
  const statements = [
    ...saleEventStatements(db, {
      ...{ saleId: claim.saleId, version: null, kind: 'capacity_overridden', at: context.now() },
      ...{ personId: staff.id, reason, data: after },
    }),
    ...store.raiseForClaim(db, claim),
    claims.openSaleWall(db, claim.saleId, context.now()),
    claims.claimOffers(db, claim, 'beyond_limit'),
    claims.claimPools(db, claim),
    claims.claimSlot(db, claim),
    auditStatement(context, {
      ...{ action: 'stock.overridden', personId: staff.id, actor: staff.name, subject: claim.saleId },
      ...{ after, reason },
    }),
  ];
  return { staff, statements };
}
