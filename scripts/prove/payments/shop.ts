import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { cancelOwnOrder } from '@/features/checkout/commands/cancel-own-order';
import { changeOwnOrder } from '@/features/checkout/commands/change-own-order';
import { endWaitingChange } from '@/features/checkout/commands/end-change';
import { payAgain } from '@/features/checkout/commands/pay-again';
import { payChange } from '@/features/checkout/commands/pay-change';
import { placeOrder } from '@/features/checkout/commands/place-order';
import { refundAgain } from '@/features/checkout/commands/refund-again';
import { refundOrder, type RefundOrder } from '@/features/checkout/commands/refund-order';
import type { ChangeOrder } from '@/features/checkout/domain/change-order';
import type { PlaceOrder } from '@/features/checkout/domain/place-order';
import { completeReturn, receiveStripeWebhook } from '@/features/checkout/webhooks';
import { cancelWholeSale } from '@/features/fulfilment/commands/cancel-sale';
import { changeOrderFor, type ChangeOrderFor } from '@/features/fulfilment/commands/change-order';
import { moveOrder } from '@/features/orders/commands/move-order';
import type { OrderState } from '@/features/orders/domain/moves';
import { shopper } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import { refundStrayPayment } from '@/features/payments/commands/settle-stray';
import { compareBooks } from '@/features/reconciliation/commands/compare-books';
import type { OrderId, SaleId, StrayPaymentId } from '@/kernel/ids';
import { day } from '@/kernel/time';
import { buildContext, randomBytes } from '@/platform/build-context';
import type { Caller, Companion, Context } from '@/platform/context';
import { createLog } from '@/platform/log';
import type { CompanionEnv } from '@/worker/context';
import { type JobName, runJobs } from '@/worker/jobs';
import { during, type Machine, noteBroken, type stopped } from './machine';

/* The shop's own commands, as its pages, its webhook and its companion call them. */

/** A round of the companion, but for what has nothing to do with orders, or a proof of its own. */
const everyMinute: ReadonlyArray<JobName> = ['stripe_events', 'overdue_holds', 'sale_work', 'refunds', 'outbox'];
const bea = { personId: null, name: 'Bea' };

export type Shop = ReturnType<typeof openShop>;

/** Where a shop is, and who minds it. */
export type Premises = { readonly env: CompanionEnv; readonly manager: Caller };

/** Opens the doors of the shop that runs on a machine. */
export function openShop({ env, manager }: Premises, machine: Machine) {
  const visit = visitorsOf(env, machine);
  const visitOfManager = visitorsOf(env, machine, manager);
  const onOrder = <T>(
    id: OrderId,
    work: (context: Context, order: Awaited<ReturnType<typeof getOrder>>) => Promise<T>,
  ) => visit(async (context) => work(context, await getOrder(context, id)));
  return {
    place: (form: PlaceOrder) => visit((context) => placeOrder(context, form)),
    comeBack: (sessionId: string) => visit((context) => completeReturn(context, sessionId)),
    payAgain: (id: OrderId) => onOrder(id, payAgain),
    change: (id: OrderId, wish: ChangeOrder) => visit((context) => changeOwnOrder(context, id, wish)),
    payChange: (id: OrderId) => onOrder(id, payChange),
    giveUpChange: (id: OrderId) => onOrder(id, (context, order) => endWaitingChange(context, order, shopper)),
    cancelOwn: (id: OrderId) => onOrder(id, cancelOwnOrder),
    cancel: (orderId: OrderId, reason: string) =>
      visit((context) => cancelOrder(context, { orderId, actor: bea, reason })),
    refund: (wish: RefundOrder) => visitOfManager((context) => refundOrder(context, wish)),
    refundAgain: (reference: string, seenVersion: number) =>
      visit((context) => refundAgain(context, { reference, seenVersion, actor: bea })),
    refundStray: (id: StrayPaymentId) => visitOfManager((context) => refundStrayPayment(context, { id })),
    move: (orderId: OrderId, to: OrderState) =>
      visit((context) => moveOrder(context, { orderId, to, actor: bea, reason: null, from: null })),
    changeFor: (wish: ChangeOrderFor) => visitOfManager((context) => changeOrderFor(context, wish)),
    cancelSale: (saleId: SaleId, agreedOrders: number | null) =>
      visitOfManager((context) => cancelWholeSale(context, { saleId, version: null, reason: 'A flood', agreedOrders })),
    webhook: (body: string, signature: string) =>
      visit(async (context) => (await receiveStripeWebhook(context, { body, signature })).status),
    /** What the shop itself finds when it compares its books with Stripe's. */
    reconcile: () => visit((context) => compareBooks(context, { from: context.now() - day, to: context.now() + day })),
    tick: () => visit((context) => context.companion.tick('* * * * *', context.now())),
  };
}

let addresses = 0;
const nextAddress = () => {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
};

/** What a visit brings: its answer, word that the shop was stopped, or nothing where it broke. */
function visitorsOf(env: CompanionEnv, machine: Machine, caller?: Caller) {
  return async <T>(work: (context: Context) => Promise<T>): Promise<T | typeof stopped | undefined> => {
    const { life } = machine;
    const later: Promise<unknown>[] = [];
    const afterResponse = (promise: Promise<unknown>) => void later.push(promise);
    const answer = await during({ machine, life }, () =>
      orBroken(async () => work(await contextOf(env, afterResponse, caller))),
    );
    // What is left to do once the answer is out may be cut off as well, and nobody is told.
    await during({ machine, life }, () => orBroken(() => allOf(later)));
    return answer;
  };
}

async function orBroken<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const { cause } = error instanceof Error ? error : {};
    noteBroken(`${String(error)}${cause instanceof Error ? ` ← ${cause.message}` : ''}`);
    return undefined;
  }
}

async function allOf(promises: ReadonlyArray<Promise<unknown>>): Promise<void> {
  // What is done afterwards may bring more of it: the list grows while it is walked.
  for (const promise of promises) await promise;
}

/** What one visit works with. */
export function contextOf(
  env: CompanionEnv,
  afterResponse: Context['afterResponse'],
  caller: Caller = { kind: 'guest' },
): Promise<Context> {
  return buildContext({
    bindings: env,
    companion: companionOf(env, afterResponse),
    caller,
    address: nextAddress(),
    requestId: randomBytes(8).join('-'),
    log: createLog({}, () => undefined),
    afterResponse,
  });
}

function companionOf(env: CompanionEnv, afterwards: Context['afterResponse']): Companion {
  return {
    tick: () => runJobs({ env, afterwards }, everyMinute),
    sendLetters: () => runJobs({ env, afterwards }, ['outbox']),
    runJob: () => Promise.resolve(null),
    admit: () => Promise.resolve(true),
    makePicture: () => Promise.resolve(null),
    makeLabels: () => Promise.resolve(null),
  };
}
