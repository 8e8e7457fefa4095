import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { deviceOf } from '@/features/access/domain/device';
import { codePage, landingOf, safeNext } from '@/features/access/domain/safe-next';
import { second } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { setSessionCookie } from '@/platform/next/session-cookie';
import { setShortCookie } from '@/platform/next/short-cookie';
import type { HalfSignedIn, SignedIn } from '../commands/welcome';

/** Gives the browser what a sign-in earned it, and leads to where somebody was on the way to, or to where their code is asked for. */
export async function comeIn(
  context: Context,
  landing: SignedIn | HalfSignedIn,
  wanted: string | undefined,
): Promise<never> {
  const { baseUrl } = context;
  if (landing.kind === 'second_factor') {
    const kept = { name: cookieNames.pendingSignIn, value: landing.pendingToken };
    await setShortCookie({
      ...kept,
      path: pendingPath,
      seconds: Math.floor((landing.endsAt - context.now()) / second),
      baseUrl,
    });
    const next = safeNext(wanted, '');
    redirect(next === '' ? codePage : `${codePage}?next=${encodeURIComponent(next)}`);
  }
  await giveSession(context, landing);
  redirect(landingOf(landing.person.role, wanted));
}

/** Below here the browser shows that it has begun to sign in. */
export const pendingPath = '/sign-in';

/** Gives the browser its session. */
export async function giveSession(context: Context, { token, endsAt }: SignedIn): Promise<void> {
  await setSessionCookie({ token, endsAt, baseUrl: context.baseUrl, now: context.now() });
}

/** The browser and machine that ask, in our own words. */
export async function currentDevice(): Promise<string | null> {
  return deviceOf((await headers()).get('user-agent'));
}
