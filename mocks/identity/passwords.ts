import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const hashOf = promisify<string, Buffer, number, Buffer>(scrypt);
const HASH_BYTES = 32;
const SALT_BYTES = 16;
const SHORTEST_PASSWORD = 6;

export const passwordSchema = z.object({ salt: z.string(), hash: z.string() });
export type StoredPassword = Readonly<z.infer<typeof passwordSchema>>;

export const WEAK_PASSWORD = `WEAK_PASSWORD : Password should be at least ${SHORTEST_PASSWORD} characters` as const;

/** Whether Google would refuse this password as too short. */
export function isWeak(password: string): boolean {
  return password.length < SHORTEST_PASSWORD;
}

/** Keeps a password the way it may be kept: salted and scrypted. */
export async function storePassword(password: string): Promise<StoredPassword> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await hashOf(password, salt, HASH_BYTES);
  return { salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether a password is the one that was stored; takes as long for a wrong one as for the right one. */
export async function matchesPassword(stored: StoredPassword, password: string): Promise<boolean> {
  const hash = await hashOf(password, Buffer.from(stored.salt, 'base64'), HASH_BYTES);
  return timingSafeEqual(hash, Buffer.from(stored.hash, 'base64'));
}
