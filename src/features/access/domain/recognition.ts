import type { Instant } from '@/kernel/time';
import { isStaff, type Person } from './person';

/** Somebody Identity Platform vouches for. */
export type Vouched = {
  readonly uid: string;
  readonly email: string;
  /** Whether they have shown that the address is theirs. */
  readonly emailVerified: boolean;
  /** Null where they have not told it to Identity Platform. */
  readonly name: string | null;
};

/** Somebody the shop knows, with what ties them to their account at Identity Platform. */
export type KnownPerson = Person & {
  readonly identityUid: string | null;
  readonly emailVerifiedAt: Instant | null;
  /** False once they were disabled or erased. */
  readonly mayComeIn: boolean;
};

/** Who it is that Identity Platform vouches for, as far as the shop is concerned. */
export type Recognition =
  | { readonly kind: 'known'; readonly person: KnownPerson; readonly isUpToDate: boolean }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'unverified' }
  | { readonly kind: 'shut_out' };

/** Finds somebody among those who have their account or their address. */
export function recognise(vouched: Vouched, known: ReadonlyArray<KnownPerson>): Recognition {
  const byAccount = known.find(({ identityUid }) => identityUid === vouched.uid);
  const isProved = vouched.emailVerified || (byAccount !== undefined && byAccount.emailVerifiedAt !== null);
  // Anybody can open an account with an address of somebody else; nobody comes in by one before its letter was answered.
  if (!isProved) return { kind: 'unverified' };
  const person = byAccount ?? known.find(({ email }) => email === vouched.email);
  if (!person) return { kind: 'stranger' };
  // Staff come in by the account that was tied to them, never by having the same address.
  if (!person.mayComeIn || (!byAccount && isStaff(person))) return { kind: 'shut_out' };
  const isUpToDate = byAccount !== undefined && person.email === vouched.email && person.emailVerifiedAt !== null;
  return { kind: 'known', person, isUpToDate: isUpToDate || !vouched.emailVerified };
}
