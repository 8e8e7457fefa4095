import { z } from 'zod';
import { canonicalEmail, isEmail } from './accounts';
import { changePassword } from './account-calls';
import { granted, refused, type Outcome, type Refusal } from './answers';
import { sendCode } from './code-letters';
import type { Code } from './codes';
import { isWeak, WEAK_PASSWORD } from './passwords';
import type { Project } from './project';
import { readIdToken } from './tokens';

export const sendCodeSchema = z.object({
  requestType: z.string().optional(),
  email: z.string().optional(),
  newEmail: z.string().optional(),
  idToken: z.string().optional(),
  continueUrl: z.string().optional(),
});
type SendCodeInput = z.infer<typeof sendCodeSchema>;

type Draft = Omit<Code, 'code' | 'expiresAt'>;

/** `accounts:sendOobCode`: mails a one-time code; for an unknown address it says yes and sends nothing. */
export async function sendOobCode(project: Project, input: SendCodeInput): Promise<Outcome<object>> {
  const problem = unwelcome(project, input.continueUrl);
  if (problem) return problem;
  const draft = await draftOf(project, input);
  if (!draft.ok) return draft;
  if (draft.value.localId !== '') sendCode(project, draft.value, input.continueUrl);
  return granted({ kind: 'identitytoolkit#GetOobConfirmationCodeResponse', email: draft.value.email });
}

export const resetSchema = z.object({ oobCode: z.string().optional(), newPassword: z.string().optional() });
type ResetInput = z.infer<typeof resetSchema>;

/** `accounts:resetPassword`: looks at a code, or spends it on a new password; having read the letter proves the address. */
export async function resetPassword(project: Project, { oobCode, newPassword }: ResetInput): Promise<Outcome<object>> {
  if (!oobCode) return refused('MISSING_OOB_CODE');
  const code = project.codes.find(oobCode, project.world.now());
  if (!code.ok) return code;
  const { purpose, localId, email, newEmail } = code.value;
  if (newPassword !== undefined) {
    const account = project.accounts.find(localId);
    if (purpose !== 'PASSWORD_RESET' || account?.email !== email) return refused('INVALID_OOB_CODE');
    if (account.disabled) return refused('USER_DISABLED');
    if (isWeak(newPassword)) return refused(WEAK_PASSWORD);
    project.codes.spend(oobCode);
    await changePassword(project, { ...account, emailVerified: true }, newPassword);
  }
  const moved = newEmail === null ? {} : { newEmail };
  return granted({ kind: 'identitytoolkit#ResetPasswordResponse', email, requestType: purpose, ...moved });
}

async function draftOf(project: Project, input: SendCodeInput): Promise<Outcome<Draft>> {
  switch (input.requestType) {
    case 'PASSWORD_RESET':
      return resetDraft(project, input.email ?? '');
    case 'VERIFY_EMAIL':
      return ownDraft(project, input, { purpose: 'VERIFY_EMAIL', newEmail: null });
    case 'VERIFY_AND_CHANGE_EMAIL':
      return moveDraft(project, input);
    case undefined:
    default:
      return refused('MISSING_REQ_TYPE');
  }
}

function resetDraft(project: Project, email: string): Outcome<Draft> {
  if (email === '') return refused('MISSING_EMAIL');
  if (!isEmail(email)) return refused('INVALID_EMAIL');
  const localId = project.accounts.findByEmail(email)?.localId ?? '';
  return granted({ purpose: 'PASSWORD_RESET', localId, email: canonicalEmail(email), newEmail: null });
}

async function moveDraft(project: Project, input: SendCodeInput): Promise<Outcome<Draft>> {
  if (!input.newEmail) return refused('MISSING_NEW_EMAIL');
  if (!isEmail(input.newEmail)) return refused('INVALID_NEW_EMAIL');
  const newEmail = canonicalEmail(input.newEmail);
  return ownDraft(project, input, { purpose: 'VERIFY_AND_CHANGE_EMAIL', newEmail });
}

async function ownDraft(
  project: Project,
  { idToken }: SendCodeInput,
  rest: Pick<Draft, 'purpose' | 'newEmail'>,
): Promise<Outcome<Draft>> {
  const bearer = await readIdToken(project, idToken);
  if (!bearer.ok) return bearer;
  const { localId, email } = bearer.value.account;
  if (rest.newEmail !== null && project.accounts.findByEmail(rest.newEmail)) return refused('EMAIL_EXISTS');
  return granted({ ...rest, localId, email });
}

/** Google only sends people on to domains that the project lists; here those are the shop's and this machine's own. */
function unwelcome({ world }: Project, continueUrl: string | undefined): Refusal | null {
  if (continueUrl === undefined) return null;
  const url = URL.parse(continueUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) return refused('INVALID_CONTINUE_URI');
  const allowed = ['localhost', '127.0.0.1', new URL(world.appUrl).hostname];
  return allowed.includes(url.hostname) ? null : refused('UNAUTHORIZED_DOMAIN : Domain not allowlisted by project');
}
