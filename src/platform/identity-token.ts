import { errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { Instant } from '@/kernel/time';
import type { IdentityDoor } from './identity-call';
import type { IdentityLogin } from './identity-contract';
import { findKey } from './identity-keys';

const claimsShape = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(128)),
  email: z.string().check(z.minLength(3)),
  email_verified: z._default(z.boolean(), false),
});

type TokenBearer = Omit<IdentityLogin, 'idToken'>;

/** Reads who an ID token speaks of; null where it is forged, expired or meant for another project. */
export async function readIdToken(door: IdentityDoor, idToken: string, now: Instant): Promise<TokenBearer | null> {
  const project = door.env.IDENTITY_PROJECT;
  try {
    const { payload } = await jwtVerify(idToken, (header, token) => findKey(door, now, header, token), {
      // The only algorithm Google signs with: a token may not choose how it is checked.
      algorithms: ['RS256'],
      issuer: `https://securetoken.google.com/${project}`,
      audience: project,
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    const claims = claimsShape.safeParse(payload);
    if (!claims.success) return null;
    return { uid: claims.data.sub, email: claims.data.email, emailVerified: claims.data.email_verified };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
