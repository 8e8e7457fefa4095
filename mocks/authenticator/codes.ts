import { createHmac } from 'node:crypto';

/* What an authenticator app on a phone reckons: RFC 6238, with SHA-1, six digits and thirty seconds. */

const stepMs = 30_000;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a secret at a moment, and how long it stands. */
export type Code = { readonly code: string; readonly next: string; readonly secondsLeft: number };

/** What the phone shows for a secret now, and what it will show next. */
export function codeAt(secret: string, now: number): Code {
  const step = Math.floor(now / stepMs);
  const secondsLeft = Math.ceil(((step + 1) * stepMs - now) / 1000);
  return { code: reckon(secret, step), next: reckon(secret, step + 1), secondsLeft };
}

/** A secret as somebody typed or pasted it, without its spaces; null where an app would not take it. */
export function readSecret(typed: string): string | null {
  const secret = typed.replaceAll(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  return /^[A-Z2-7]{16,128}$/.test(secret) ? secret : null;
}

function reckon(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', decode(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

function decode(secret: string): Buffer {
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
