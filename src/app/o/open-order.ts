import { NextResponse } from 'next/server';
import { cookieNames, orderCookieSeconds } from '@/config/backend';

type Opened = { readonly reference: string; readonly token: string };

/**
 * Leads to an order's page with its key in a cookie for that one page, so that no secret stays in an address; without a
 * key, to the page that says where one is to be had.
 */
export function openOrder(baseUrl: string, opened: Opened | null): Response {
  const path = `/orders/${opened?.reference ?? 'unknown'}`;
  const response = NextResponse.redirect(new URL(path, baseUrl), 303);
  response.headers.set('cache-control', 'no-store');
  if (opened) {
    response.cookies.set(cookieNames.order, opened.token, {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure: baseUrl.startsWith('https:'),
      maxAge: orderCookieSeconds,
    });
  }
  return response;
}
