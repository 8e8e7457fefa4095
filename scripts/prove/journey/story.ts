import type { Page } from '@playwright/test';
import type { Chance } from '../chance';
import type { StandIns } from '../stand-ins';

/** What somebody reads off one page and needs on a later one. */
export type Facts = {
  /** The day of the sale as the shop writes it: "Saturday 28 November". */
  saleDay: string;
  bake: string;
  quantity: number;
  /** How many of it all the orders of the sale come to. */
  ordered: number;
  pricePence: number;
  totalPence: number;
  reference: string;
  orderLink: string;
  secondReference: string;
};

/** One walk through the shop: who walks, on which phones, and what they have noticed so far. */
export type Story = {
  readonly shopUrl: string;
  readonly standIns: StandIns;
  readonly chance: Chance;
  /** The shopper's phone and the baker's; each keeps its own cookies. */
  readonly shopper: Page;
  readonly staff: Page;
  readonly freshPhone: () => Promise<Page>;
  readonly person: { readonly name: string; readonly surname: string; readonly email: string };
  readonly manager: { readonly email: string; readonly password: string };
  /** What browsers complained about on the way. */
  readonly complaints: ReadonlyArray<string>;
  readonly note: (facts: Partial<Facts>) => void;
  readonly read: <K extends keyof Facts>(fact: K) => Facts[K];
};

/** One thing somebody does, and what they must then see. */
export type Step = {
  readonly name: string;
  /** Part of the short path too. */
  readonly isShort?: boolean;
  readonly walk: (story: Story) => Promise<void>;
};

const givenNames = ['Ada', 'Bronwen', 'Cyril', 'Doris', 'Emrys', 'Fern', 'Gwilym', 'Hetty'] as const;
const surnames = ['Abberley', 'Bucknell', 'Clunbury', 'Ditton', 'Easthope', 'Frodesley', 'Hopesay'] as const;

/** Somebody who has never been here before. */
export function somebody(chance: Chance): Story['person'] {
  const surname = chance.pick(surnames);
  const name = `${chance.pick(givenNames)} ${surname}`;
  return { name, surname, email: `${name.toLowerCase().replace(' ', '.')}.${chance.below(1_000_000)}@example.org` };
}

/** Somewhere to write facts down; to read one that nobody has seen is a mistake in the steps. */
export function notebook(): Pick<Story, 'note' | 'read'> {
  let facts: Partial<Facts> = {};
  return {
    note: (more) => {
      facts = { ...facts, ...more };
    },
    read: (name) => {
      const fact = facts[name];
      if (fact === undefined) throw new Error(`Nobody has seen the ${name} yet`);
      return fact;
    },
  };
}
