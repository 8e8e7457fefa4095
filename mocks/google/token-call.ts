import type { Context } from 'hono';
import type { World } from '../world';
import type { Keys } from '../identity/keys';
import { meetsChallenge, type createGrants, type Grant } from './codes';
import { mintTokens } from './tokens';

type Desk = { readonly world: World; readonly keys: Keys; readonly grants: ReturnType<typeof createGrants> };
type Refusal = { readonly error: string; readonly error_description: string };

const LEAST_SECRET = 8;

/** `POST /token`: gives tokens for a code, once, to the site that asked for it and can show its verifier. */
export async function exchange(c: Context, desk: Desk): Promise<Response> {
  const body = await c.req.parseBody();
  const fields = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const known = clientProblem(fields);
  if (known) return c.json(known, 401);
  if (fields('grant_type') !== 'authorization_code')
    return c.json(refusal('unsupported_grant_type', `Invalid grant_type: ${fields('grant_type')}`), 400);
  const grant = desk.grants.take(fields('code'), desk.world.now());
  const problem = grant ? grantProblem(grant, fields) : refusal('invalid_grant', 'Bad Request');
  if (problem || !grant) return c.json(problem, 400);
  c.header('cache-control', 'no-store');
  return c.json(await mintTokens(desk, grant));
}

type Fields = (name: string) => string;

const refusal = (error: string, detail: string): Refusal => ({ error, error_description: detail });

/** Anything long enough to be a secret opens the stand-in; which site asks still matters. */
function clientProblem(fields: Fields): Refusal | null {
  const isKnown = fields('client_id') !== '' && fields('client_secret').length >= LEAST_SECRET;
  return isKnown ? null : refusal('invalid_client', 'The OAuth client was not found.');
}

function grantProblem({ clientId, redirectUri, challenge }: Grant, fields: Fields): Refusal | null {
  if (fields('client_id') !== clientId) return refusal('invalid_grant', 'Bad Request');
  if (fields('redirect_uri') !== redirectUri) return refusal('redirect_uri_mismatch', 'Bad Request');
  const verifier = fields('code_verifier');
  if (challenge === null)
    return verifier === '' ? null : refusal('invalid_grant', 'code_verifier or verifier is not needed.');
  if (verifier === '') return refusal('invalid_grant', 'Missing code verifier.');
  return meetsChallenge(challenge, verifier) ? null : refusal('invalid_grant', 'Invalid code verifier.');
}
