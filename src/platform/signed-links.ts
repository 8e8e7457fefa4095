/** What a signed link is for; a link for one purpose opens nothing of another. */
export type LinkPurpose = 'order' | 'confirm' | 'unsubscribe' | 'voucher' | 'your_data';

export type LinkTarget = { readonly id: string; readonly version: number };

const encoder = new TextEncoder();
const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;

/** Signs the part of an address that opens one thing without signing in (HMAC-SHA-256 over purpose, id and version). */
export async function signLink(purpose: LinkPurpose, target: LinkTarget, keys: ReadonlyArray<string>): Promise<string> {
  const [current] = keys;
  if (!current) throw new Error('There is no key to sign links with');
  const mac = await crypto.subtle.sign(algorithm, await importKey(current), message(purpose, target));
  return `${target.id}.${target.version}.${toBase64Url(new Uint8Array(mac))}`;
}

/** Reads a signed link, made with the current key or the one before it; null where anything about it is wrong. */
export async function readLink(
  purpose: LinkPurpose,
  token: string,
  keys: ReadonlyArray<string>,
): Promise<LinkTarget | null> {
  const match = /^([a-z]{3}_[0-9a-z]{4,40})\.([1-9]\d{0,8})\.([A-Za-z0-9_-]{43})$/.exec(token);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const target = { id: match[1], version: Number(match[2]) };
  const mac = fromBase64Url(match[3]);
  // The last character carries two bits that mean nothing: one link has one spelling, and any other is not it.
  if (toBase64Url(mac) !== match[3]) return null;
  for (const key of keys) {
    // `verify` compares in constant time.
    if (await crypto.subtle.verify(algorithm, await importKey(key), mac, message(purpose, target))) return target;
  }
  return null;
}

/**
 * The token of something that is mailed: 256 bits that nobody makes without our key. It is made of the thing's id and not
 * drawn, so that the letter that carries it makes it again as it goes out, and what waits in the outbox opens nothing.
 */
export async function deriveToken(purpose: 'invitation', id: string, keys: ReadonlyArray<string>): Promise<string> {
  const [current] = keys;
  if (!current) throw new Error('There is no key to make tokens with');
  const mac = await crypto.subtle.sign(algorithm, await importKey(current), encoder.encode(`token\n${purpose}\n${id}`));
  return toHex(mac);
}

/** SHA-256 of a text, in hexadecimal: how tokens and counter keys are stored. */
export async function sha256Hex(text: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function message(purpose: LinkPurpose, target: LinkTarget): Uint8Array<ArrayBuffer> {
  return encoder.encode(`${purpose}\n${target.id}\n${target.version}`);
}

function importKey(key: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, ['sign', 'verify']);
}

/** Writes bytes so that they may stand in an address or a cookie. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads bytes off an address or a cookie; throws where the text has another alphabet or length. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
