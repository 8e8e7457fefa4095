import { createHash, randomBytes } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Keys } from '../identity/keys';
import type { World } from '../world';
import type { Grant } from './codes';
import { googlePersonSchema, type GooglePerson } from './people';

const ISSUER = 'https://accounts.google.com';
const TOKEN_SECONDS = 3600;
const ACCESS_TOKEN_BYTES = 64;

type Minting = { readonly world: World; readonly keys: Keys };

/** What the token endpoint answers: Google's word for who gave the code, signed, and a token for its services. */
export async function mintTokens({ world, keys }: Minting, { clientId, person, scope }: Grant) {
  const accessToken = `ya29.${randomBytes(ACCESS_TOKEN_BYTES).toString('base64url')}`;
  const now = Math.floor(world.now() / 1000);
  const key = keys.current();
  const idToken = await new SignJWT({ ...claimsOf(person), azp: clientId, at_hash: atHash(accessToken) })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(clientId)
    .setSubject(person.sub)
    .setIssuedAt(now)
    .setExpirationTime(now + TOKEN_SECONDS)
    .sign(key.private);
  return {
    access_token: accessToken,
    expires_in: TOKEN_SECONDS - 1,
    scope,
    token_type: 'Bearer',
    id_token: idToken,
  };
}

function claimsOf({ email, emailVerified, hostedDomain, name }: GooglePerson) {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    email,
    email_verified: emailVerified,
    ...(hostedDomain === null ? {} : { hd: hostedDomain }),
    name,
    given_name: givenName,
    ...(rest.length === 0 ? {} : { family_name: rest.join(' ') }),
  };
}

/** The left half of the access token's hash ties the two tokens together (OpenID Connect Core 3.1.3.6). */
function atHash(accessToken: string): string {
  const digest = createHash('sha256').update(accessToken).digest();
  return digest.subarray(0, digest.length / 2).toString('base64url');
}

const claimsSchema = z
  .object({
    sub: z.string(),
    email: z.string(),
    email_verified: z.boolean(),
    hd: z.string().nullable().default(null),
    name: z.string().default(''),
  })
  .transform(({ email_verified: emailVerified, hd: hostedDomain, ...claims }) => ({
    ...claims,
    emailVerified,
    hostedDomain,
  }))
  .pipe(googlePersonSchema);

/** Who a token of Google's speaks of; null where Google did not sign it, or its time is over. */
export async function readGoogleToken({ world, keys }: Minting, token: string): Promise<GooglePerson | null> {
  try {
    const key = keys.find(decodeProtectedHeader(token).kid);
    if (key === undefined) return null;
    const { payload } = await jwtVerify(token, key.public, {
      algorithms: ['RS256'],
      issuer: ISSUER,
      currentDate: new Date(world.now()),
    });
    return claimsSchema.safeParse(payload).data ?? null;
  } catch {
    return null;
  }
}
