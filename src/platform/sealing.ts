import { fromBase64Url, toBase64Url } from './signed-links';

/** What is sealed; a seal of one kind is no seal of another. */
export type SealPurpose = 'authenticator' | 'google_sign_in' | 'google_erase';

type Sealing = { readonly purpose: SealPurpose; readonly keys: ReadonlyArray<string> };

const cipher = 'AES-GCM';
const keyBits = 256;
const ivBytes = 12;
const version = 's1';
const encoder = new TextEncoder();

/** Seals a text so that only this shop reads it again (AES-256-GCM, with a key of its own for each purpose). */
export async function seal(text: string, { purpose, keys }: Sealing): Promise<string> {
  const [current] = keys;
  if (!current) throw new Error('There is no key to seal with');
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = await crypto.subtle.encrypt(
    { name: cipher, iv },
    await keyFor(current, purpose),
    encoder.encode(text),
  );
  return [version, toBase64Url(iv), toBase64Url(new Uint8Array(sealed))].join('.');
}

/** Opens a seal made with the current key or the one before it; null where it is broken or somebody else's. */
export async function unseal(sealed: string, { purpose, keys }: Sealing): Promise<string | null> {
  const match = /^s1\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{22,8000})$/.exec(sealed);
  // Four letters are three bytes: one letter over is nothing.
  if (!match?.[1] || !match[2] || match[2].length % 4 === 1) return null;
  const iv = fromBase64Url(match[1]);
  const body = fromBase64Url(match[2]);
  for (const key of keys) {
    try {
      const opened = await crypto.subtle.decrypt({ name: cipher, iv }, await keyFor(key, purpose), body);
      return new TextDecoder().decode(opened);
    } catch {
      // Not sealed with this key, or not as it was: the next one may fit.
    }
  }
  return null;
}

/** One setting gives a key for each purpose (HKDF), so that what leaves with one of them opens nothing else. */
async function keyFor(key: string, purpose: SealPurpose): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(key), 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array();
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(purpose) };
  return crypto.subtle.deriveKey(derivation, material, { name: cipher, length: keyBits }, false, [
    'encrypt',
    'decrypt',
  ]);
}
