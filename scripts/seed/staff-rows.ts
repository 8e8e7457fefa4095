import type { StaffRole } from '@/features/access/domain/permissions';
import { people, secondFactors } from '@/features/access/tables';
import type { Actor } from '@/features/orders/domain/order';
import type { Instant } from '@/kernel/time';
import type { SeedIds } from './seed-ids';
import { rowsOf, type SeedTable } from './seed-table';

/**
 * Who works at the demonstration bakery. The key of an authenticator is what a phone would hold: fixed, because the stand-ins'
 * page of codes has to know it, and of no worth anywhere else. Bakers need none.
 */
export const demoStaff = [
  {
    ...{ role: 'owner', name: 'Olive Hartwell', email: 'owner@bandofbakers.example' },
    authenticatorKey: 'FLOURWATERSALTOVENHEATBREADRISES',
  },
  {
    ...{ role: 'manager', name: 'Martin Ashe', email: 'manager@bandofbakers.example' },
    authenticatorKey: 'COUNTSCALESLEDGERTRAYSCRATESLIST',
  },
  { role: 'baker', name: 'Bea Rowan', email: 'baker@bandofbakers.example', authenticatorKey: null },
] as const satisfies ReadonlyArray<{ role: StaffRole; name: string; email: string; authenticatorKey: string | null }>;

/** One of them, with the account they sign in with and their authenticator's key as the shop keeps it. */
export type StaffAccount = (typeof demoStaff)[number] & {
  readonly identityUid: string;
  readonly sealedKey: string | null;
};

type Staff = { readonly staff: ReadonlyArray<StaffAccount>; readonly ids: SeedIds; readonly madeAt: Instant };

/** The staff as rows; their addresses count as proved, because the seed made the accounts. */
export function staffRows({ staff, ids, madeAt }: Staff): SeedTable[] {
  const rows = staff.map(({ role, name, email, identityUid }) => ({
    id: ids('per', email),
    role,
    email,
    emailVerifiedAt: madeAt,
    name,
    identityUid,
    createdAt: madeAt,
    changedAt: madeAt,
  }));
  const factors = staff.flatMap(({ email, sealedKey }) =>
    sealedKey === null ? [] : [{ personId: ids('per', email), sealedSecret: sealedKey, setUpAt: madeAt }],
  );
  return [rowsOf(people, rows), rowsOf(secondFactors, factors)];
}

/** Who stands at the table and who is in charge, as the books name them. */
export type Crew = { readonly baker: Actor; readonly manager: Actor };

/** The crew of a shop; where nobody has an account the books keep the name alone. */
export function crewOf(staff: ReadonlyArray<StaffAccount>, ids: SeedIds): Crew {
  const actor = (role: StaffRole): Actor => {
    const person = demoStaff.find((one) => one.role === role);
    const hasAccount = staff.some((one) => one.role === role);
    return { personId: person && hasAccount ? ids('per', person.email) : null, name: person?.name ?? role };
  };
  return { baker: actor('baker'), manager: actor('manager') };
}
