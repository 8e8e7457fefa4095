import { invariant } from '@/kernel/invariant';
import { fromBase32 } from '@/kernel/base32';

const digits = 6;

/**
 * The code an authenticator app shows for a secret (in base 32) in one time step: RFC 6238 over RFC 4226, in the one form
 * that every app knows, SHA-1 and six digits.
 */
export async function codeAt(secret: string, step: number): Promise<string> {
  const bytes = fromBase32(secret);
  invariant(bytes, 'The secret of an authenticator is not in base 32');
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
  // Where to read is written in the last four bits; the sign bit is left out (RFC 4226, 5.3).
  const offset = mac.getUint8(mac.byteLength - 1) & 15;
  const number = mac.getUint32(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}
