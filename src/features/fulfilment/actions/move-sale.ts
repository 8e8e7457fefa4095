'use server';

import { readOfficeForm } from '@/features/access/actions/office-form';
import { staffHome } from '@/features/access/domain/safe-next';
import { instantAt } from '@/kernel/time';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { continueSaleWork } from '../commands/continue-sale-work';
import { moveWholeSale } from '../commands/reschedule-sale';
import type { MoveEffect } from '../domain/moved-sale';
import { saleProblemInWords } from '../domain/sale-words';
import { moveSaleSchema } from '../schema/sale';
import { done, refuse } from './at-the-office';

export type MoveSaleFormState = FormState & {
  /** What it would mean, for the person to agree to, and the words that name exactly that; null before they asked. */
  readonly foreseen: { readonly effect: MoveEffect; readonly agreed: string } | null;
};

/** Says what moving a sale would mean, and does it once the person has agreed to exactly that. */
export async function moveSaleAction(_before: MoveSaleFormState, sent: FormData): Promise<MoveSaleFormState> {
  const { form, context, parsed } = await readOfficeForm(sent, {
    permission: 'sales.edit',
    page: staffHome,
    schema: moveSaleSchema,
  });
  if (!parsed.ok) return { ...parsed.state, foreseen: null };
  const {
    saleId,
    version,
    reason,
    agreed,
    answerDay,
    answerAt,
    bakeDay,
    locationId,
    firstSlotAt = null,
  } = parsed.value;
  // Told of one move, nobody agrees to another by changing a field.
  const move = [bakeDay, locationId, firstSlotAt, answerDay, answerAt].join(' ');
  const [agreedMove, orders] = agreed.split('|');
  const answer = await moveWholeSale(context, {
    ...{ saleId, version, reason, to: { bakeDay, locationId, firstSlotAt } },
    answerBy: instantAt(answerDay, answerAt),
    agreedOrders: agreedMove === move && orders !== undefined ? Number(orders) : null,
  });
  if (!answer.ok) return { ...refuse(form, saleProblemInWords(answer.problem)), foreseen: null };
  if (answer.value.kind === 'made') {
    // The page goes on with it, and the companion; this is for a page without JavaScript.
    context.afterResponse(continueSaleWork(context, saleId));
    done(form);
  }
  const { effect } = answer.value;
  const foreseen = { effect, agreed: `${move}|${effect.orders}` };
  return { message: null, fieldErrors: {}, values: typedValues(form), foreseen };
}
