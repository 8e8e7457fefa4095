'use server';

import { readOfficeForm } from '@/features/access/actions/office-form';
import { setCapacity, stopSelling } from '@/features/bake-sales/commands/capacities';
import { staffHome } from '@/features/access/domain/safe-next';
import type { HoldingOrder } from '@/features/orders/domain/office';
import { listOrdersHolding } from '@/features/orders/queries/of-sale';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { cancelWholeSale } from '../commands/cancel-sale';
import { continueSaleWork } from '../commands/continue-sale-work';
import type { Effect, WorkState } from '../domain/sale-task';
import { saleProblemInWords } from '../domain/sale-words';
import { capacitySchema, cancelSaleSchema, saleWorkSchema } from '../schema/sale';
import { done, refuse } from './at-the-office';

export type CapacityFormState = FormState & {
  /** Who holds what a capacity was to go under; null where nothing stands in the way. */
  readonly holding: ReadonlyArray<HoldingOrder> | null;
};

/** As many as a page shows of the orders that stand in the way. */
const mostListed = 100;

/** Sets how much a sale has of something, or stops selling it; what stands in the way is listed. */
export async function changeCapacityAction(_before: CapacityFormState, sent: FormData): Promise<CapacityFormState> {
  const { form, context, parsed } = await readOfficeForm(sent, {
    permission: 'sales.edit',
    page: staffHome,
    schema: capacitySchema,
  });
  if (!parsed.ok) return { ...parsed.state, holding: null };
  const { capacity, stop, ...wish } = parsed.value;
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
  const { form, context, parsed } = await readOfficeForm(sent, {
    permission: 'sales.cancel',
    page: staffHome,
    schema: cancelSaleSchema,
  });
  if (!parsed.ok) return { ...parsed.state, effect: null };
  const { agreed, ...wish } = parsed.value;
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
  const door = { permission: 'sales.edit', page: staffHome, schema: saleWorkSchema } as const;
  const { context, parsed } = await readOfficeForm(sent, door);
  if (!parsed.ok) return { ...before, isMoving: false };
  return continueSaleWork(context, parsed.value.saleId);
}
