import type { Shop } from '../lib/shop.d.mts';

/** How a promise is put to the proof this time. */
export type Conditions = {
  /** Where chance comes from: the same seed chooses the same names, bakes and quantities. */
  readonly seed: number;
  /** Leaves parts out, and says so in the figure. */
  readonly isQuick: boolean;
  /** Plants the promise's own fault first: a proof that stays green then proves nothing. */
  readonly isPlanted: boolean;
  /** The number of the one case to play again, for a proof that numbers its cases; null for all of them. */
  readonly only: number | null;
  /**
   * The shop that the proofs of a run share: the Worker, on the demonstration's data, opened at the first asking and closed
   * after the last proof. Whoever uses it leaves it fit for the next: no clock moved, no switch of a stand-in left turned,
   * nothing bought up. With `isPlanted` it is this proof's own, to be spoilt as need be. Nobody else calls its `stop`.
   *
   *     const { url, standInsUrl, notes } = await conditions.shop();
   */
  readonly shop: () => Promise<Shop>;
  /** A folder of this proof's own; whatever an earlier proof left there is gone. */
  readonly freshFolder: (name: string) => string;
  /** Tells, while it runs, what is being done. */
  readonly say: (line: string) => void;
};

/** What a proof found. */
export type Verdict = {
  /** The figure in words: "32 of 32 steps (worker)". */
  readonly figure: string;
  readonly isKept: boolean;
  /** What broke it, a line each. */
  readonly notes: ReadonlyArray<string>;
};

/** Something the shop promises, and how it is judged from outside: over HTTP and in a browser, never by its own code. */
export type ProvenPromise = {
  readonly name: string;
  /** What the figure has to be. */
  readonly limit: string;
  /** The fault that `--planted` plants, in words. */
  readonly fault: string;
  readonly judge: (conditions: Conditions) => Promise<Verdict>;
};

/** A verdict as its one line: `name: figure (limit) ok`. */
export function lineOf({ name, limit }: ProvenPromise, { figure, isKept }: Verdict): string {
  return `${name}: ${figure} (${limit}) ${isKept ? 'ok' : 'MISS'}`;
}
