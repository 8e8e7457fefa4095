import { addressOf, thingsIn } from './addresses';
import { type Asking, askAction, askRoute } from './asking';
import { type Caller, callers, type Expectation, type Letter, type Thing, things } from './expectations';
import { formOf } from './forms';
import type { Answer, Marks } from './reading';
import type { Scene } from './scene';

/** One who asks for one thing in one way, and what they should be told. */
export type Case = {
  readonly what: string;
  readonly caller: Caller;
  readonly thing: Thing;
  readonly expected: Letter;
  readonly isAction: boolean;
  /** Opening an address changes nothing; what is sent may change something, where it is let in. */
  readonly mayChange: boolean;
  /** The words that show that the thing itself was shown; none where it is nobody's. */
  readonly marks: Marks;
  readonly ask: () => Promise<Answer>;
};

/** Every case of a line: each caller, and each thing where it asks for one. */
export function casesOf(line: Expectation, asking: Asking): Case[] {
  const { what, cells } = line;
  const [method = '', route] = what.split(' ');
  const form = route === undefined ? formOf(what) : null;
  const words = form ? JSON.stringify(form) : addressOf(route ?? '');
  const asked = asksForOne(words, asking.scene) ? things : things.slice(0, 1);
  return callers.flatMap((caller) =>
    asked.map((thing): Case => {
      const expected = cells[caller][thing];
      if (asked.length === 1 && things.some((one) => cells[caller][one] !== expected))
        throw new Error(`${what} asks for no thing: one letter is enough`);
      const by = { asking, caller, thing, words };
      return {
        ...{ what, caller, thing, expected, isAction: form !== null },
        mayChange: expected === '+' && (form !== null || method === 'POST' || isNoted(words)),
        marks: method === 'POST' ? [] : marksOf(words, { thing, scene: asking.scene }),
        ask: form
          ? () => askAction(what, { ...by, form, isLedElsewhere: leadsElsewhere.has(expected) })
          : () => askRoute(method, { ...by, route: route ?? '' }),
      };
    }),
  );
}

/** Answers that are a way to another page and nothing else. */
const leadsElsewhere: ReadonlySet<Letter> = new Set(['s', 'o', '-']);

/** Whoever takes a copy of personal data stands in the trail. */
function isNoted(address: string): boolean {
  return address.endsWith('/download') || address.endsWith('/export.csv');
}

/** Something that is called the same whoever's it is, like a price, is none of the things asked for. */
function asksForOne(words: string, { named }: Scene): boolean {
  return thingsIn(words).some((name) => named[name]?.own !== named[name]?.malformed);
}

const links = /\{(?:confirm|unsubscribe)Link\}/;
const invitation = '{invitation}';
const held = '/your-data/held';
const orders = /\{(order|table|unpaid)\}/;

function marksOf(words: string, { thing, scene: { holders } }: Pick<Case, 'thing'> & { readonly scene: Scene }): Marks {
  if (links.test(words)) return ['name="token"'];
  if (words.includes(invitation)) return ['You are invited'];
  if (words === held) return ['Take a copy'];
  if (!orders.test(words)) return [];
  if (thing === 'own' || thing === 'others') return holders[thing].marks;
  return [...holders.own.marks, ...holders.others.marks];
}
