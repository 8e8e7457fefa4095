import { claimProblemOf, claimStatements } from '@/features/bake-sales/commands';
import type { ClaimProblem } from '@/features/bake-sales/domain/claim';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { findOfferSheet } from '@/features/bake-sales/queries';
import { explainRefusal } from '@/features/bake-sales/queries/explain-refusal';
import { sendLettersSoon } from '@/features/notifications/commands/outbox';
import { isPlacedBefore, isReferenceTaken } from '@/features/orders/commands/races';
import { orderStatements } from '@/features/orders/commands/statements';
import { voucherProblemOf, voucherStatements } from '@/features/orders/commands/voucher-use';
import { claimOf, type DraftOrder, draftOrder } from '@/features/orders/domain/draft-order';
import { type Order, shopper } from '@/features/orders/domain/order';
import type { PricedOrder } from '@/features/orders/domain/price-order';
import { findOrder } from '@/features/orders/queries';
import { attemptStatement, newAttempt } from '@/features/payments/commands/statements';
import type { Attempt } from '@/features/payments/domain/attempt';
import { type Hold, holdFrom } from '@/features/payments/domain/holds';
import { findLatestAttempt } from '@/features/payments/queries';
import { getSettings } from '@/features/shop/queries';
import type { Voucher } from '@/features/vouchers/domain/voucher';
import { holds } from '@/config/backend';
import { makeReference } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { paymentDue } from '../domain/payment-due';
import { type Buyer, voucherCustomer } from '../domain/buyer';
import type { PlacedOrder, PlaceOrder, PlaceOrderProblem } from '../domain/place-order';
import { checkOrder } from '../domain/check-order';
import { destinationOf } from '../domain/destination';
import { isSameOrder } from '../domain/same-order';
import { voucherFor } from '@/features/basket/domain/voucher-for';
import { askForVoucher } from './ask-for-voucher';
import { confirmationStatements } from './confirmation';
import { findAlikeOrder } from './alike-order';
import { findBuyer } from './find-buyer';
import { openPayPage } from './open-pay-page';
import { countCheckout } from './count-checkout';
import { releaseOverdueOf } from './release-hold';

type Answer = Result<PlacedOrder, PlaceOrderProblem>;

/** Each overdue hold is a call to Stripe that the shopper waits for; the rest is for the companion. */
const mostReleased = 5;

/** Turns a basket into an order whose stock is held until it is paid for or the hold ends. */
export async function placeOrder(context: Context, input: PlaceOrder): Promise<Answer> {
  const before = await findOrder(context, { placementKey: input.placementKey });
  if (before) return answerAgain(context, before, input);
  const decided = await decide(context, input);
  if (decided.ok) return saveOrder(context, decided.value);
  // The same form, sent twice at once, must not be told that it ordered just like itself.
  const meanwhile = await findOrder(context, { placementKey: input.placementKey });
  return meanwhile ? answerAgain(context, meanwhile, input) : decided;
}

type Decided = {
  readonly input: PlaceOrder;
  readonly buyer: Buyer | null;
  readonly sheet: OfferSheet;
  readonly priced: PricedOrder;
  readonly vatMode: DraftOrder['vatMode'];
  readonly voucher: Voucher | null;
  /** A claim that is refused is tried once more, where something has been given back for it. */
  readonly isSecondTry: boolean;
};

async function decide(context: Context, input: PlaceOrder): Promise<Result<Decided, PlaceOrderProblem>> {
  if (input.items.length === 0) return refused({ kind: 'empty' });
  if (!(await countCheckout(context, input.customer.email))) return refused({ kind: 'too_many_tries' });
  const [sheet, { vatMode }, buyer] = await Promise.all([
    findOfferSheet(context, input.saleId),
    getSettings(context),
    findBuyer(context),
  ]);
  if (!sheet) return refused({ kind: 'no_such_sale' });
  const destination = destinationOf(sheet, input);
  if (!destination.ok) return destination;
  const { address = null, zone = null } = destination.value ?? {};
  const asked = await askForVoucher(context, input, buyer);
  if (!asked.ok) return asked;
  const now = context.now();
  const given = voucherFor(asked.value, { sheet, items: input.items, now });
  if (!given.ok) return given;
  const voucher = given.value;
  const checked = checkOrder(sheet, input, { vatMode, now, zone, voucher });
  if (!checked.ok) return checked;
  const alike = input.isMeantTwice ? null : await findAlikeOrder(context, input);
  if (alike) return refused({ kind: 'alike_order', placedAt: alike.placedAt });
  return ok({
    input: { ...input, address },
    buyer,
    sheet,
    priced: checked.value,
    vatMode,
    voucher,
    isSecondTry: false,
  });
}

/** Writes order, claim and (where nothing is due now) letter in one batch; all of it or nothing. */
async function saveOrder(context: Context, decided: Decided): Promise<Answer> {
  const { draft, attempt } = draftWithAttempt(context, decided);
  try {
    await runBatch(context.db, [
      ...orderStatements(context, draft, shopper),
      ...(decided.voucher ? voucherStatements(context, draft, usedVoucher(decided, decided.voucher)) : []),
      ...claimStatements(context, claimOf(draft)),
      ...(attempt ? [attemptStatement(context, attempt)] : confirmationStatements(context, draft, decided.sheet)),
    ]);
  } catch (error) {
    if (isReferenceTaken(error)) return saveOrder(context, decided);
    if (isPlacedBefore(error)) return answerFirst(context, decided.input);
    const problem = claimProblemOf(error);
    if (problem) return tryOnceMore(context, decided, { draft, problem });
    const why = voucherProblemOf(error, decided.voucher);
    if (why) return refused({ kind: 'voucher_refused', code: decided.voucher?.code ?? '', why });
    throw error;
  }
  context.log.info('order.placed', { orderId: draft.id, totalPence: draft.totalPence, state: draft.state });
  if (!attempt) sendLettersSoon(context);
  const payUrl = attempt ? await openPayPage(context, draft, attempt) : null;
  return ok({ orderId: draft.id, reference: draft.reference, payUrl });
}

type RefusedDraft = { readonly draft: DraftOrder; readonly problem: ClaimProblem };

/** Stock that overdue holds keep is nobody's: it is put back before anyone is told that nothing is left. */
async function tryOnceMore(context: Context, decided: Decided, { draft, problem }: RefusedDraft): Promise<Answer> {
  const again = () => saveOrder(context, { ...decided, isSecondTry: true });
  const isAboutRoom = problem.kind !== 'sale_not_open' && !decided.isSecondTry;
  if (isAboutRoom && (await releaseOverdueOf(context, draft.saleId, mostReleased)).done > 0) return again();
  const why = await explainRefusal(context, claimOf(draft));
  return why === null && isAboutRoom ? again() : refused(why ?? problem);
}

function draftWithAttempt(
  context: Context,
  { input, buyer, priced, vatMode, voucher }: Decided,
): { draft: DraftOrder; attempt: Attempt | null } {
  const now = context.now();
  const hold = paymentDue(input.paymentWay, priced.totalPence) === 'by_card' ? firstHold(now) : null;
  const draft = draftOrder({
    id: context.newId('ord'),
    reference: makeReference(context.randomBytes),
    details: { ...input, source: 'shop', vatMode },
    priced,
    voucher,
    personId: buyer?.personId ?? null,
    newLineId: () => context.newId('lin'),
    now,
    holdEndsAt: hold?.holdEndsAt ?? null,
  });
  return { draft, attempt: hold && newAttempt(context, draft, 1, hold) };
}

function usedVoucher({ buyer, input }: Decided, voucher: Voucher) {
  return { voucher, customer: voucherCustomer(buyer, input.customer.email) };
}

function firstHold(now: number): Hold {
  const hold = holdFrom(now, now, holds);
  invariant(hold, 'The first try at paying always fits in the longest hold');
  return hold;
}

async function answerFirst(context: Context, input: PlaceOrder): Promise<Answer> {
  const first = await findOrder(context, { placementKey: input.placementKey });
  invariant(first, 'A form that was sent before has made its order');
  return answerAgain(context, first, input);
}

/**
 * The same form sent twice: the order it made the first time, and the same page to pay on. Where it says something else
 * now, neither that order nor a second one would be what the shopper means: they are shown the first.
 */
async function answerAgain(context: Context, order: Order, input: PlaceOrder): Promise<Answer> {
  const { id: orderId, reference } = order;
  if (!isSameOrder(order, input)) return refused({ kind: 'placed_otherwise', orderId, reference });
  const attempt = await findLatestAttempt(context, orderId);
  const isUnpaid = order.state === 'awaiting_payment' && attempt?.state === 'open';
  return ok({ orderId, reference, payUrl: isUnpaid ? await openPayPage(context, order, attempt) : null });
}
