import { invariant } from '@/kernel/invariant';
import { ok, type Result, refused } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { Person } from '../domain/person';
import { type KnownPerson, recognise, type Vouched } from '../domain/recognition';
import { findSecondFactor } from '../queries/second-factor';
import * as store from '../store/people';
import { type PendingSignIn, pendingStatements } from './pending-sign-in';
import { type BegunSession, type SessionOf, sessionStatements } from './sessions';

/** Why somebody Identity Platform vouches for does not come in: their address is unproved, or they may not. */
export type NotAdmitted = { readonly kind: 'unverified' } | { readonly kind: 'shut_out' };

/** Who it is, and what the batch of their sign-in has to bring up to date of them. */
export type Admitted = {
  readonly person: Person;
  /** The first time they come in: until now the shop did not know them. */
  readonly isNew: boolean;
  readonly statements: ReadonlyArray<Statement>;
};

/** Says who it is that Identity Platform vouches for; somebody new with a proved address is written down as a shopper. */
export async function admit(context: Context, told: Vouched): Promise<Result<Admitted, NotAdmitted>> {
  const vouched = { ...told, email: emailKey(told.email) };
  const recognition = recognise(vouched, await store.findKnown(context.db, vouched));
  switch (recognition.kind) {
    case 'unverified':
    case 'shut_out':
      return refused({ kind: recognition.kind });
    case 'stranger':
      return ok({ person: await writeDown(context, vouched), isNew: true, statements: [] });
    case 'known': {
      const { person, isUpToDate } = recognition;
      const tie = { id: person.id, vouched, at: context.now() };
      return ok({
        person: plain(person),
        isNew: false,
        statements: isUpToDate ? [] : [store.tieStatement(context.db, tie)],
      });
    }
  }
}

/** What follows once it is known who somebody is: they are in, or have to show their second factor first. */
export type Step =
  ({ readonly kind: 'signed_in' } & BegunSession) | ({ readonly kind: 'second_factor' } & PendingSignIn);

/** Decides what follows; its statements belong in the batch of the sign-in. */
export async function nextStep(context: Context, coming: SessionOf): Promise<Step> {
  if (await findSecondFactor(context, coming.person.id))
    return { kind: 'second_factor', ...(await pendingStatements(context, coming.person.id)) };
  return { kind: 'signed_in', ...(await sessionStatements(context, coming)) };
}

/** Two first sign-ins at once make one person, so whoever came first is looked for again. */
async function writeDown(context: Context, vouched: Vouched): Promise<Person> {
  await store.insertShopper(context.db, { id: context.newId('per'), vouched, at: context.now() });
  const written = (await store.findKnown(context.db, vouched)).find(({ identityUid }) => identityUid === vouched.uid);
  invariant(written, 'Somebody was written down and is not there');
  return plain(written);
}

function plain({ id, role, name, email }: KnownPerson): Person {
  return { id, role, name, email };
}
