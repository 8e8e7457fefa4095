import { z } from 'zod';
import { canonicalEmail, describeAccount, isEmail, type Account } from './accounts';
import { granted, refused, type Outcome } from './answers';
import { isWeak, storePassword, WEAK_PASSWORD } from './passwords';
import { sendCode } from './code-letters';
import type { Project } from './project';
import { issueTokens, readIdToken, readRecentIdToken, secondsNow, type Bearer } from './tokens';

export const tokenSchema = z.object({ idToken: z.string().optional() });
type TokenInput = z.infer<typeof tokenSchema>;

/** `accounts:lookup`: what the project knows about the bearer of a token. */
export async function lookup(project: Project, { idToken }: TokenInput): Promise<Outcome<object>> {
  const bearer = await readIdToken(project, idToken);
  if (!bearer.ok) return bearer;
  return granted({ kind: 'identitytoolkit#GetAccountInfoResponse', users: [describeAccount(bearer.value.account)] });
}

/** `accounts:delete`: the bearer, gone for good. */
export async function deleteAccount(project: Project, { idToken }: TokenInput): Promise<Outcome<object>> {
  const bearer = await readRecentIdToken(project, idToken);
  if (!bearer.ok) return bearer;
  project.refreshTokens.revokeAllOf(bearer.value.account.localId);
  project.accounts.remove(bearer.value.account.localId);
  return granted({ kind: 'identitytoolkit#DeleteAccountResponse' });
}

export const updateSchema = z.object({
  idToken: z.string().optional(),
  oobCode: z.string().optional(),
  displayName: z.string().optional(),
  email: z.string().optional(),
  password: z.string().optional(),
  deleteAttribute: z.array(z.string()).optional(),
  returnSecureToken: z.boolean().optional(),
});
type UpdateInput = z.infer<typeof updateSchema>;

/** `accounts:update`: with a mailed code it proves an address, with a token it changes name or password. */
export async function update(project: Project, input: UpdateInput): Promise<Outcome<object>> {
  if (input.oobCode) return proveAddress(project, input.oobCode);
  if (!input.idToken) return refused('INVALID_REQ_TYPE : Unsupported request parameters.');
  const bearer = await bearerFor(project, input);
  if (!bearer.ok) return bearer;
  const { account } = bearer.value;
  if (input.email !== undefined && !isEmail(input.email)) return refused('INVALID_EMAIL');
  // With e-mail-enumeration protection, an address changes only by the letter of VERIFY_AND_CHANGE_EMAIL.
  if (input.email !== undefined && canonicalEmail(input.email) !== account.email)
    return refused('OPERATION_NOT_ALLOWED : Please verify the new email before changing email.');
  if (input.password !== undefined && isWeak(input.password)) return refused(WEAK_PASSWORD);

  const renamed = project.accounts.save({ ...account, displayName: nameAfter(account, input) });
  const current = input.password === undefined ? renamed : await changePassword(project, renamed, input.password);
  const wantsTokens = input.password !== undefined || input.returnSecureToken === true;
  return granted({ ...described(current), ...(wantsTokens ? await issueTokens(project, current) : {}) });
}

/** Gives somebody another password; whoever was signed in with the old one is out. */
export async function changePassword(project: Project, account: Account, password: string): Promise<Account> {
  const stored = await storePassword(password);
  project.refreshTokens.revokeAllOf(account.localId);
  project.attempts.forgive(account.email);
  return project.accounts.save({
    ...account,
    password: stored,
    passwordUpdatedAt: project.world.now(),
    validSince: secondsNow(project),
  });
}

/** Spends a mailed code that proves an address: the one on the account, the new one it is to have, or the one it had. */
export function proveAddress(project: Project, oobCode: string): Outcome<object> {
  const code = project.codes.find(oobCode, project.world.now());
  if (!code.ok) return code;
  const { purpose, localId, email, newEmail } = code.value;
  const [from, to] = purpose === 'RECOVER_EMAIL' ? [newEmail, email] : [email, newEmail ?? email];
  const account = project.accounts.find(localId);
  if (purpose === 'PASSWORD_RESET' || account?.email !== from) return refused('INVALID_OOB_CODE');
  if (account.disabled) return refused('USER_DISABLED');
  if (to !== from && project.accounts.findByEmail(to)) return refused('EMAIL_EXISTS');
  project.codes.spend(oobCode);
  return granted(described(moveTo(project, account, { to, mayRecover: purpose === 'VERIFY_AND_CHANGE_EMAIL' })));
}

/** Gives somebody an address that was proved to be theirs; the one they had hears of it, and may take it back. */
function moveTo(project: Project, account: Account, { to, mayRecover }: { to: string; mayRecover: boolean }): Account {
  const { localId, email } = account;
  if (to === email) return project.accounts.save({ ...account, emailVerified: true });
  project.refreshTokens.revokeAllOf(localId);
  if (mayRecover) sendCode(project, { purpose: 'RECOVER_EMAIL', localId, email, newEmail: to });
  return project.accounts.save({ ...account, email: to, emailVerified: true, validSince: secondsNow(project) });
}

function bearerFor(project: Project, { idToken, password, email }: UpdateInput): Promise<Outcome<Bearer>> {
  const sensitive = password !== undefined || email !== undefined;
  return sensitive ? readRecentIdToken(project, idToken) : readIdToken(project, idToken);
}

function nameAfter(account: Account, { displayName, deleteAttribute }: UpdateInput): string | null {
  if (deleteAttribute?.includes('DISPLAY_NAME')) return null;
  return displayName ?? account.displayName;
}

function described(account: Account) {
  const { localId, email, displayName, emailVerified, providerUserInfo, passwordHash } = describeAccount(account);
  const kind = 'identitytoolkit#SetAccountInfoResponse';
  return {
    kind,
    localId,
    email,
    ...(displayName ? { displayName } : {}),
    emailVerified,
    providerUserInfo,
    passwordHash,
  };
}
