import { cookies } from 'next/headers';
import { cookieNames } from '@/config/backend';
import { signedInHint } from '@/config/frontend';
import { type Instant, second } from '@/kernel/time';

/**
 * The name of the cookie that holds a session. Over HTTPS it carries the prefix that no other host under the same domain
 * and no page served in the clear can set.
 */
export function sessionCookieName(baseUrl: string): string {
  return isSecure(baseUrl) ? cookieNames.sessionSecure : cookieNames.session;
}

type NewSession = { readonly token: string; readonly baseUrl: string; readonly now: Instant; readonly endsAt: Instant };

/** Gives the browser its session. */
export async function setSessionCookie({ token, baseUrl, now, endsAt }: NewSession): Promise<void> {
  const jar = await cookies();
  // A length, not a date: the browser's clock may be another than the shop's.
  const maxAge = Math.floor((endsAt - now) / second);
  jar.set(sessionCookieName(baseUrl), token, { ...attributes(baseUrl), maxAge });
  jar.set(signedInHint.name, signedInHint.value, { ...attributes(baseUrl), httpOnly: false, maxAge });
}

/** Takes the session out of the browser. */
export async function clearSessionCookie(baseUrl: string): Promise<void> {
  const jar = await cookies();
  // Not `delete`: a browser takes a cookie with this prefix, even an empty one, only with all its attributes.
  jar.set(sessionCookieName(baseUrl), '', { ...attributes(baseUrl), maxAge: 0 });
  jar.set(signedInHint.name, '', { ...attributes(baseUrl), httpOnly: false, maxAge: 0 });
}

function attributes(baseUrl: string) {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(baseUrl), path: '/' } as const;
}

function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https:');
}
