import { z } from 'zod';
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

export type Project = ReturnType<typeof openProject>;

/** One project of Identity Platform: its people, keys, tokens and mailed codes, as they were before a restart. */
export function openProject(world: World, saved: unknown, mailbox: Pick<Mailbox, 'post'>) {
  const before = savedSchema.safeParse(saved).data;
  return {
    id: world.identityProject,
    world,
    mailbox,
    accounts: createAccounts(before?.accounts ?? [], () => world.changed()),
    attempts: createAttempts(before?.attempts ?? [], () => world.changed()),
    codes: createCodes(before?.codes ?? [], () => world.changed()),
    keys: createKeys(before?.keys ?? [], () => world.changed()),
    refreshTokens: createRefreshTokens(before?.refreshTokens ?? [], () => world.changed()),
  };
}
