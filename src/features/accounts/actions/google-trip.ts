import { redirect } from 'next/navigation';
import { cookieNames, googleTrip } from '@/config/backend';
import { everybodysSignInPage, safeNext, signInHref } from '@/features/access/domain/safe-next';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { readSealedCookie, setSealedCookie } from '@/platform/next/sealed-cookie';
import { clearShortCookie } from '@/platform/next/short-cookie';
import { beginGoogleTrip, type GoogleRefusal, returnFromGoogle } from '../commands/google';
import { googleLinkPage, googleStart, type GoogleTrip, type GoogleWaiting } from '../domain/google-pages';
import { type GoogleOutcome, googleOutcomeHref } from '../domain/google-words';
import { returnSchema, tripSchema, waitingSchema } from '../schema/google';
import { comeIn, currentDevice } from './come-in';

/* The two doors of a sign-in by Google: one leads there, one takes people back. Neither is a form. */

const tripCookie = cookieNames.google;

/** Leads to Google's page. */
export async function leaveForGoogle(request: Request): Promise<never> {
  const context = await currentContext();
  const { trip, consentUrl } = await beginGoogleTrip(context, safeNext(nextIn(request), ''));
  await keep(context, trip);
  redirect(consentUrl);
}

/** Takes back who was at Google's page: signed in, or told why not. */
export async function comeBackFromGoogle(request: Request): Promise<never> {
  const context = await currentContext();
  const trip = readKept(tripSchema, await unsealed(context));
  await forget(context);
  const answer = returnSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!trip || !answer.success) return leaveFor(trip && isRefusal(request) ? 'changed_mind' : 'lost', trip?.next);
  const returned = await returnFromGoogle(context, { trip, ...answer.data, device: await currentDevice() });
  if (returned.ok) return comeIn(context, returned.value, trip.next);
  return turnBack(context, returned.problem, trip);
}

/** The Google account that waits for a password, as this browser's cookie says. */
export async function googleWaiting(context: Context): Promise<GoogleWaiting | null> {
  return readKept(waitingSchema, await unsealed(context));
}

/** Takes out of the browser what it kept on the way. */
export async function forget({ baseUrl }: Context): Promise<void> {
  await clearShortCookie({ name: tripCookie, path: googleStart, baseUrl });
}

async function turnBack(context: Context, refusal: GoogleRefusal, { next }: GoogleTrip): Promise<never> {
  if (refusal.kind !== 'needs_proof') return leaveFor(refusal.kind, next);
  const { email, googleToken } = refusal;
  await keep(context, { email, googleToken, next });
  redirect(googleLinkPage);
}

/** Back to the sign-in page, which says why. */
export function leaveFor(outcome: GoogleOutcome, next: string | undefined): never {
  redirect(googleOutcomeHref(outcome, next ? signInHref(next) : everybodysSignInPage));
}

async function keep({ baseUrl, secretKeys: keys }: Context, kept: GoogleTrip | GoogleWaiting): Promise<void> {
  const cookie = { name: tripCookie, path: googleStart, seconds: googleTrip.seconds, baseUrl };
  await setSealedCookie({ ...cookie, value: JSON.stringify(kept), purpose: 'google_sign_in', keys });
}

function unsealed({ secretKeys: keys }: Context): Promise<string | null> {
  return readSealedCookie(tripCookie, { purpose: 'google_sign_in', keys });
}

type Shape<T> = {
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T | undefined };
};

function readKept<T>(shape: Shape<T>, kept: string | null): T | null {
  // Only what we sealed gets here: it is JSON, of one shape or the other.
  return kept === null ? null : (shape.safeParse(JSON.parse(kept)).data ?? null);
}

const nextIn = (request: Request) => new URL(request.url).searchParams.get('next');
const isRefusal = (request: Request) => new URL(request.url).searchParams.get('error') === 'access_denied';
