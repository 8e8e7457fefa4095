import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { granted, refused, type Outcome } from './answers';

const HOUR_MS = 3_600_000;
const CODE_BYTES = 40;

/** What a mailed code is good for, and for how long. */
const LIFETIME_MS = {
  PASSWORD_RESET: HOUR_MS,
  VERIFY_EMAIL: 72 * HOUR_MS,
  VERIFY_AND_CHANGE_EMAIL: 72 * HOUR_MS,
  RECOVER_EMAIL: 72 * HOUR_MS,
} as const;
export type CodePurpose = keyof typeof LIFETIME_MS;

/** The `mode` of the link in the mail, as Google names it for each purpose. */
export const MODE_OF = {
  PASSWORD_RESET: 'resetPassword',
  VERIFY_EMAIL: 'verifyEmail',
  VERIFY_AND_CHANGE_EMAIL: 'verifyAndChangeEmail',
  RECOVER_EMAIL: 'recoverEmail',
} as const satisfies Record<CodePurpose, string>;

export const codeSchema = z.object({
  code: z.string(),
  purpose: z.enum(['PASSWORD_RESET', 'VERIFY_EMAIL', 'VERIFY_AND_CHANGE_EMAIL', 'RECOVER_EMAIL']),
  localId: z.string(),
  email: z.string(),
  /** The address it moves an account to; of a recovery, the one it moves it away from. */
  newEmail: z.string().nullable(),
  expiresAt: z.number(),
});
export type Code = Readonly<z.infer<typeof codeSchema>>;

export type Codes = ReturnType<typeof createCodes>;

/** The one-time codes that were mailed ("out of band") and not used yet. */
export function createCodes(saved: ReadonlyArray<Code>, changed: () => void) {
  const byCode = new Map(saved.map((code) => [code.code, code]));
  return {
    all: () => [...byCode.values()],
    issue(draft: Omit<Code, 'code' | 'expiresAt'>, now: number): Code {
      const code = randomBytes(CODE_BYTES).toString('base64url');
      const issued = { ...draft, code, expiresAt: now + LIFETIME_MS[draft.purpose] };
      byCode.set(code, issued);
      changed();
      return issued;
    },
    find(code: string, now: number): Outcome<Code> {
      const known = byCode.get(code);
      if (known === undefined) return refused('INVALID_OOB_CODE');
      return known.expiresAt <= now ? refused('EXPIRED_OOB_CODE') : granted(known);
    },
    spend(code: string): void {
      byCode.delete(code);
      changed();
    },
    clear: () => byCode.clear(),
  };
}
