import { claimStatements, releaseStatements } from '@/features/bake-sales/commands';
import { givePartStatements, takePartStatements } from '@/features/bake-sales/commands/swap-claims';
import { type ClaimSwap, swapOf } from '@/features/bake-sales/domain/claim-swap';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { claimOf } from '../domain/draft-order';
import type { Actor, Order } from '../domain/order';
import type { ChangePlan } from '../domain/plan-change';
import { rewriteOrder } from '../store/rewrite';

export type OrderChange = {
  readonly plan: ChangePlan;
  readonly actor: Actor;
  /** In words for the shopper; null where they changed it themselves. */
  readonly reason: string | null;
  /** Who takes what it needs more of: a shopper only while the sale is open. `held`: that was taken before, and kept. */
  readonly claim: 'shopper' | 'staff' | 'held';
  /** What somebody must look at now; without it, the order's flag stays as it is. */
  readonly attention?: string;
};

/**
 * The statements that make a planned change of an order: the event with its patch, row and lines, and its claims swapped by
 * their difference. They undo the whole batch where somebody else changed the order meanwhile (`isOvertaken`) or something
 * no longer fits (`claimProblemOf`): then the order stands as it was. Money and letters are the caller's.
 */
export function changeStatements(context: Context, order: Order, change: OrderChange): Statement[] {
  const { plan, actor, reason, attention = order.attention } = change;
  const after = { ...order, ...plan, attention };
  return [
    ...rewriteOrder(context.db, { order, after, at: context.now(), actor, reason }),
    ...swapStatements(context, { order, after, by: change.claim }),
  ];
}

/** What a planned change takes of its sale beyond what the order has, and what it gives back; both of the order's own sale. */
export function swapFor(order: Order, plan: ChangePlan): ClaimSwap {
  return swapOf(claimOf(order), claimOf({ ...order, ...plan }));
}

type Swap = { readonly order: Order; readonly after: Order; readonly by: OrderChange['claim'] };

function swapStatements(context: Context, { order, after, by }: Swap): Statement[] {
  // Another sale has nothing in common with this one: all of it is given back there, and all of it taken here.
  if (order.saleId !== after.saleId)
    return [...releaseStatements(context, claimOf(order)), ...claimStatements(context, claimOf(after))];
  const { takes, gives } = swapOf(claimOf(order), claimOf(after));
  return [...(by === 'held' ? [] : takePartStatements(context, takes, by)), ...givePartStatements(context, gives)];
}
