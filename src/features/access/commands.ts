import { counters, oldTries, sessions } from '@/config/backend';
import { invariant } from '@/kernel/invariant';
import type { PersonId } from '@/kernel/ids';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import type { Context, SignInProblem } from '@/platform/context';
import { isStaff, type Staff } from './domain/person';
import { beginSession, makeToken } from './domain/session';
import { staffRules } from './queries';
import * as store from './store';

/** How many tries a key has in a window. */
export type CountRule = { readonly limit: number; readonly windowMs: number };

/** That was one try too many; `againAt` is when the next window begins. */
export type TooManyTries = { readonly kind: 'too_many_tries'; readonly againAt: Instant };

/**
 * Counts one try of somebody or something, strictly. The key says what is counted and whose it is
 * (`checkout.address:…`); only its hash is kept.
 */
export async function countTry(
  context: Context,
  key: string,
  rule: CountRule,
): Promise<Result<undefined, TooManyTries>> {
  const now = context.now();
  const windowStartsAt = now - (now % rule.windowMs);
  const [pepper] = context.linkKeys;
  invariant(pepper, 'There is no key to hash counters with');
  const count = await store.countTry(context.db, { pepper, key, windowStartsAt });
  if (count === 1) {
    const before = now - oldTries.forgetAfterMs;
    context.afterResponse(store.forgetTries(context.db, { before, batchSize: oldTries.batchSize }));
  }
  const againAt = windowStartsAt + rule.windowMs;
  if (count <= rule.limit) return ok();
  context.slowDown?.({ policy: whatOf(key), ...rule, waitMs: againAt - now });
  return refused({ kind: 'too_many_tries', againAt });
}

/** What a key counts, without whose it is. */
const whatOf = (key: string) => /^[^:]*/.exec(key)?.[0] ?? '';

export type SignIn = { readonly email: string; readonly password: string };
export type SignedIn = { readonly token: string; readonly staff: Staff; readonly endsAt: Instant };

/** Why nobody was signed in; a wrong password, an unknown address and a stranger to the staff are one and the same. */
export type SignInRefusal =
  { readonly kind: 'wrong_login' } | { readonly kind: 'too_many_tries' } | { readonly kind: 'unavailable' };

/** Signs a member of staff in: Identity Platform says who they are, our own session follows. */
export async function signInStaff(context: Context, input: SignIn): Promise<Result<SignedIn, SignInRefusal>> {
  const counted = await countSignIn(context, input.email);
  if (!counted.ok) return refused({ kind: 'too_many_tries' });
  const identified = await context.identity.signIn(input.email, input.password, context.now());
  if (!identified.ok) return refused(vague(identified.problem));
  const person = await store.findPersonByUid(context.db, identified.value.uid);
  if (!person || !isStaff(person)) {
    context.log.warn('access.not_staff', { personId: person?.id });
    return refused({ kind: 'wrong_login' });
  }
  const begun = await beginFor(context, person);
  context.log.info('access.signed_in', { personId: person.id, role: person.role });
  return ok(begun);
}

/** Signs out whoever is asking, at once and for good. */
export async function signOut(context: Context): Promise<void> {
  if (context.caller.kind !== 'person') return;
  await store.revokeSession(context.db, context.caller.token, context.now());
}

export type MakeOwner = {
  readonly email: string;
  readonly name: string;
  readonly identityUid: string;
  /** Whether the bakery may have an owner already. */
  readonly another: boolean;
};

/** Makes somebody with an account at Identity Platform an owner; the first one, unless another is wanted. */
export async function makeOwner(
  context: Pick<Context, 'db' | 'now' | 'newId'>,
  { another, ...owner }: MakeOwner,
): Promise<Result<{ readonly personId: PersonId }, { readonly kind: 'owner_exists' }>> {
  if (!another && (await store.hasOwner(context.db))) return refused({ kind: 'owner_exists' });
  const newOwner = { ...owner, id: context.newId('per'), email: emailKey(owner.email) };
  return ok({ personId: await store.saveOwner(context.db, newOwner, context.now()) });
}

/** The address is asked first: one that tries a thousand accounts must not lock them all. */
async function countSignIn(context: Context, email: string): Promise<Result<undefined, TooManyTries>> {
  const byAddress = await countTry(context, `sign_in.address:${context.address}`, counters.signInPerAddress);
  if (!byAddress.ok) return byAddress;
  return countTry(context, `sign_in.account:${emailKey(email)}`, counters.signInPerAccount);
}

async function beginFor(context: Context, staff: Staff): Promise<SignedIn> {
  const { caller } = context;
  const token = makeToken(context.randomBytes, sessions.tokenBytes);
  const times = beginSession(context.now(), staffRules);
  const replaces = caller.kind === 'person' ? caller.token : null;
  await store.insertSession(context.db, { token, replaces, personId: staff.id, ...times });
  return { token, staff, endsAt: times.endsAt };
}

function vague({ kind }: SignInProblem): SignInRefusal {
  return kind === 'disabled' ? { kind: 'wrong_login' } : { kind };
}
