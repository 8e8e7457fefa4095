import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { messages } from '@/config/frontend';
import type { Order } from '@/features/orders/domain/order';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { findOpenedOrder } from '../queries';
import { referenceSchema } from '../schema';

/** The order a form of its own page is about, for who holds its key; everybody else learns nothing, not even whether it exists. */
export async function requireOpenedOrder(sent: FormData): Promise<{ context: Context; order: Order }> {
  const parsed = parseForm(referenceSchema, requireForm(sent), messages.checkForm);
  const context = await currentContext();
  const jar = await cookies();
  const reference = parsed.ok ? parsed.value.reference : '';
  const order = await findOpenedOrder(context, reference, jar.get(cookieNames.order)?.value);
  if (!order) redirect('/orders/unknown');
  return { context, order };
}

/** The address of an order's own page, with what is to be told there. */
export function orderPage(reference: string, problem: string | null = null): string {
  return `/orders/${reference}${problem === null ? '' : `?problem=${problem}`}`;
}
