import { countSignIn, forgiveSignIn } from '@/features/access/commands/tries';
import { makeToken } from '@/features/access/domain/session';
import { findPersonOf } from '@/features/access/queries';
import { googleTrip } from '@/config/backend';
import { auditStatement } from '@/features/shop/commands';
import { ok, type Result, refused } from '@/kernel/result';
import type { Context, GoogleLogin, GoogleProblem } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { toBase64Url } from '@/platform/signed-links';
import { googleReturn, type GoogleTrip, type GoogleWaiting } from '../domain/google-pages';
import { type SignInRefusal, vague } from './sign-in';
import { type HalfSignedIn, type SignedIn, welcome } from './welcome';

/** Where somebody goes to agree that Google tells us who they are, and what their browser keeps until they are back. */
export async function beginGoogleTrip(
  context: Context,
  next: string,
): Promise<{ readonly trip: GoogleTrip; readonly consentUrl: string }> {
  const state = makeToken(context.randomBytes, googleTrip.stateBytes);
  const verifier = makeToken(context.randomBytes, googleTrip.verifierBytes);
  const codeChallenge = await challengeOf(verifier);
  const consentUrl = context.identity.googleConsentUrl({ state, codeChallenge, redirectUri: returnOf(context) });
  return { trip: { state, verifier, next }, consentUrl };
}

type Back = {
  readonly trip: GoogleTrip;
  readonly state: string;
  readonly code: string;
  readonly device: string | null;
};

/** Why somebody who comes back from Google's page is not in. */
export type GoogleRefusal =
  | { readonly kind: 'lost' | 'unverified' | 'shut_out' | 'unavailable' }
  /** The address has an account with a password, which is asked for once. */
  | { readonly kind: 'needs_proof'; readonly email: string; readonly googleToken: string };

/** Signs in whoever comes back from Google's page on the browser that left for it. */
export async function returnFromGoogle(
  context: Context,
  { trip, state, code, device }: Back,
): Promise<Result<SignedIn | HalfSignedIn, GoogleRefusal>> {
  // Somebody else's code, put into this browser's address bar, would sign it in as them.
  if (state !== trip.state) return refused({ kind: 'lost' });
  const back = { code, codeVerifier: trip.verifier, redirectUri: returnOf(context) };
  const login = await context.identity.signInWithGoogle(back, context.now());
  if (!login.ok) return refused(inOurWords(login.problem));
  return welcome(context, { vouched: vouchedBy(login.value), device });
}

type Linking = {
  readonly waiting: Pick<GoogleWaiting, 'email' | 'googleToken'>;
  readonly password: string;
  readonly device: string | null;
};

/** Joins a Google account to the account of the same address, for the password of that one, and signs its owner in. */
export async function linkGoogle(
  context: Context,
  { waiting, password, device }: Linking,
): Promise<
  Result<SignedIn | HalfSignedIn, Exclude<SignInRefusal, { kind: 'unverified' }> | { readonly kind: 'lost' }>
> {
  const counted = await countSignIn(context, waiting.email);
  if (!counted.ok) return counted;
  const proved = await context.identity.signIn(waiting.email, password, context.now());
  if (!proved.ok) return refused(vague(proved.problem));
  const { idToken } = proved.value;
  const linked = await context.identity.linkGoogle({ idToken, googleToken: waiting.googleToken }, context.now());
  if (!linked.ok) return refused(linked.problem.kind === 'unavailable' ? linked.problem : { kind: 'lost' });
  forgiveSignIn(context, counted.value);
  const welcomed = await welcome(context, { vouched: vouchedBy(linked.value), device });
  if (!welcomed.ok) return refused({ kind: 'wrong_login' });
  await tellTrail(context, linked.value.uid);
  return ok(welcomed.value);
}

/** Told once it is known whose account it is, whether or not their second factor is still to come. */
async function tellTrail(context: Context, uid: string): Promise<void> {
  const person = await findPersonOf(context, { uid });
  if (!person) return;
  const { id } = person;
  const entry = { action: 'account.google_linked', personId: id, actor: 'person', subject: id } as const;
  await runBatch(context.db, [auditStatement(context, entry)]);
}

const returnOf = ({ baseUrl }: Context) => `${baseUrl}${googleReturn}`;

const vouchedBy = ({ uid, email, emailVerified, name }: GoogleLogin) => ({ uid, email, emailVerified, name });

function inOurWords(problem: GoogleProblem): GoogleRefusal {
  switch (problem.kind) {
    case 'refused':
      return { kind: 'lost' };
    case 'disabled':
      return { kind: 'shut_out' };
    case 'unavailable':
    case 'needs_proof':
      return problem;
  }
}

/** What Google is told of the verifier when somebody leaves; the verifier itself follows with their code (RFC 7636). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return toBase64Url(new Uint8Array(digest));
}
