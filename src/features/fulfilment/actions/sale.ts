'use server';

import { messages } from '@/config/frontend';
import { setCapacity, stopSelling } from '@/features/bake-sales/commands/capacities';
import { staffHome } from '@/features/access/domain/safe-next';
import type { HoldingOrder } from '@/features/orders/domain/office';
import { listOrdersHolding } from '@/features/orders/queries/of-sale';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { cancelWholeSale } from '../commands/cancel-sale';
import { continueSaleWork } from '../commands/continue-sale-work';
import type { Effect, WorkState } from '../domain/sale-task';
import { saleProblemInWords } from '../domain/sale-words';
import { capacitySchema, cancelSaleSchema, saleWorkSchema } from '../schema/sale';
import { admitTo, done, refuse } from './at-the-office';

export type CapacityFormState = FormState & {
  /** Who holds what a capacity was to go under; null where nothing stands in the way. */
  readonly holding: ReadonlyArray<HoldingOrder> | null;
};

/** As many as a page shows of the orders that stand in the way. */
const mostListed = 100;

/** Sets how much a sale has of something, or stops selling it; what stands in the way is listed. */
export async function changeCapacityAction(_before: CapacityFormState, sent: FormData): Promise<CapacityFormState> {
  const form = requireForm(sent);
  const parsed = parseForm(capacitySchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, holding: null };
  const { capacity, stop, ...wish } = parsed.value;
  const { context } = await admitTo('sales.edit', staffHome);
  const isNumber = /^\d{1,6}$/.test(capacity);
  const changed =
    stop === ''
      ? await setCapacity(context, { ...wish, capacity: isNumber ? Number(capacity) : Number.NaN })
      : await stopSelling(context, wish);
  if (changed.ok) done(form);
  const isInTheWay = changed.problem.kind === 'below_claimed';
  const { saleId, of } = wish;
  const holding = isInTheWay ? await listOrdersHolding(context, { saleId, of, limit: mostListed }) : null;
  return { ...refuse(form, saleProblemInWords(changed.problem)), holding };
}

export type CancelSaleFormState = FormState & {
  /** What it would mean, for the person to agree to; null before they asked. */
  readonly effect: Effect | null;
};

/** Says what cancelling a sale would mean, and does it once the person has agreed to that. */
export async function cancelSaleAction(_before: CancelSaleFormState, sent: FormData): Promise<CancelSaleFormState> {
  const form = requireForm(sent);
  const parsed = parseForm(cancelSaleSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, effect: null };
  const { agreed, ...wish } = parsed.value;
  const { context } = await admitTo('sales.cancel', staffHome);
  const answer = await cancelWholeSale(context, { ...wish, agreedOrders: agreed === '' ? null : Number(agreed) });
  if (!answer.ok) return { ...refuse(form, saleProblemInWords(answer.problem)), effect: null };
  if (answer.value.kind === 'made') {
    // The page goes on with it, and the companion; this is for a page without JavaScript.
    context.afterResponse(continueSaleWork(context, wish.saleId));
    done(form);
  }
  return { message: null, fieldErrors: {}, values: typedValues(form), effect: answer.value.effect };
}

/** Does the next orders of a sale that was cancelled or moved, and says how far it has come. */
export async function continueSaleWorkAction(before: WorkState, sent: FormData): Promise<WorkState> {
  const parsed = parseForm(saleWorkSchema, requireForm(sent), messages.checkForm);
  if (!parsed.ok) return { ...before, isMoving: false };
  const { context } = await admitTo('sales.edit', staffHome);
  return continueSaleWork(context, parsed.value.saleId);
}
