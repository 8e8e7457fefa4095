import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { Account } from './accounts';
import { type Forgery, forgeries } from './forgeries';
import { makeSigningKey } from './keys';
import type { Project } from './project';
import { claimsOf, issuerOf, secondsNow, TOKEN_SECONDS } from './tokens';

/** The fault the switches ask for; null where every token is to be a good one. */
export function forgeryAsked({ world }: Project): Forgery | null {
  return forgeries.find((kind) => kind === world.switches.identity.forges) ?? null;
}

/** Mints a token for somebody with exactly one fault in it. */
export async function forge(project: Project, account: Account, kind: Forgery): Promise<string> {
  const claims = claimsFor(project, account, kind);
  const key = project.keys.current();
  if (kind === 'alg-none') return new UnsecuredJWT(claims).encode();
  if (kind === 'alg-hs256') return sign(claims, 'HS256', key.kid, new TextEncoder().encode(key.public.n));
  // The stranger's key borrows our key id, so that only the signature gives it away.
  return sign(claims, 'RS256', key.kid, kind === 'other-key' ? makeSigningKey().private : key.private);
}

function claimsFor(project: Project, account: Account, kind: Forgery): JWTPayload {
  const now = secondsNow(project);
  const signedInAt = kind === 'expired' ? now - 2 * TOKEN_SECONDS : now;
  return {
    ...claimsOf(account, { signedInAt, provider: 'password' }),
    iss: issuerOf(kind === 'other-issuer' ? `${project.id}-other` : project.id),
    aud: kind === 'other-audience' ? `${project.id}-other` : project.id,
    sub: account.localId,
    iat: signedInAt,
    exp: signedInAt + TOKEN_SECONDS,
  };
}

type Key = Parameters<SignJWT['sign']>[0];

function sign(claims: JWTPayload, alg: string, kid: string, key: Key): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key);
}
