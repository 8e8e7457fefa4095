import { openOrder } from '@/app/o/open-order';
import { accountOrderHref } from '@/features/accounts/domain/account-pages';
import { findOwnOrderKey } from '@/features/checkout/queries/own-order-key';
import { currentContext } from '@/platform/next/context';
import { ofAccount } from '../../guard';

type Params = { params: Promise<{ reference: string }> };

/** An account's own way to one of its orders: opens it as the link in its letter does. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { reference } = await params;
  const key = await ofAccount(accountOrderHref(reference), (context) => findOwnOrderKey(context, reference));
  const { baseUrl } = await currentContext();
  return openOrder(baseUrl, key);
}
