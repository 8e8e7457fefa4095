import { z } from 'zod';
import { canonicalEmail } from './accounts';

const ALLOWED_WRONG_TRIES = 10;
const LOCK_MS = 5 * 60_000;

export const attemptSchema = z.object({ email: z.string(), wrongTries: z.number(), lockedUntil: z.number() });
export type Attempt = Readonly<z.infer<typeof attemptSchema>>;

const ADVICE =
  'Access to this account has been temporarily disabled due to many failed login attempts. You can immediately ' +
  'restore it by resetting your password or you can try again later.';
export const TOO_MANY_ATTEMPTS = `TOO_MANY_ATTEMPTS_TRY_LATER : ${ADVICE}` as const;

export type Attempts = ReturnType<typeof createAttempts>;

/** Wrong passwords per address, counted for unknown addresses too, so that the lock tells nobody who has an account. */
export function createAttempts(saved: ReadonlyArray<Attempt>, changed: () => void) {
  const byEmail = new Map(saved.map((attempt) => [attempt.email, attempt]));
  return {
    all: () => [...byEmail.values()],
    isLocked: (email: string, now: number) => (byEmail.get(canonicalEmail(email))?.lockedUntil ?? 0) > now,
    failed(email: string, now: number): void {
      const key = canonicalEmail(email);
      const wrongTries = (byEmail.get(key)?.wrongTries ?? 0) + 1;
      const locks = wrongTries >= ALLOWED_WRONG_TRIES;
      byEmail.set(key, { email: key, wrongTries: locks ? 0 : wrongTries, lockedUntil: locks ? now + LOCK_MS : 0 });
      changed();
    },
    forgive(email: string): void {
      if (byEmail.delete(canonicalEmail(email))) changed();
    },
    clear: () => byEmail.clear(),
  };
}
