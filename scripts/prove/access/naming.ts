import { randomBytes } from 'node:crypto';
import type { Thing } from './expectations';

/* Naming things as the shop does. */

/** The names of one kind of thing: the holder's, the other's, one that is not there, and what cannot be one. */
export type Named = Readonly<Record<Thing, string>>;
export type Names = Readonly<Record<string, Named>>;

/** Names what there are two of. */
export const named = (own: string, others: string, missing: string): Named => ({
  ...{ own, others, missing, malformed: "x' OR 1=1--" },
});

/** Something beside a thing's name that is right whoever's the thing is: a refusal is never for its sake. */
export function fitting(value: string | number): Named {
  const text = String(value);
  return { own: text, others: text, missing: text, malformed: text };
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idLength = 26;
const dayMs = 86_400_000;

/** An id of a kind: a new one, or one letter over and over, which is nobody's. */
export function someId(prefix: string, letter?: string): string {
  const drawn = () => Array.from(randomBytes(idLength), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return `${prefix}_${letter === undefined ? drawn() : letter.repeat(idLength)}`;
}

/** A day so many days after an instant. */
export function dayOf(instant: number, { later }: { readonly later: number }): string {
  return new Date(instant + later * dayMs).toISOString().slice(0, 10);
}
