import { cancelOwnOrder } from '@/features/checkout/commands/cancel-own-order';
import type { Whose } from '@/features/access/domain/whose';
import { findPersonEmail } from '@/features/access/queries/held-person';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import type { NewLetter } from '@/features/notifications/domain/letter';
import { letterIdOf } from '@/features/notifications/queries/held-letters';
import { type Actor, shopper } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import { openOrderCount, openOrdersReading } from '@/features/orders/queries/held-orders';
import { forgetShownReviews, renewReviewsStatement } from '@/features/reviews/commands';
import { auditStatement } from '@/features/shop/commands';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { type DataRequest, type OpenOrderWay, whoseOf } from '../domain/data-request';
import { type CalledOff, dataErasedLetter } from '../domain/letters';
import { noteErasures } from '../store/erasures';
import * as requests from '../store/requests';
import { everythingOf, forgettingStatements } from './forget';

/** `waiting`: an order of theirs is still open; they are erased by themselves once it is not. */
export type Erased = 'erased' | 'waiting';

/** Whose things a request is about, as it stands now. */
export async function ownerOf(context: Context, request: DataRequest): Promise<Whose> {
  const { personId } = request;
  return whoseOf(request, personId === null ? null : await findPersonEmail(context, personId));
}

/**
 * Erases somebody because they say so; `by` is whoever does it for them. Open orders come first: those that can be called off are, where they want that, and
 * for the others the erasure waits.
 */
export async function eraseAsAsked(
  context: Context,
  request: DataRequest,
  { way, by = shopper }: { readonly way: OpenOrderWay; readonly by?: Actor },
): Promise<Erased> {
  await runBatch(context.db, [requests.noteWish(context.db, request.id, context.now())]);
  const calledOff = way === 'cancel' ? await callOffOrders(context, await ownerOf(context, request)) : [];
  return eraseIfSettled(context, request, { calledOff, by });
}

async function callOffOrders(context: Context, whose: Whose): Promise<CalledOff[]> {
  const open = await runReading(context.db, openOrdersReading(context, whose));
  const calledOff: CalledOff[] = [];
  for (const { id, reference } of open) {
    // What is baked already, or cannot be reached at Stripe just now, stays and is waited for.
    const cancelled = await cancelOwnOrder(context, await getOrder(context, id));
    if (cancelled.ok) calledOff.push({ reference, refundPence: cancelled.value.refundPence });
  }
  return calledOff;
}

type Erasing = { readonly calledOff: ReadonlyArray<CalledOff>; readonly by: Actor };

/** Erases whoever wants it, if no order of theirs is open; otherwise nothing is changed, and it is tried again later. */
export async function eraseIfSettled(context: Context, request: DataRequest, erasing: Erasing): Promise<Erased> {
  const whose = await ownerOf(context, request);
  try {
    await runBatch(context.db, eraseStatements(context, { request, whose, ...erasing }));
  } catch (error) {
    if (requests.isStillOpen(error)) return 'waiting';
    throw error;
  }
  await forgetShownReviews(context);
  sendLettersSoon(context);
  context.log.info('privacy.erased', { dataRequestId: request.id, personId: request.personId });
  return 'erased';
}

type Batch = Erasing & { readonly request: DataRequest; readonly whose: Whose };

/** The wall first: the batch is undone where an order is open. The letter that confirms it is written last, and stays. */
function eraseStatements(context: Context, { request, whose, calledOff, by }: Batch) {
  const { email, personId } = whose;
  const at = context.now();
  const closing = requests.closeRequests(context.db, whose, { at, openOrders: openOrderCount(whose) });
  return [
    ...forgettingStatements(context, [closing, ...everythingOf(context, whose, by)]),
    renewReviewsStatement(context),
    auditStatement(context, {
      ...{
        action: 'person.erased',
        personId: by.personId ?? personId,
        actor: by.name,
        subject: personId ?? request.id,
      },
    }),
    ...(email === null ? [] : lastLetter(context, dataErasedLetter(email, request.id, { calledOff }))),
  ];
}

/** The letter that confirms it knows the address until it is sent; in a backup that is restored it need not. */
function lastLetter(context: Context, letter: NewLetter): Statement[] {
  const noted = { table: 'letters', rows: letterIdOf(context, letter.cause), statements: [] };
  return [...letterStatements(context, letter), noteErasures(context.db, noted, context.now())];
}
