import type { Shop } from '../lib/shop.d.mts';
import { inProject } from '../lib/project.mjs';
import { startShop } from '../lib/shop.mjs';

/** Served in the Worker's place: it passes everything on, and counts what goes to the database. */
const countingEntry = inProject('scripts', 'prove', 'counting-entry.js');

export type SharedShop = {
  /** The shop, opened at the first asking. */
  readonly open: () => Promise<Shop>;
  /** Closes it, where anybody asked for it. */
  readonly close: () => Promise<void>;
};

/** One Worker shop on the demonstration's data, for as many proofs as ask for it. */
export function sharedShop(stateDir: () => string): SharedShop {
  let opening: Promise<Shop> | null = null;
  return {
    open: () => (opening ??= startShop({ target: 'worker', stateDir: stateDir(), entry: countingEntry })),
    close: async () => {
      const shop = await opening?.catch(() => null);
      opening = null;
      await shop?.stop();
    },
  };
}
