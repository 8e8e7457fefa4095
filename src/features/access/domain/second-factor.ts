import { toBase32 } from '@/kernel/base32';
import type { RandomBytes } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Role } from './permissions';

/* The second thing asked for after a password: a code from an authenticator app, or one of the codes kept on paper. */

const rolesThatNeedOne: ReadonlyArray<Role> = ['manager', 'owner'];

/** Says whether a password alone opens nothing of the office for this role. */
export function needsSecondFactor(role: Role): boolean {
  return rolesThatNeedOne.includes(role);
}

// What every authenticator app does (RFC 6238).
const stepMs = 30_000;
const secretBytes = 20;

/** The time step a moment lies in; each has its own code. */
export function stepAt(now: Instant): number {
  return Math.floor(now / stepMs);
}

/** The steps whose codes are taken now: a phone's clock may be off, and typing takes its time. */
export function stepsAround(now: Instant): ReadonlyArray<number> {
  const step = stepAt(now);
  return [step - 1, step, step + 1];
}

/** What somebody typed: a code off their phone, or one of those on paper. */
export type TypedCode = { readonly kind: 'app' | 'recovery'; readonly code: string };

// Crockford's alphabet: nobody has to tell O from 0, or I and L from 1.
const recoveryAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const recoveryLetters = 10;

/** Reads a code as somebody typed it ("123 456", "K7P4Q-X2M9T"), or null where it cannot be one. */
export function readTypedCode(typed: string): TypedCode | null {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  if (/^\d{6}$/.test(plain)) return { kind: 'app', code: plain };
  const code = plain.replaceAll('o', '0').replaceAll(/[il]/g, '1');
  if (code.length !== recoveryLetters || Array.from(code).some((letter) => !recoveryAlphabet.includes(letter)))
    return null;
  return { kind: 'recovery', code };
}

/** Makes so many recovery codes of 50 random bits each, as they are kept; `asShown` is how people see one. */
export function makeRecoveryCodes(randomBytes: RandomBytes, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from(randomBytes(recoveryLetters), (byte) => recoveryAlphabet.charAt(byte & 31)).join(''),
  );
}

/** Writes a recovery code so that it can be copied off paper: `k7p4q-x2m9t`. */
export function asShown(code: string): string {
  return `${code.slice(0, recoveryLetters / 2)}-${code.slice(recoveryLetters / 2)}`;
}

/** Makes the secret that a phone and the shop share, in base 32. */
export function makeSecret(randomBytes: RandomBytes): string {
  return toBase32(randomBytes(secretBytes));
}

/** Writes a secret in groups, for who types it instead of scanning it. */
export function inGroups(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

type Labelled = { readonly secret: string; readonly issuer: string; readonly account: string };

/** What the code on the screen says to an authenticator app; the app's defaults are ours. */
export function keyUri({ secret, issuer, account }: Labelled): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
