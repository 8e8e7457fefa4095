import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Account } from './accounts';
import { granted, refused, type Outcome } from './answers';
import type { Project } from './project';

export const TOKEN_SECONDS = 3600;
/** Changing a password or leaving for good asks for a sign-in that is fresher than this. */
const RECENT_SIGN_IN_SECONDS = 5 * 60;

/** How somebody signed in. */
export const signInProviders = ['password', 'google.com'] as const;
export type SignInProvider = (typeof signInProviders)[number];

export type SignIn = { readonly signedInAt: number; readonly provider: SignInProvider };
export type Bearer = { readonly account: Account; readonly signIn: SignIn };

/** The world's time as tokens count it, in whole seconds. */
export function secondsNow({ world }: Project): number {
  return Math.floor(world.now() / 1000);
}

/** What an ID token says about somebody, besides issuer, audience and times. */
export function claimsOf(account: Account, { signedInAt, provider }: SignIn) {
  return {
    ...(account.displayName === null ? {} : { name: account.displayName }),
    auth_time: signedInAt,
    user_id: account.localId,
    email: account.email,
    email_verified: account.emailVerified,
    firebase: { identities: identitiesOf(account), sign_in_provider: provider },
  };
}

function identitiesOf({ email, google }: Account) {
  return { ...(google === null ? {} : { 'google.com': [google.sub] }), email: [email] };
}

/** The issuer that every token of the project names. */
export function issuerOf(projectId: string): string {
  return `https://securetoken.google.com/${projectId}`;
}

/** An ID token good for an hour, signed with the project's newest key. */
export async function mintIdToken(project: Project, account: Account, signIn: SignIn): Promise<string> {
  const key = project.keys.current();
  const now = secondsNow(project);
  return new SignJWT(claimsOf(account, signIn))
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(issuerOf(project.id))
    .setAudience(project.id)
    .setSubject(account.localId)
    .setIssuedAt(now)
    .setExpirationTime(now + TOKEN_SECONDS)
    .sign(key.private);
}

/** Signs somebody in: an ID token and the refresh token that renews it. */
export async function issueTokens(project: Project, account: Account, provider: SignInProvider = 'password') {
  const signIn = { signedInAt: secondsNow(project), provider };
  return {
    idToken: await mintIdToken(project, account, signIn),
    refreshToken: project.refreshTokens.issue(account.localId, signIn),
    expiresIn: String(TOKEN_SECONDS),
  };
}

const providerSchema = z.object({ sign_in_provider: z.enum(signInProviders) });

/** Whose token this is, if it is one of ours, still good, and its bearer still welcome. */
export async function readIdToken(project: Project, token: string | undefined): Promise<Outcome<Bearer>> {
  if (!token) return refused('MISSING_ID_TOKEN');
  const claims = await verifiedClaims(project, token);
  if (claims === null) return refused('INVALID_ID_TOKEN');
  const account = project.accounts.find(claims.sub ?? '');
  if (account === undefined) return refused('USER_NOT_FOUND');
  if (account.disabled) return refused('USER_DISABLED');
  if ((claims.iat ?? 0) < account.validSince) return refused('TOKEN_EXPIRED');
  const signedInAt = typeof claims['auth_time'] === 'number' ? claims['auth_time'] : 0;
  const provider = providerSchema.safeParse(claims['firebase']).data?.sign_in_provider ?? 'password';
  return granted({ account, signIn: { signedInAt, provider } });
}

/** As `readIdToken`, but only for somebody who signed in within the last five minutes. */
export async function readRecentIdToken(project: Project, token: string | undefined): Promise<Outcome<Bearer>> {
  const bearer = await readIdToken(project, token);
  if (!bearer.ok) return bearer;
  const age = secondsNow(project) - bearer.value.signIn.signedInAt;
  return age > RECENT_SIGN_IN_SECONDS ? refused('CREDENTIAL_TOO_OLD_LOGIN_AGAIN') : bearer;
}

async function verifiedClaims(project: Project, token: string) {
  try {
    const key = project.keys.find(decodeProtectedHeader(token).kid);
    if (key === undefined) return null;
    const { payload } = await jwtVerify(token, key.public, {
      algorithms: ['RS256'],
      issuer: issuerOf(project.id),
      audience: project.id,
      currentDate: new Date(project.world.now()),
    });
    return payload;
  } catch {
    return null;
  }
}
