import * as z from 'zod/mini';
import { seal } from '@/platform/sealing';
import { demoStaff, type StaffAccount } from './staff-rows';

/** One password for the whole demonstration; it opens nothing but this machine's shop. */
export const demoPassword = 'flour-water-salt';

// The stand-in asks for the shape of a key, not for a particular one.
const anyKey = 'first-data-of-the-shop';

const accountSchema = z.object({ localId: z.string().check(z.minLength(1)) });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

type Places = { readonly standInsUrl: string; readonly secretsKey: string };

/**
 * Signs the demonstration's staff up at the sign-in service, or in where they have been before, and puts the keys of their
 * authenticators on the stand-ins' phone; asked again, it changes nothing.
 */
export function signStaffUp({ standInsUrl, secretsKey }: Places): Promise<StaffAccount[]> {
  return Promise.all(
    demoStaff.map(async (person) => {
      const { email, authenticatorKey } = person;
      if (authenticatorKey !== null) await putOnPhone(standInsUrl, { account: email, secret: authenticatorKey });
      const sealing = { purpose: 'authenticator', keys: [secretsKey] } as const;
      return {
        ...person,
        identityUid: await accountOf(standInsUrl, person),
        sealedKey: authenticatorKey === null ? null : await seal(authenticatorKey, sealing),
      };
    }),
  );
}

async function putOnPhone(standInsUrl: string, entry: { account: string; secret: string }): Promise<void> {
  const response = await fetch(`${standInsUrl}/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  });
  if (!response.ok) throw new Error(`No codes for ${entry.account}: ${response.status}`);
}

type Named = { readonly email: string; readonly name: string };

/** The account of somebody of the demonstration at the sign-in service, made where there is none yet. */
export async function accountOf(standInsUrl: string, { email, name }: Named): Promise<string> {
  const made = await ask(standInsUrl, 'signUp', { email, displayName: name });
  if (made.ok) return made.localId;
  if (made.message !== 'EMAIL_EXISTS') throw new Error(`No account for ${email}: ${made.message}`);
  const known = await ask(standInsUrl, 'signInWithPassword', { email });
  if (known.ok) return known.localId;
  throw new Error(`${email} has an account with another password: ${known.message}`);
}

type Answer = { readonly ok: true; readonly localId: string } | { readonly ok: false; readonly message: string };

async function ask(standInsUrl: string, method: string, person: object): Promise<Answer> {
  const response = await fetch(`${standInsUrl}/identity/v1/accounts:${method}?key=${anyKey}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, password: demoPassword, returnSecureToken: true }),
  });
  const body: unknown = await response.json();
  if (response.ok) return { ok: true, localId: accountSchema.parse(body).localId };
  return { ok: false, message: refusalSchema.parse(body).error.message };
}
