import { listOverdueHolds } from '@/features/orders/queries';
import { runBatch } from '@/platform/db/client';
import { claimProblemOf, claimStatements } from '@/features/bake-sales/commands';
import { setCapacity, stopSelling } from '@/features/bake-sales/commands/capacities';
import type { Claim } from '@/features/bake-sales/domain/claim';
import type { Resource } from '@/features/bake-sales/domain/sale-change';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { placeOrder } from '@/features/checkout/commands/place-order';
import { releaseHold } from '@/features/checkout/commands/release-hold';
import { shopper } from '@/features/orders/domain/order';
import type { OrderId, SaleId } from '@/kernel/ids';
import { refused } from '@/kernel/result';
import { hour } from '@/kernel/time';
import type { Context, Payments } from '@/platform/context';
import { aBakeSale, type BakeSaleChoices, type BuiltSale } from '@/testing/builders/bake-sales';
import { aWish } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { testContext } from '@/testing/context';
import { staffOrder } from './staff-order';

/* The shop's own commands behind plain HTTP, for the judge outside; and the judge's SQL, carried to D1 as it is. */

type Env = { readonly DB: D1Database; readonly FAULT: string };
type Doors = Readonly<Record<string, (sent: never, env: Env) => Promise<unknown>>>;

const statementOfPools = 2;
const unpaidAfter = 2 * hour;

// Stripe knows of no session: what is ordered by card stays held until somebody lets go of it.
const noStripe: Payments = {
  openCheckout: () => Promise.resolve(refused({ kind: 'refused', code: 'closed' })),
  findCheckout: () => Promise.resolve(refused({ kind: 'unavailable' })),
  expireCheckout: () => Promise.resolve(refused({ kind: 'unavailable' })),
  refund: () => Promise.resolve(refused({ kind: 'unavailable' })),
  findRefund: () => Promise.resolve(refused({ kind: 'unavailable' })),
  readEvent: () => Promise.resolve(null),
};

let visitors = 0;
function visitor(over: Partial<Context> = {}): Context {
  visitors += 1;
  const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
  return testContext({ stripe: noStripe, address, ...over });
}

async function managing(): Promise<Context> {
  return visitor({ caller: (await signedIn('manager')).caller });
}
let manager: Promise<Context> | null = null;

async function claim(asked: Claim, { FAULT }: Env): Promise<string> {
  const context = visitor();
  const statements = claimStatements(context, asked);
  const run = FAULT === 'pools' ? statements.filter((_, index) => index !== statementOfPools) : statements;
  try {
    await runBatch(context.db, run);
    return 'claimed';
  } catch (error) {
    const problem = claimProblemOf(error);
    if (problem === null) throw error;
    return problem.kind;
  }
}

type Basket = { readonly sale: BuiltSale; readonly claim: Claim; readonly isByCard: boolean };

async function buy({ sale, claim: { slotId, items }, isByCard }: Basket): Promise<unknown> {
  const paymentWay = isByCard ? 'card' : 'on_collection';
  const placed = await placeOrder(visitor(), aWish(sale, { slotId, items, paymentWay }));
  return placed.ok ? placed.value : placed.problem.kind;
}

/** What hold, once it is over, goes back: the same command as the companion's, for this sale alone. */
async function expire({ saleId }: { readonly saleId: SaleId }): Promise<number> {
  const context = visitor({ now: () => Date.now() + unpaidAfter });
  const overdue = (await listOverdueHolds(context, 1000)).filter((order) => order.saleId === saleId);
  const actor = { personId: null, name: 'hold job' };
  const ended = await Promise.all(
    overdue.map((order) => releaseHold(context, order, { to: 'expired', actor, reason: null })),
  );
  return ended.filter(({ ok }) => ok).length;
}

type Capacity = { readonly saleId: SaleId; readonly of: Resource; readonly capacity: number | null };

const doors: Doors = {
  '/sale': (choices: BakeSaleChoices) => aBakeSale(visitor(), choices),
  '/claim': claim,
  '/buy': buy,
  '/expire': expire,
  '/cancel': ({ orderId }: { readonly orderId: OrderId }) =>
    cancelOrder(visitor(), { orderId, actor: shopper, reason: null }).then(({ ok }) => ok),
  '/capacity': async ({ capacity, ...wish }: Capacity) => {
    const context = await (manager ??= managing());
    const change = { ...wish, version: null, reason: 'Proof' };
    const answer = await (capacity === null
      ? stopSelling(context, change)
      : setCapacity(context, { ...change, capacity }));
    return answer.ok ? 'done' : answer.problem.kind;
  },
  '/insist': async (basket: Basket) => staffOrder(await (manager ??= managing()), basket),
  '/sql': async (statements: ReadonlyArray<string>, { DB }: Env) => {
    const answers = await DB.batch(statements.map((text) => DB.prepare(text)));
    return answers.map(({ results }) => results);
  },
};

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const door = doors[new URL(request.url).pathname];
    if (!door) return new Response(null, { status: 404 });
    return Response.json((await door(await request.json<never>(), env)) ?? null);
  },
};
