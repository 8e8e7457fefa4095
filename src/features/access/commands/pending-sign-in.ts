import { oldTries, secondFactor, sessions } from '@/config/backend';
import type { PersonId } from '@/kernel/ids';
import { ok, type Result, refused } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { Person } from '../domain/person';
import { isToken, makeToken } from '../domain/session';
import * as store from '../store/pending-sign-ins';
import { type CodeRefusal, spendCode } from './second-factor';

/** Half a sign-in that begins with its batch; the token is for the browser alone. */
export type PendingSignIn = {
  readonly pendingToken: string;
  readonly endsAt: Instant;
  readonly statements: ReadonlyArray<Statement>;
};

/** Prepares half a sign-in: who they are is proved, and the code of their phone is still to come. */
export async function pendingStatements(context: Context, personId: PersonId): Promise<PendingSignIn> {
  const pendingToken = makeToken(context.randomBytes, sessions.tokenBytes);
  const endsAt = context.now() + secondFactor.pendingMs;
  const before = context.now() - oldTries.forgetAfterMs;
  context.afterResponse(store.forgetPending(context.db, { before, batchSize: oldTries.batchSize }));
  const statements = await store.pendingStatements(context.db, { token: pendingToken, personId, endsAt });
  return { pendingToken, endsAt, statements };
}

/** A sign-in whose second half was right: who it is, by which kind of code, and what its batch ends. */
export type ProvedSignIn = {
  readonly person: Person;
  readonly by: 'app' | 'recovery';
  readonly statements: ReadonlyArray<Statement>;
};

/** The half sign-in took too long, had all its tries, or was never begun: back to the password. */
export type PendingGone = { readonly kind: 'begin_again' };

/** Checks the code that finishes a sign-in; each half sign-in has a handful of tries. */
export async function proveSignIn(
  context: Context,
  token: string,
  typed: string,
): Promise<Result<ProvedSignIn, CodeRefusal | PendingGone>> {
  if (!isToken(token)) return refused({ kind: 'begin_again' });
  const now = context.now();
  const personId = await store.countPendingTry(context.db, { token, most: secondFactor.pendingTries, now });
  const person = personId === null ? null : await store.findPerson(context.db, personId);
  if (!person) return refused({ kind: 'begin_again' });
  const spent = await spendCode(context, person.id, typed);
  if (!spent.ok) return spent;
  return ok({ person, by: spent.value, statements: await store.finishStatements(context.db, { token, now }) });
}
