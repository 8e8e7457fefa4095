import { z } from 'zod';
import type { GoogleSignIn } from '../google/google';
import type { Mailbox } from '../resend/mailbox';
import type { World } from '../world';
import { accountSchema, createAccounts } from './accounts';
import { attemptSchema, createAttempts } from './attempts';
import { codeSchema, createCodes } from './codes';
import { createKeys, signingKeySchema } from './keys';
import { createRefreshTokens, refreshTokenSchema } from './refresh-tokens';

const savedSchema = z.object({
  accounts: z.array(accountSchema),
  attempts: z.array(attemptSchema),
  codes: z.array(codeSchema),
  keys: z.array(signingKeySchema),
  refreshTokens: z.array(refreshTokenSchema),
});

/** Where its letters land, and who says who somebody is. */
export type Neighbours = { readonly mailbox: Pick<Mailbox, 'post'>; readonly google: GoogleSignIn };

export type Project = ReturnType<typeof openProject>;

/** One project of Identity Platform: its people, keys, tokens and mailed codes, as they were before a restart. */
export function openProject(world: World, saved: unknown, { mailbox, google }: Neighbours) {
  const before = savedSchema.safeParse(saved).data;
  return {
    id: world.identityProject,
    world,
    mailbox,
    google,
    accounts: createAccounts(before?.accounts ?? [], () => world.changed()),
    attempts: createAttempts(before?.attempts ?? [], () => world.changed()),
    codes: createCodes(before?.codes ?? [], () => world.changed()),
    keys: createKeys(before?.keys ?? [], () => world.changed()),
    refreshTokens: createRefreshTokens(before?.refreshTokens ?? [], () => world.changed()),
  };
}
