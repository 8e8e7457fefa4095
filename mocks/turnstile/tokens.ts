import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const TOKEN_BYTES = 240;
export const TOKEN_LIFETIME_MS = 300_000;

export const tokenSchema = z.object({
  token: z.string(),
  action: z.string(),
  hostname: z.string(),
  issuedAt: z.number(),
  /** The key of the question that used it; empty where that had none, null where nobody has asked yet. */
  spentBy: z.string().nullable(),
});
export type Token = Readonly<z.infer<typeof tokenSchema>>;
export type Spent = { readonly ok: true; readonly token: Token } | { readonly ok: false; readonly code: string };

/** What widgets answered with: each answer counts once, and not for long. */
export function createTokens(saved: ReadonlyArray<Token>, changed: () => void) {
  const byToken = new Map(saved.map((row) => [row.token, row]));
  return {
    all: () => [...byToken.values()],
    issue(draft: Pick<Token, 'action' | 'hostname'>, now: number): Token {
      const token = `0.${randomBytes(TOKEN_BYTES).toString('base64url')}`;
      const issued = { ...draft, token, issuedAt: now, spentBy: null };
      byToken.set(token, issued);
      changed();
      return issued;
    },
    /** Uses an answer; the same question asked again, by its key, gets the same verdict. */
    spend(token: string, { key, now }: { readonly key: string; readonly now: number }): Spent {
      const known = byToken.get(token);
      if (known === undefined) return { ok: false, code: 'invalid-input-response' };
      const isRepeat = key !== '' && known.spentBy === key;
      if (isRepeat) return { ok: true, token: known };
      if (known.spentBy !== null || now - known.issuedAt >= TOKEN_LIFETIME_MS)
        return { ok: false, code: 'timeout-or-duplicate' };
      byToken.set(token, { ...known, spentBy: key });
      changed();
      return { ok: true, token: known };
    },
    clear: () => byToken.clear(),
  };
}

export type Tokens = ReturnType<typeof createTokens>;
