import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';

/*
 * The emulator signs nothing (`alg: none`), and the shop takes no token that is not signed. So its tokens are signed on
 * their way to the client, and the signature is taken off again on their way back: the client itself is the shop's own,
 * and checks what it always checks.
 */

/** Wraps `fetch` for one account service: what it answers is signed, and `keysUrl` answers with the key. */
export async function signingFetch(keysUrl: string): Promise<typeof globalThis.fetch> {
  const kid = 'signed-on-the-way';
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const published = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] };
  const unsigned = new Map<string, string>();

  const sign = async (token: string) => {
    const signed = await new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    unsigned.set(signed, token);
    return signed;
  };
  const withoutSignatures = (body: unknown) => {
    if (typeof body !== 'string') return body;
    return [...unsigned].reduce((text, [signed, token]) => text.replaceAll(signed, token), body);
  };

  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url === keysUrl) return Response.json(published, { headers: { 'cache-control': 'max-age=3600' } });
    const response = await fetch(url, { ...init, body: withoutSignatures(init?.body) as BodyInit });
    const { status, headers } = response;
    if (!(headers.get('content-type') ?? '').includes('json')) return response;
    const answer: { readonly idToken?: string } = await response.json();
    // Google's own tokens are signed already.
    return answer.idToken === undefined
      ? Response.json(answer, { status })
      : Response.json({ ...answer, idToken: await sign(answer.idToken) }, { status });
  };
}
