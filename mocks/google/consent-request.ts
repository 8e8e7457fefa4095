import type { World } from '../world';
import type { Grant } from './codes';

/** What a site asks the consent page for, once it has been found in order. */
export type ConsentRequest = Pick<Grant, 'clientId' | 'redirectUri' | 'scope' | 'challenge'> & {
  readonly state: string | null;
  readonly loginHint: string | null;
};

/** Why the page shows an error of its own: it cannot trust the site enough to send anybody back to it. */
export type ConsentProblem = { readonly code: string; readonly detail: string };

const CLIENT_ID = /^[\w-]+\.apps\.googleusercontent\.com$/;
const MACHINE = ['localhost', '127.0.0.1'];

/** Reads what a site asks for, as Google's page would. */
export function readConsentRequest(world: World, fields: URLSearchParams): ConsentRequest | ConsentProblem {
  const clientId = fields.get('client_id') ?? '';
  if (!CLIENT_ID.test(clientId)) return { code: 'invalid_client', detail: 'The OAuth client was not found.' };
  const redirectUri = fields.get('redirect_uri') ?? '';
  if (!isRegistered(world, redirectUri))
    return { code: 'redirect_uri_mismatch', detail: `The redirect URI is not registered: ${redirectUri}` };
  if (fields.get('response_type') !== 'code') return invalid('Required parameter is missing: response_type');
  const scope = fields.get('scope') ?? '';
  if (!scope.split(' ').includes('openid')) return invalid('Missing required parameter: scope');
  const challenge = challengeOf(fields);
  if (challenge === undefined) return invalid('Invalid code_challenge or code_challenge_method');
  return { clientId, redirectUri, scope, challenge, state: fields.get('state'), loginHint: fields.get('login_hint') };
}

const invalid = (detail: string): ConsentProblem => ({ code: 'invalid_request', detail });

/** The project lists its addresses in full; here those are the shop's own and this machine's. */
function isRegistered(world: World, redirectUri: string): boolean {
  const url = URL.parse(redirectUri);
  const hosts = [...MACHINE, new URL(world.appUrl).hostname];
  return url !== null && /^https?:$/.test(url.protocol) && hosts.includes(url.hostname) && url.hash === '';
}

function challengeOf(fields: URLSearchParams): Grant['challenge'] | undefined {
  const text = fields.get('code_challenge');
  const method = fields.get('code_challenge_method') ?? 'plain';
  if (text === null) return fields.has('code_challenge_method') ? undefined : null;
  if ((method !== 'S256' && method !== 'plain') || !/^[\w.~-]{43,128}$/.test(text)) return undefined;
  return { text, method };
}

/** The address people go back to, with what the page has to say. */
export function wayBack({ redirectUri, state }: ConsentRequest, said: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...(state === null ? {} : { state }), ...said }))
    url.searchParams.set(name, value);
  return url.href;
}
