import { z } from 'zod';
import { canonicalEmail, isEmail, type Account } from './accounts';
import { granted, refused, type Outcome, type Refusal } from './answers';
import { TOO_MANY_ATTEMPTS } from './attempts';
import { forge, forgeryAsked } from './forge';
import { isWeak, matchesPassword, storePassword, WEAK_PASSWORD } from './passwords';
import type { Project } from './project';
import { issueTokens, mintIdToken, secondsNow, TOKEN_SECONDS } from './tokens';

const LOCAL_ID_LENGTH = 28;

export const credentialsSchema = z.object({
  email: z.string().optional(),
  password: z.string().optional(),
  displayName: z.string().optional(),
  returnSecureToken: z.boolean().optional(),
});
type Credentials = z.infer<typeof credentialsSchema>;

/** `accounts:signUp`: a new account with e-mail and password, signed in at once if tokens are asked for. */
export async function signUp(project: Project, input: Credentials): Promise<Outcome<object>> {
  const { email = '', password = '' } = input;
  const problem = incomplete(email, password);
  if (problem) return problem;
  if (project.accounts.findByEmail(email)) return refused('EMAIL_EXISTS');
  if (isWeak(password)) return refused(WEAK_PASSWORD);
  const stored = await storePassword(password);
  // Asked again, because somebody may have taken the address while the password was being hashed.
  if (project.accounts.findByEmail(email)) return refused('EMAIL_EXISTS');
  const now = project.world.now();
  const account = project.accounts.save({
    ...newAccount(project, email),
    displayName: input.displayName ?? null,
    password: stored,
    passwordUpdatedAt: now,
  });
  return granted({ kind: 'identitytoolkit#SignupNewUserResponse', ...(await signedIn(project, account, input)) });
}

/** Somebody new, with no way in yet. */
export function newAccount(project: Project, email: string): Account {
  const now = project.world.now();
  return {
    localId: project.world.newId('', LOCAL_ID_LENGTH),
    email: canonicalEmail(email),
    emailVerified: false,
    displayName: null,
    password: null,
    google: null,
    passwordUpdatedAt: 0,
    disabled: false,
    createdAt: now,
    lastLoginAt: now,
    validSince: secondsNow(project),
  };
}

/** `accounts:signInWithPassword`: the same answer for a wrong password and an unknown address. */
export async function signInWithPassword(project: Project, input: Credentials): Promise<Outcome<object>> {
  const { email = '', password = '' } = input;
  const problem = incomplete(email, password);
  if (problem) return problem;
  const now = project.world.now();
  if (project.attempts.isLocked(email, now)) return refused(TOO_MANY_ATTEMPTS);
  const account = project.accounts.findByEmail(email);
  if (!account?.password || !(await matchesPassword(account.password, password))) {
    project.attempts.failed(email, now);
    return refused('INVALID_LOGIN_CREDENTIALS');
  }
  if (account.disabled) return refused('USER_DISABLED');
  project.attempts.forgive(email);
  const current = project.accounts.save({ ...account, lastLoginAt: now });
  const tokens = await signedIn(project, current, input);
  return granted({ kind: 'identitytoolkit#VerifyPasswordResponse', registered: true, ...tokens });
}

export const refreshSchema = z.object({ grant_type: z.string().optional(), refresh_token: z.string().optional() });

/** `/v1/token`: a new ID token for a refresh token; `auth_time` stays that of the sign-in. */
export async function refresh(project: Project, input: z.infer<typeof refreshSchema>): Promise<Outcome<object>> {
  if (input.grant_type !== 'refresh_token') return refused('INVALID_GRANT_TYPE');
  if (!input.refresh_token) return refused('MISSING_REFRESH_TOKEN');
  const known = project.refreshTokens.find(input.refresh_token);
  if (known === undefined) return refused('INVALID_REFRESH_TOKEN');
  const account = project.accounts.find(known.localId);
  if (account === undefined) return refused('USER_NOT_FOUND');
  if (account.disabled) return refused('USER_DISABLED');
  if (known.revoked) return refused('TOKEN_EXPIRED');
  const idToken = await mintIdToken(project, account, known);
  return granted({
    access_token: idToken,
    expires_in: String(TOKEN_SECONDS),
    token_type: 'Bearer',
    refresh_token: known.token,
    id_token: idToken,
    user_id: account.localId,
    project_id: project.id,
  });
}

function incomplete(email: string, password: string): Refusal | null {
  if (email === '') return refused('MISSING_EMAIL');
  if (!isEmail(email)) return refused('INVALID_EMAIL');
  return password === '' ? refused('MISSING_PASSWORD') : null;
}

async function signedIn(project: Project, account: Account, { returnSecureToken }: Credentials) {
  const { localId, email, displayName } = account;
  const tokens = returnSecureToken === true ? await issueTokens(project, account) : {};
  const forgery = forgeryAsked(project);
  const forged = forgery === null ? {} : { idToken: await forge(project, account, forgery) };
  return { localId, email, displayName: displayName ?? '', ...tokens, ...forged };
}
