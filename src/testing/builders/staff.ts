import type { Role, StaffRole } from '@/features/access/domain/permissions';
import { signInStaff } from '@/features/access/commands';
import { people } from '@/features/access/tables';
import type { PersonId } from '@/kernel/ids';
import { ok, refused } from '@/kernel/result';
import type { Caller, Context, Identity } from '@/platform/context';
import { testContext } from '../context';

/** An Identity Platform where everybody's password is "flour" and their uid is made of their address. */
export const trustingIdentity: Identity = {
  signIn: (email, password) =>
    Promise.resolve(
      password === 'flour' ? ok({ uid: `uid-${email}`, email, emailVerified: true }) : refused({ kind: 'wrong_login' }),
    ),
};

let addresses = 0;
/** A context with that Identity Platform and an address of its own, so that no test is counted against another. */
export function trustingShop(over: Partial<Context> = {}): Context {
  return testContext({ identity: trustingIdentity, address: `192.0.2.${++addresses}`, ...over });
}

export type Employed = { readonly id: PersonId; readonly email: string };

let emails = 0;
/** Writes down somebody with a role, who can sign in at `trustingShop`. */
export async function employ(role: Role): Promise<Employed> {
  const context = trustingShop();
  const email = `${role}-${++emails}@bakery.example`;
  const id = context.newId('per');
  const at = context.now();
  await context.db
    .insert(people)
    .values({ id, role, email, name: 'Bea', identityUid: `uid-${email}`, createdAt: at, changedAt: at });
  return { id, email };
}

/** Signs somebody new of that role in; `caller` is what their browser then sends. */
export async function signedIn(
  role: StaffRole,
  over: Partial<Context> = {},
): Promise<Employed & { readonly token: string; readonly caller: Caller }> {
  const person = await employ(role);
  const answer = await signInStaff(trustingShop(over), { email: person.email, password: 'flour' });
  if (!answer.ok) throw new Error(`Nobody was signed in: ${answer.problem.kind}`);
  const { token } = answer.value;
  return { ...person, token, caller: { kind: 'person', token } };
}

/** The same shop, with somebody new of that role signed in there. */
export async function staffedBy(context: Context, role: StaffRole): Promise<Context> {
  const { caller } = await signedIn(role, { now: context.now });
  return { ...context, caller };
}
