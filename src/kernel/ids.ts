/** The kinds of row, by the prefix their ids carry. */
export type IdPrefix =
  | 'per'
  | 'ses'
  | 'cat'
  | 'prd'
  | 'var'
  | 'pho'
  | 'ing'
  | 'loc'
  | 'sal'
  | 'off'
  | 'poo'
  | 'slt'
  | 'ord'
  | 'lin'
  | 'led'
  | 'pay'
  | 'att'
  | 'ref'
  | 'let'
  | 'aud'
  | 'job'
  | 'nws'
  | 'faq'
  | 'rev'
  | 'sub'
  | 'con'
  | 'vou'
  | 'use'
  | 'str'
  | 'dis'
  | 'bak'
  | 'drl'
  | 'zon'
  | 'chg'
  | 'era'
  | 'rec'
  | 'dif'
  | 'req'
  | 'ask'
  | 'tsk'
  | 'inv'
  | 'adr';

/** A typed row id, e.g. `ord_01jd…`; ids sort by the time they were made. */
export type Id<P extends IdPrefix> = `${P}_${string}`;
export type PersonId = Id<'per'>;
export type CategoryId = Id<'cat'>;
export type ProductId = Id<'prd'>;
export type VariantId = Id<'var'>;
export type LocationId = Id<'loc'>;
export type SaleId = Id<'sal'>;
export type OfferId = Id<'off'>;
export type PoolId = Id<'poo'>;
export type SlotId = Id<'slt'>;
export type OrderId = Id<'ord'>;
export type LineId = Id<'lin'>;
export type AttemptId = Id<'att'>;
export type PaymentId = Id<'pay'>;
export type RefundId = Id<'ref'>;
export type StrayPaymentId = Id<'str'>;
export type DisputeId = Id<'dis'>;
export type SaleTaskId = Id<'tsk'>;
export type LetterId = Id<'let'>;
export type SubscriptionId = Id<'sub'>;
export type ReconciliationId = Id<'rec'>;
export type AddressId = Id<'adr'>;
export type InvitationId = Id<'inv'>;
export type AuditId = Id<'aud'>;

/** Fills an array with random bytes; given by the platform, because the kernel has none. */
export type RandomBytes = (count: number) => Uint8Array;

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';
const timeChars = 10;
const randomChars = 16;

/** Makes an id: a prefix, the time in 48 bits and 80 random bits, in Crockford's base 32. */
export function makeId<P extends IdPrefix>(prefix: P, now: number, randomBytes: RandomBytes): Id<P> {
  const tail = Array.from(randomBytes(randomChars), (byte) => crockford.charAt(byte & 31)).join('');
  return `${firstIdAt(prefix, now)}${tail}`;
}

/** Where the ids of a kind begin that were made at an instant or later; itself the id of nothing. */
export function firstIdAt<P extends IdPrefix>(prefix: P, instant: number): Id<P> {
  let time = '';
  for (let rest = instant, i = 0; i < timeChars; i++, rest = Math.floor(rest / 32))
    time = crockford.charAt(rest % 32) + time;
  return `${prefix}_${time}`;
}

/** Says whether a text has the shape of an id of that kind. */
export function isId<P extends IdPrefix>(prefix: P, text: string): text is Id<P> {
  return text.startsWith(`${prefix}_`) && /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{4,40}$/.test(text);
}

// No 0/O, 1/I/L, and no vowels: a reference is said aloud and must spell no word.
const referenceAlphabet = '23456789BCDFGHJKMNPQRSTVWXYZ';
const referenceChars = 6;

/** Makes an order's reference as people say it: `K7P-4QX`. It grants nothing to who knows it. */
export function makeReference(randomBytes: RandomBytes): string {
  const chars: string[] = [];
  while (chars.length < referenceChars) {
    for (const byte of randomBytes(referenceChars * 2)) {
      // Bytes past the last whole multiple would favour the first letters.
      if (byte >= 256 - (256 % referenceAlphabet.length) || chars.length === referenceChars) continue;
      chars.push(referenceAlphabet.charAt(byte % referenceAlphabet.length));
    }
  }
  return `${chars.slice(0, 3).join('')}-${chars.slice(3).join('')}`;
}

/** Reads a reference as somebody typed it (`k7p 4qx`), or null where it cannot be one. */
export function parseReference(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  if (plain.length !== referenceChars || Array.from(plain).some((char) => !referenceAlphabet.includes(char)))
    return null;
  return `${plain.slice(0, 3)}-${plain.slice(3)}`;
}
