import { NextResponse } from 'next/server';
import { accountLetterCookieSeconds, cookieNames } from '@/config/backend';
import { isLetterCode, letterPage } from '@/features/accounts/domain/letter-page';
import { currentContext } from '@/platform/next/context';

/**
 * Where the letters about an account lead: puts their code into a cookie for the one page that asks for it, so that no
 * secret stays in an address. Opening a link changes nothing.
 */
export async function GET(request: Request): Promise<Response> {
  const { baseUrl } = await currentContext();
  const code = new URL(request.url).searchParams.get('oobCode') ?? '';
  const response = NextResponse.redirect(new URL(letterPage, baseUrl), 303);
  response.headers.set('cache-control', 'no-store');
  response.cookies.set(cookieNames.accountLetter, isLetterCode(code) ? code : '', {
    path: letterPage,
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
    maxAge: isLetterCode(code) ? accountLetterCookieSeconds : 0,
  });
  return response;
}
