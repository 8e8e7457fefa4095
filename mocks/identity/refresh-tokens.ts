import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const TOKEN_BYTES = 96;

export const refreshTokenSchema = z.object({
  token: z.string(),
  localId: z.string(),
  /** Seconds; the ID tokens it buys say this as `auth_time`. */
  signedInAt: z.number(),
  provider: z.enum(['password', 'google.com']).default('password'),
  revoked: z.boolean(),
});
export type RefreshToken = Readonly<z.infer<typeof refreshTokenSchema>>;

export type RefreshTokens = ReturnType<typeof createRefreshTokens>;

/** The long-lived halves of sign-ins. A revoked one is kept, because Google tells it from one it never gave out. */
export function createRefreshTokens(saved: ReadonlyArray<RefreshToken>, changed: () => void) {
  const byToken = new Map(saved.map((row) => [row.token, row]));
  return {
    all: () => [...byToken.values()],
    find: (token: string) => byToken.get(token),
    issue(localId: string, signIn: Pick<RefreshToken, 'signedInAt' | 'provider'>): string {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      byToken.set(token, { token, localId, ...signIn, revoked: false });
      changed();
      return token;
    },
    revokeAllOf(localId: string): void {
      for (const row of byToken.values())
        if (row.localId === localId) byToken.set(row.token, { ...row, revoked: true });
      changed();
    },
    clear: () => byToken.clear(),
  };
}
