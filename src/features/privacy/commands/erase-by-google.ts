import { googleTrip } from '@/config/backend';
import { makeToken } from '@/features/access/domain/session';
import { challengeOf } from '@/features/accounts/commands/google';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { dataPages } from '../domain/data-pages';
import type { OpenOrderWay } from '../domain/data-request';
import { eraseAccountOf, type EraseAccountProblem } from './erase-account';
import type { Erased } from './erase';

/** What the way to Google's page and back needs, and what was decided before it; sealed in a cookie of this browser. */
export type ErasingTrip = { readonly state: string; readonly verifier: string; readonly way: OpenOrderWay };

/** Begins the way to Google's page; the browser keeps it until it is back. */
export function beginErasingTrip(context: Context, way: OpenOrderWay): ErasingTrip {
  const state = makeToken(context.randomBytes, googleTrip.stateBytes);
  const verifier = makeToken(context.randomBytes, googleTrip.verifierBytes);
  return { state, verifier, way };
}

/** Where somebody on that way proves once more who they are. */
export async function consentOf(context: Context, { state, verifier }: ErasingTrip): Promise<string> {
  const codeChallenge = await challengeOf(verifier);
  return context.identity.googleConsentUrl({ state, codeChallenge, redirectUri: returnOf(context) });
}

type Back = { readonly trip: ErasingTrip; readonly state: string; readonly code: string };

/** Erases whoever comes back from Google's page on the browser that left for it, if it is who is signed in here. */
export async function eraseByGoogle(
  context: Context,
  { trip, state, code }: Back,
): Promise<Result<Erased, EraseAccountProblem>> {
  if (state !== trip.state) return refused({ kind: 'wrong_login' });
  const back = { code, codeVerifier: trip.verifier, redirectUri: returnOf(context) };
  const login = await context.identity.signInWithGoogle(back, context.now());
  if (login.ok) return eraseAccountOf(context, { login: login.value, way: trip.way });
  return refused({ kind: login.problem.kind === 'unavailable' ? 'unavailable' : 'wrong_login' });
}

const returnOf = ({ baseUrl }: Context) => `${baseUrl}${dataPages.googleReturn}`;
