import { findLinkedOrder } from '@/features/checkout/queries';
import { currentContext } from '@/platform/next/context';
import { openOrder } from '../open-order';

type Params = { params: Promise<{ token: string }> };

/** A letter's link to an order. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const context = await currentContext();
  const { token } = await params;
  const order = await findLinkedOrder(context, token);
  return openOrder(context.baseUrl, order && { reference: order.reference, token });
}
