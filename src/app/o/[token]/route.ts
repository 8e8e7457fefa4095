import { NextResponse } from 'next/server';
import { cookieNames, orderCookieSeconds } from '@/config/backend';
import { findLinkedOrder } from '@/features/checkout/queries';
import { currentContext } from '@/platform/next/context';

type Params = { params: Promise<{ token: string }> };

/** A letter's link to an order: puts the key into a cookie for that one page, so that no secret stays in an address. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const context = await currentContext();
  const { token } = await params;
  const order = await findLinkedOrder(context, token);
  const path = `/orders/${order?.reference ?? 'unknown'}`;
  const response = NextResponse.redirect(new URL(path, context.baseUrl), 303);
  response.headers.set('cache-control', 'no-store');
  if (order) {
    response.cookies.set(cookieNames.order, token, {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure: context.baseUrl.startsWith('https:'),
      maxAge: orderCookieSeconds,
    });
  }
  return response;
}
