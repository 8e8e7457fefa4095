import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { googlePersonSchema } from './people';

const CODE_BYTES = 48;
const CODE_LIFETIME_MS = 10 * 60_000;

export const grantSchema = z.object({
  code: z.string(),
  clientId: z.string(),
  redirectUri: z.string(),
  scope: z.string(),
  /** Null where the site asked without one. */
  challenge: z.object({ text: z.string(), method: z.enum(['S256', 'plain']) }).nullable(),
  person: googlePersonSchema,
  expiresAt: z.number(),
});
export type Grant = Readonly<z.infer<typeof grantSchema>>;

/** The codes that the consent page gave out and nobody has exchanged yet. */
export function createGrants(saved: ReadonlyArray<Grant>, changed: () => void) {
  const byCode = new Map(saved.map((grant) => [grant.code, grant]));
  return {
    all: () => [...byCode.values()],
    give(draft: Omit<Grant, 'code' | 'expiresAt'>, now: number): Grant {
      // Google's codes have a slash in them, which a site that builds addresses by hand trips over.
      const code = `4/0${randomBytes(CODE_BYTES).toString('base64url')}`;
      const grant = { ...draft, code, expiresAt: now + CODE_LIFETIME_MS };
      byCode.set(code, grant);
      changed();
      return grant;
    },
    /** Takes a code out of the world, whatever becomes of it: whoever fumbles an exchange starts again. */
    take(code: string, now: number): Grant | null {
      const grant = byCode.get(code);
      if (byCode.delete(code)) changed();
      return grant && now < grant.expiresAt ? grant : null;
    },
    clear: () => byCode.clear(),
  };
}

/** Whether a verifier is the one that a challenge was made of (RFC 7636). */
export function meetsChallenge({ text, method }: NonNullable<Grant['challenge']>, verifier: string): boolean {
  const made = method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  return /^[\w.~-]{43,128}$/.test(verifier) && made === text;
}
