import { NextResponse } from 'next/server';
import { cookieNames, yourDataCookieSeconds } from '@/config/backend';
import { dataPages } from '@/features/privacy/domain/data-pages';
import { findLinkedRequest } from '@/features/privacy/queries';
import { currentContext } from '@/platform/next/context';

type Params = { params: Promise<{ token: string }> };

/**
 * Where the letter about somebody's data leads: puts its key into a cookie for the pages that show it, so that no secret
 * stays in an address. Opening a link changes nothing.
 */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const context = await currentContext();
  const { token } = await params;
  const request = await findLinkedRequest(context, token);
  const response = NextResponse.redirect(new URL(dataPages.held, context.baseUrl), 303);
  response.headers.set('cache-control', 'no-store');
  response.cookies.set(cookieNames.yourData, request ? token : '', {
    path: dataPages.ask,
    httpOnly: true,
    sameSite: 'lax',
    secure: context.baseUrl.startsWith('https:'),
    maxAge: request ? yourDataCookieSeconds : 0,
  });
  return response;
}
