import type { Role, StaffRole } from '@/features/access/domain/permissions';
import { sessionStatements } from '@/features/access/commands/sessions';
import { needsSecondFactor } from '@/features/access/domain/second-factor';
import { people, secondFactors } from '@/features/access/tables';
import type { PersonId } from '@/kernel/ids';
import { ok, refused } from '@/kernel/result';
import type { Caller, Context, Identity } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { testContext } from '../context';
import { anIdentity } from './identity';

/** An Identity Platform where everybody's password is "flour" and their uid is made of their address. */
export const trustingIdentity: Identity = anIdentity({
  signIn: (email, password) =>
    Promise.resolve(
      password === 'flour'
        ? ok({ uid: `uid-${email}`, email, emailVerified: true, idToken: `token-of-${email}` })
        : refused({ kind: 'wrong_login' }),
    ),
});

let addresses = 0;
/** A context with that Identity Platform and an address of its own, so that no test is counted against another. */
export function trustingShop(over: Partial<Context> = {}): Context {
  return testContext({ identity: trustingIdentity, address: `192.0.2.${++addresses}`, ...over });
}

export type Employed = { readonly id: PersonId; readonly email: string };

let emails = 0;
/** Writes down somebody with a role, who has a phone for their second factor where the role needs one. */
export async function employ(role: Role): Promise<Employed> {
  const context = trustingShop();
  const email = `${role}-${++emails}@bakery.example`;
  const id = context.newId('per');
  const at = context.now();
  await context.db
    .insert(people)
    .values({ id, role, email, name: 'Bea', identityUid: `uid-${email}`, createdAt: at, changedAt: at });
  if (needsSecondFactor(role))
    await context.db.insert(secondFactors).values({ personId: id, ...somePhone, setUpAt: at });
  return { id, email };
}

// No test asks it for a code; one that does sets another up.
const somePhone = { sealedSecret: 'of a phone that is not here' };

/** Signs somebody new of that role in, by whatever their role asks for; `caller` is what their browser then sends. */
export async function signedIn(
  role: StaffRole,
  over: Partial<Context> = {},
): Promise<Employed & { readonly token: string; readonly caller: Caller }> {
  const person = await employ(role);
  const context = trustingShop(over);
  const { token, statements } = await sessionStatements(context, { person: { ...person, role }, device: null });
  await runBatch(context.db, statements);
  return { ...person, token, caller: { kind: 'person', token } };
}

/** The same request, asked by somebody new of that role. */
export async function staffedBy(context: Context, role: StaffRole): Promise<Context> {
  const { caller } = await signedIn(role, { now: context.now });
  return { ...context, caller };
}
