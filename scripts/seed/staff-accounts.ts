import * as z from 'zod/mini';
import { demoStaff, type StaffAccount } from './staff-rows';

/** One password for the whole demonstration; it opens nothing but this machine's shop. */
export const demoPassword = 'flour-water-salt';

// The stand-in asks for the shape of a key, not for a particular one.
const anyKey = 'first-data-of-the-shop';

const accountSchema = z.object({ localId: z.string().check(z.minLength(1)) });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

/** Signs the demonstration's staff up at the sign-in service, or in where they have been before; asked again, it changes nothing. */
export function signStaffUp(standInsUrl: string): Promise<StaffAccount[]> {
  return Promise.all(
    demoStaff.map(async (person) => ({ ...person, identityUid: await accountOf(standInsUrl, person) })),
  );
}

async function accountOf(standInsUrl: string, { email, name }: (typeof demoStaff)[number]): Promise<string> {
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
