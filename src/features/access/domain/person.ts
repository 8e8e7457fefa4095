import type { PersonId } from '@/kernel/ids';
import { isStaffRole, type Role, type StaffRole } from './permissions';

/** Somebody the shop knows, as far as deciding what they may do needs it. */
export type Person = {
  readonly id: PersonId;
  readonly role: Role;
  readonly name: string;
  readonly email: string | null;
};

/** Somebody who works here. */
export type Staff = Person & { readonly role: StaffRole };

/** What a look at the session says. A database that is down is an outage, never a sign-out. */
export type SessionReading =
  | { readonly kind: 'guest' }
  | { readonly kind: 'person'; readonly person: Person; readonly hasSecondFactor: boolean }
  | { readonly kind: 'unavailable'; readonly cause: unknown };

/** Says whether a person works here. */
export function isStaff(person: Person): person is Staff {
  return isStaffRole(person.role);
}
