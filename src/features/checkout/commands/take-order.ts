import { phoneHolds } from '@/config/backend';
import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { claimProblemOf, claimStatements } from '@/features/bake-sales/commands';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { findOfferSheet } from '@/features/bake-sales/queries';
import { explainRefusal } from '@/features/bake-sales/queries/explain-refusal';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { isPlacedBefore, isReferenceTaken } from '@/features/orders/commands/races';
import { orderStatements } from '@/features/orders/commands/statements';
import { claimOf, type DraftOrder, draftOrder } from '@/features/orders/domain/draft-order';
import { orderToPayLetter } from '@/features/orders/domain/letters';
import type { Order } from '@/features/orders/domain/order';
import { orderFacts } from '@/features/orders/domain/order-facts';
import type { PricedOrder } from '@/features/orders/domain/price-order';
import { findOrder } from '@/features/orders/queries';
import { attemptStatement, newAttempt } from '@/features/payments/commands/statements';
import type { Hold } from '@/features/payments/domain/holds';
import { phoneHold } from '@/features/payments/domain/phone-hold';
import { auditStatement } from '@/features/shop/commands';
import { getSettings } from '@/features/shop/queries';
import { makeReference } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { checkOrder } from '../domain/check-order';
import { destinationOf } from '../domain/destination';
import { paymentDue } from '../domain/payment-due';
import type { TakenOrder, TakeOrder, TakeOrderProblem } from '../domain/take-order';
import { confirmationStatements, handOverOf } from './confirmation';
import { openPayPage } from './open-pay-page';
import { releaseOverdueOf } from './release-hold';

type Answer = Result<TakenOrder, TakeOrderProblem>;

/** Each overdue hold is a call to Stripe that somebody on the phone waits for. */
const mostReleased = 5;
/** No order comes to less than nothing: until they have been told a total, none is agreed to. */
const neverAgreed = pence(-1);

/**
 * Writes down an order somebody gives by phone, once they have been told what it comes to; until then says that. It takes
 * stock through the same door as the shop's own. It is paid when it is collected, or by a link that goes out by e-mail.
 */
export async function takeOrder(context: Context, input: TakeOrder): Promise<Answer> {
  const staff = await requireStaff(context, 'orders.change');
  const before = await findOrder(context, { placementKey: input.placementKey });
  if (before) return ok(takenAs(before));
  const decided = await decide(context, input);
  if (decided.ok) return save(context, { ...decided.value, staff, input, isSecondTry: false });
  const { problem } = decided;
  return problem.kind === 'price_changed' ? ok({ kind: 'foreseen', totalPence: problem.totalPence }) : refused(problem);
}

type Decided = {
  readonly sheet: OfferSheet;
  readonly priced: PricedOrder;
  readonly details: Parameters<typeof draftOrder>[0]['details'];
  readonly hold: Hold | null;
};

async function decide(context: Context, input: TakeOrder): Promise<Result<Decided, TakeOrderProblem>> {
  if (input.items.length === 0) return refused({ kind: 'empty' });
  const [sheet, { vatMode }] = await Promise.all([findOfferSheet(context, input.saleId), getSettings(context)]);
  const slot = sheet?.slots.find(({ id }) => id === input.slotId);
  if (!sheet || !slot) return refused({ kind: sheet ? 'no_such_slot' : 'no_such_sale' });
  const { method } = slot;
  const destination = destinationOf(sheet, { ...input, method });
  if (!destination.ok) return destination;
  const { address = null, zone = null } = destination.value ?? {};
  const { agreedPence, ...said } = input;
  const customer = { ...input.customer, email: input.customer.email ?? '' };
  const details = { ...said, customer, address, method, vatMode, source: 'staff' } as const;
  const wish = { ...details, voucherCode: null, isMeantTwice: true, seenTotalPence: agreedPence ?? neverAgreed };
  const now = context.now();
  // Whoever rings may pay at the table, also where the shop itself takes cards alone.
  const till = { ...sheet, sale: { ...sheet.sale, payOnCollection: true } };
  const checked = checkOrder(till, wish, { vatMode, now, zone });
  if (!checked.ok) return checked;
  const priced = checked.value;
  if (paymentDue(input.paymentWay, priced.totalPence) !== 'by_card') return ok({ sheet, priced, details, hold: null });
  if (input.customer.email === null) return refused({ kind: 'email_missing' });
  const hold = phoneHold(now, sheet.sale.closesAt, phoneHolds);
  return hold ? ok({ sheet, priced, details, hold }) : refused({ kind: 'cut_off_too_near' });
}

type Saving = Decided & { readonly staff: Staff; readonly input: TakeOrder; readonly isSecondTry: boolean };

/** Writes order, claim, letter and who took it in one batch; all of it or nothing. */
async function save(context: Context, saving: Saving): Promise<Answer> {
  const { hold, sheet, staff } = saving;
  const draft = draftOf(context, saving);
  const attempt = hold && newAttempt(context, draft, 1, hold);
  const actor = { personId: staff.id, name: staff.name };
  const follows = attempt
    ? [attemptStatement(context, attempt), ...letterToPay(context, draft, { sheet, payBy: attempt.expiresAt })]
    : confirmationStatements(context, draft, sheet);
  try {
    await runBatch(context.db, [
      ...orderStatements(context, draft, actor),
      ...claimStatements(context, claimOf(draft)),
      ...follows,
      auditStatement(context, {
        ...{ action: 'order.taken', personId: staff.id, actor: staff.name, subject: draft.id },
        after: { totalPence: draft.totalPence, paymentWay: draft.paymentWay },
      }),
    ]);
  } catch (error) {
    return afterFailure(context, saving, { draft, error });
  }
  context.log.info('order.taken', { orderId: draft.id, totalPence: draft.totalPence, state: draft.state });
  sendLettersSoon(context);
  // Opened at once, for as long as the order is held: the order's page leads to it whenever they come.
  if (attempt) await openPayPage(context, draft, attempt);
  return ok(takenAs(draft));
}

type Failure = { readonly draft: DraftOrder; readonly error: unknown };

async function afterFailure(context: Context, saving: Saving, { draft, error }: Failure): Promise<Answer> {
  if (isReferenceTaken(error)) return save(context, saving);
  if (isPlacedBefore(error)) {
    const first = await findOrder(context, { placementKey: draft.placementKey });
    invariant(first, 'A form that was sent before has made its order');
    return ok(takenAs(first));
  }
  const problem = claimProblemOf(error);
  if (!problem) throw error;
  // Stock that overdue holds keep is nobody's: it is put back before anyone is told that nothing is left.
  const isFreed = !saving.isSecondTry && (await releaseOverdueOf(context, draft.saleId, mostReleased)).done > 0;
  if (isFreed) return save(context, { ...saving, isSecondTry: true });
  return refused((await explainRefusal(context, claimOf(draft))) ?? problem);
}

function draftOf(context: Context, { details, priced, hold, input }: Saving): DraftOrder {
  const draft = draftOrder({
    ...{ id: context.newId('ord'), reference: makeReference(context.randomBytes), details, priced },
    ...{ newLineId: () => context.newId('lin'), now: context.now(), holdEndsAt: hold?.holdEndsAt ?? null },
  });
  return { ...draft, customer: { ...draft.customer, email: input.customer.email } };
}

type ToPay = { readonly sheet: OfferSheet; readonly payBy: number };

function letterToPay(context: Context, order: Order, { sheet, payBy }: ToPay): Statement[] {
  const told = orderFacts(order, handOverOf(order, sheet));
  return told ? letterStatements(context, orderToPayLetter(told.to, { ...told.facts, payBy })) : [];
}

function takenAs({ reference, state, holdEndsAt }: Order): TakenOrder {
  return { kind: 'taken', reference, payBy: state === 'awaiting_payment' ? holdEndsAt : null };
}
