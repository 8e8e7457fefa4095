import { runBatch } from '@/platform/db/client';
import { claimProblemOf, claimStatements } from '@/features/bake-sales/commands';
import { setCapacity, stopSelling } from '@/features/bake-sales/commands/capacities';
import type { Claim } from '@/features/bake-sales/domain/claim';
import type { Resource } from '@/features/bake-sales/domain/sale-change';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { completePayment } from '@/features/checkout/commands/complete-payment';
import { placeOrder } from '@/features/checkout/commands/place-order';
import { releaseOverdueOf } from '@/features/checkout/commands/release-hold';
import { shopper } from '@/features/orders/domain/order';
import type { OrderId, SaleId } from '@/kernel/ids';
import { hour } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { BuiltSale } from '@/testing/builders/bake-sales';
import { aWish } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { openDoors, visitor } from '../../lib/doors/doors';
import { cancelSaleWhole, changeByShopper, changeByStaff } from './changes';
import { ownStripe, pay, type Paying } from './own-stripe';
import { staffOrder } from './staff-order';

type Env = { readonly DB: D1Database; readonly FAULT: string };

const statementOfPools = 2;
const unpaidAfter = 2 * hour;
const mostTries = 4;

function shopperHere(over: Partial<Context> = {}): Context {
  const context = visitor(over);
  return { ...context, stripe: ownStripe(context.stripe) };
}

let manager: Context | null = null;

/** Takes a manager on, before anybody asks for one: no request waits for what another has begun. */
async function hire(): Promise<void> {
  manager = shopperHere({ caller: (await signedIn('manager')).caller });
}

function theManager(): Context {
  if (!manager) throw new Error('Nobody has been taken on');
  return manager;
}

async function claim(asked: Claim, { FAULT }: Env): Promise<string> {
  const context = shopperHere();
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
  const placed = await placeOrder(shopperHere(), aWish(sale, { slotId, items, paymentWay }));
  return placed.ok ? placed.value : placed.problem.kind;
}

/** What hold, once it is over, goes back: the same command as the companion's, for this sale alone. */
async function expire({ saleId, most }: { readonly saleId: SaleId; readonly most: number }): Promise<number> {
  const context = shopperHere({ now: () => Date.now() + unpaidAfter });
  return (await releaseOverdueOf(context, saleId, most)).done;
}

type Paid = { readonly orderId: OrderId; readonly how: Paying };

/** A card payment, which may come long after the order's hold has ended. */
async function payFor({ orderId, how }: Paid): Promise<string> {
  const session = pay(orderId, how);
  if (!session) return 'ended';
  const answer = await completePayment(shopperHere(), session);
  return answer.ok ? answer.value.outcome : answer.problem.kind;
}

type Capacity = { readonly saleId: SaleId; readonly of: Resource; readonly capacity: number | null };

async function change({ capacity, ...wish }: Capacity, tries: number): Promise<string> {
  const context = theManager();
  const asked = { ...wish, version: null, reason: 'Proof' };
  const answer = await (capacity === null ? stopSelling(context, asked) : setCapacity(context, { ...asked, capacity }));
  if (answer.ok) return 'done';
  // Somebody else changed the sale at this moment: whoever meant it presses again.
  const isOvertaken = answer.problem.kind === 'changed_meanwhile' && tries > 1;
  return isOvertaken ? change({ capacity, ...wish }, tries - 1) : answer.problem.kind;
}

export default openDoors<Env>({
  '/hire': hire,
  '/claim': claim,
  '/buy': buy,
  '/pay': payFor,
  '/expire': expire,
  '/cancel': ({ orderId }: { readonly orderId: OrderId }) =>
    cancelOrder(shopperHere(), { orderId, actor: shopper, reason: null }).then(({ ok }) => ok),
  '/change': (asked: Parameters<typeof changeByShopper>[1]) => changeByShopper(shopperHere(), asked),
  '/change-for': (asked: Parameters<typeof changeByStaff>[1]) => changeByStaff(theManager(), asked),
  '/capacity': (asked: Capacity) => change(asked, mostTries),
  '/cancel-sale': ({ saleId }: { readonly saleId: SaleId }) => cancelSaleWhole(theManager(), saleId),
  '/insist': (basket: Basket) => staffOrder(theManager(), basket),
});
