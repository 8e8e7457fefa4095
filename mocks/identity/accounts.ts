import { z } from 'zod';
import { passwordSchema } from './passwords';

export const accountSchema = z.object({
  localId: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  displayName: z.string().nullable(),
  password: passwordSchema.nullable(),
  /** The Google account that opens this one too. */
  google: z.object({ sub: z.string(), email: z.string(), name: z.string() }).nullable().default(null),
  passwordUpdatedAt: z.number(),
  disabled: z.boolean(),
  createdAt: z.number(),
  lastLoginAt: z.number(),
  /** Seconds. Tokens of sign-ins before this are worth nothing: a changed password signs everybody out. */
  validSince: z.number(),
});
export type Account = Readonly<z.infer<typeof accountSchema>>;

export type Accounts = ReturnType<typeof createAccounts>;

/** The people of the project, by id and by address. */
export function createAccounts(saved: ReadonlyArray<Account>, changed: () => void) {
  const byId = new Map(saved.map((account) => [account.localId, account]));
  return {
    all: () => [...byId.values()],
    find: (localId: string) => byId.get(localId),
    findByGoogle: (sub: string) => [...byId.values()].find((account) => account.google?.sub === sub),
    findByEmail: (email: string) => [...byId.values()].find((account) => account.email === canonicalEmail(email)),
    save(account: Account): Account {
      byId.set(account.localId, account);
      changed();
      return account;
    },
    remove(localId: string): void {
      byId.delete(localId);
      changed();
    },
    clear: () => byId.clear(),
  };
}

/** Google compares addresses without regard to case. */
export function canonicalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Whether Google would take this for an address at all. */
export function isEmail(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
}

/** What `accounts:lookup` shows of somebody; instants are strings of milliseconds, as in Google's JSON. */
export function describeAccount(account: Account) {
  const name = account.displayName === null ? {} : { displayName: account.displayName };
  return {
    localId: account.localId,
    email: account.email,
    emailVerified: account.emailVerified,
    ...name,
    ...(account.password === null ? {} : { passwordHash: REDACTED, passwordUpdatedAt: account.passwordUpdatedAt }),
    providerUserInfo: waysIn(account),
    validSince: String(account.validSince),
    disabled: account.disabled,
    lastLoginAt: String(account.lastLoginAt),
    createdAt: String(account.createdAt),
  };
}

function waysIn({ email, displayName, password, google }: Account) {
  const name = displayName === null ? {} : { displayName };
  const byPassword = { providerId: 'password', email, federatedId: email, rawId: email, ...name };
  return [...(password === null ? [] : [byPassword]), ...(google === null ? [] : [federatedWayIn(google)])];
}

function federatedWayIn({ sub, email, name }: NonNullable<Account['google']>) {
  const federatedId = `https://accounts.google.com/${sub}`;
  return { providerId: 'google.com', rawId: sub, federatedId, email, displayName: name };
}

/** Google sends the word REDACTED, in base64, in place of the hash. */
const REDACTED = Buffer.from('REDACTED').toString('base64');
