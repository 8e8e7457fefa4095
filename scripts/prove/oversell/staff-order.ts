import { overridingClaimStatements } from '@/features/bake-sales/commands/capacities';
import type { Claim } from '@/features/bake-sales/domain/claim';
import { getOfferSheet } from '@/features/bake-sales/queries';
import { orderStatements } from '@/features/orders/commands/statements';
import { claimOf, draftOrder } from '@/features/orders/domain/draft-order';
import { priceOrder } from '@/features/orders/domain/price-order';
import { makeReference } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { BuiltSale } from '@/testing/builders/bake-sales';
import { aWish } from '@/testing/builders/orders';

type Basket = { readonly sale: BuiltSale; readonly claim: Claim };

/** An order that staff insist on, whatever is left: what the office's own form does, as long as there is none. */
export async function staffOrder(context: Context, { sale, claim }: Basket): Promise<string> {
  const { slotId, items } = claim;
  const wish = aWish(sale, { slotId, items, paymentWay: 'on_collection' });
  const priced = priceOrder(await getOfferSheet(context, sale.id), { ...wish, vatMode: 'not_registered' });
  if (!priced.ok) return priced.problem.kind;
  const draft = draftOrder({
    id: context.newId('ord'),
    reference: makeReference(context.randomBytes),
    details: { ...wish, source: 'staff', vatMode: 'not_registered' },
    priced: priced.value,
    newLineId: () => context.newId('lin'),
    now: context.now(),
    holdEndsAt: null,
  });
  const { staff, statements } = await overridingClaimStatements(context, claimOf(draft), 'Proof');
  const actor = { personId: staff.id, name: staff.name };
  await runBatch(context.db, [...orderStatements(context, draft, actor), ...statements]);
  return draft.id;
}
