'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { staffHome } from '@/features/access/domain/safe-next';
import type { BulkPlan } from '@/features/orders/domain/bulk-move';
import { type FormState, parseForm, requireForm, typedValues } from '@/platform/next/form-action';
import { moveAllOf } from '../commands/move-all';
import { type MovedAll, withPart } from '../domain/moved-parts';
import { moveAllSchema } from '../schema/move-all';
import { admitTo } from './at-the-office';

export type MoveAllFormState = FormState & {
  /** What it would mean, for the person to agree to; null before they asked. */
  readonly foreseen: { readonly to: string; readonly orders: number; readonly stay: BulkPlan['stay'] } | null;
  /** How far it has come, where there are more than one request can carry; null before it began. */
  readonly underWay: MovedAll | null;
};

const nothingYet = { foreseen: null, underWay: null } as const;

/**
 * Says which orders of a sale would move together, and moves them once the person has agreed to that: in parts, each of
 * which decides anew on how the orders stand, so that it can be left off and gone on with at any time.
 */
export async function moveAllAction(_before: MoveAllFormState, sent: FormData): Promise<MoveAllFormState> {
  const form = requireForm(sent);
  const { context } = await admitTo('orders.move', staffHome);
  const parsed = parseForm(moveAllSchema, form, messages.checkForm);
  if (!parsed.ok) return { ...parsed.state, ...nothingYet };
  const { saleId, to, agreed, movedBefore, overtakenBefore } = parsed.value;
  const [agreedTo = '', agreedOrders = ''] = agreed.split(':');
  // Another move was chosen since: what was agreed to was not this one.
  const isAgreed = agreedTo === to && /^\d{1,5}$/.test(agreedOrders);
  const answer = await moveAllOf(context, { saleId, to, agreedOrders: isAgreed ? Number(agreedOrders) : null });
  const answered = { message: null, fieldErrors: {}, values: typedValues(form) };
  if (answer.kind === 'foreseen') {
    const { go, stay } = answer.plan;
    return { ...answered, foreseen: { to, orders: go.length, stay }, underWay: null };
  }
  const { goesOn, ...reached } = withPart({ moved: movedBefore, overtaken: overtakenBefore }, answer);
  if (!goesOn) redirect(toldAt(form, reached));
  return { ...answered, foreseen: null, underWay: reached };
}

/** The list it was sent from, which says what became of it; any other page than a sale's is none of ours. */
function toldAt(form: FormData, { to, moved, overtaken, left }: MovedAll): string {
  const back = form.get('back');
  const page = typeof back === 'string' && /^\/admin\/sales\/[\w-]+\/orders$/.test(back) ? back : staffHome;
  return `${page}?told=${to}&moved=${moved}&overtaken=${overtaken}&left=${left}`;
}
