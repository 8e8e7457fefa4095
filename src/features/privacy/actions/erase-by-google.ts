import { redirect } from 'next/navigation';
import { cookieNames, googleTrip } from '@/config/backend';
import { signInHref } from '@/features/access/domain/safe-next';
import { accountPages } from '@/features/accounts/domain/account-pages';
import { returnSchema } from '@/features/accounts/schema/google';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { readSealedCookie, setSealedCookie } from '@/platform/next/sealed-cookie';
import { clearSessionCookie } from '@/platform/next/session-cookie';
import { clearShortCookie } from '@/platform/next/short-cookie';
import { turnAway } from '@/platform/next/turn-away';
import { beginErasingTrip, consentOf, eraseByGoogle, type ErasingTrip } from '../commands/erase-by-google';
import { dataPages } from '../domain/data-pages';
import type { OpenOrderWay } from '../domain/data-request';
import { erasingTripSchema } from '../schema';

/* The way to Google's page and back of somebody who wants to be erased and has no password here. */

const cookie = { name: cookieNames.googleErase, path: dataPages.google } as const;
const purpose = 'google_erase';

/** Gives the browser what it needs to go there and come back. */
export async function keepErasingTrip(context: Context, way: OpenOrderWay): Promise<void> {
  const { baseUrl, secretKeys: keys } = context;
  const value = JSON.stringify(beginErasingTrip(context, way));
  await setSealedCookie({ ...cookie, value, seconds: googleTrip.seconds, baseUrl, purpose, keys });
}

/** Leads who decided it to Google's page. By a link: a form's redirect to another host is stopped where no script runs. */
export async function leaveToErase(): Promise<never> {
  const context = await currentContext();
  const trip = await readTrip(context);
  redirect(trip ? await consentOf(context, trip) : notErased);
}

/** Erases whoever comes back from Google's page; whoever else comes is led back to where they can ask again. */
export async function comeBackToErase(request: Request): Promise<never> {
  const context = await currentContext();
  const trip = await readTrip(context);
  await clearShortCookie({ ...cookie, baseUrl: context.baseUrl });
  const answer = returnSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!trip || !answer.success) redirect(notErased);
  const erased = await tried(() => eraseByGoogle(context, { trip, ...answer.data }));
  if (!erased.ok) redirect(notErased);
  await clearSessionCookie(context.baseUrl);
  redirect(erased.value === 'waiting' ? dataPages.erasedSoon : dataPages.erased);
}

const notErased = `${accountPages.data}?google=no#erase`;

async function readTrip({ secretKeys: keys }: Context): Promise<ErasingTrip | null> {
  const kept = await readSealedCookie(cookie.name, { purpose, keys });
  return kept === null ? null : (erasingTripSchema.safeParse(JSON.parse(kept)).data ?? null);
}

async function tried<T>(erase: () => Promise<T>): Promise<T> {
  try {
    return await erase();
  } catch (error) {
    turnAway(error, signInHref(accountPages.data));
  }
}
