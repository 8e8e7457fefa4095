import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { z } from 'zod';

/** Google announces a new key before it signs with it and keeps an old one while its tokens live. */
const PUBLISHED_KEYS = 3;
const KEY_BITS = 2048;
export const KEY_ID_BYTES = 20;

const jwkSchema = z.record(z.string(), z.string());
export const signingKeySchema = z.object({ kid: z.string(), private: jwkSchema, public: jwkSchema });
export type SigningKey = { readonly kid: string; readonly private: JWK; readonly public: JWK };

export type Keys = ReturnType<typeof createKeys>;

/** The project's signing keys: the newest signs, the last few are published. */
export function createKeys(saved: ReadonlyArray<SigningKey>, changed: () => void) {
  let keys = saved.length > 0 ? saved : [makeSigningKey()];
  return {
    all: () => keys,
    current: (): SigningKey => keys[0] ?? makeSigningKey(),
    find: (kid: string | undefined) => keys.find((key) => key.kid === kid),
    published: () => ({
      keys: keys.map((key) => ({ ...key.public, kid: key.kid, alg: 'RS256', use: 'sig' })),
    }),
    rotate(): SigningKey {
      const fresh = makeSigningKey();
      keys = [fresh, ...keys].slice(0, PUBLISHED_KEYS);
      changed();
      return fresh;
    },
  };
}

/** A new RSA pair with a random key id, in no key set yet. */
export function makeSigningKey(): SigningKey {
  const pair = generateKeyPairSync('rsa', { modulusLength: KEY_BITS });
  return {
    kid: randomBytes(KEY_ID_BYTES).toString('hex'),
    private: jwkSchema.parse(pair.privateKey.export({ format: 'jwk' })),
    public: jwkSchema.parse(pair.publicKey.export({ format: 'jwk' })),
  };
}
