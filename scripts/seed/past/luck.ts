import { createHash } from 'node:crypto';
import type { RandomBytes } from '@/kernel/ids';
import { type Chance, chanceFrom } from '../../prove/chance';

/** Chance with what the past needs of it: the same for the same name. */
export type Luck = Chance & {
  /** Says yes that often out of a hundred. */
  readonly yes: (percent: number) => boolean;
  /** A whole number between two, both included. */
  readonly between: (least: number, most: number) => number;
  /** One of several, the heavier the likelier. */
  readonly weighted: <T>(from: ReadonlyArray<T>, weightOf: (one: T) => number) => T;
  readonly bytes: RandomBytes;
  /** Letters and figures, as outside services make their ids. */
  readonly letters: (count: number) => string;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const byteValues = 256;
const hundred = 100;

/** Luck that follows from a name alone. */
export function luckOf(name: string): Luck {
  const chance = chanceFrom(createHash('sha256').update(name).digest().readUInt32BE());
  const { below, pick } = chance;
  return {
    ...chance,
    yes: (percent) => below(hundred) < percent,
    between: (least, most) => least + below(most - least + 1),
    weighted: (from, weightOf) => {
      let rest = below(from.reduce((sum, one) => sum + weightOf(one), 0));
      return from.find((one) => (rest -= weightOf(one)) < 0) ?? pick(from);
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(byteValues)),
    letters: (count) => Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join(''),
  };
}
