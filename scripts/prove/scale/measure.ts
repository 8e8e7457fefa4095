import * as z from 'zod/mini';
import { ownAddress } from '../../../e2e/support/orders';
import type { Chance } from '../chance';
import type { Ask } from './asks';
import type { Ground } from './ground';

/* Visits over HTTP, timed from the outside until the last byte is here. */

export type Visiting = {
  readonly url: string;
  readonly cookie: string;
  readonly ground: Ground;
  readonly chance: Chance;
};

const lots = 2 ** 30;

/** What somebody met who asked for one thing again and again. */
export type Met = { readonly ask: Ask; readonly waits: number[]; readonly faults: string[] };

/**
 * Asks for everything so many times, or once in each way where that is more, one after the other. What is asked for next is
 * drawn, so that a minute in which the machine was busy is nobody's alone.
 */
export async function visitAll(asks: ReadonlyArray<Ask>, times: number, visiting: Visiting): Promise<Met[]> {
  const met = asks.map((ask): Met => ({ ask, waits: [], faults: [] }));
  const onward = new Map<Ask, string | null>();
  const turns = met.flatMap((one) => Array.from({ length: Math.max(times, one.ask.ways.length) }, () => one));
  for (const one of shuffled(turns, visiting.chance))
    onward.set(one.ask, await visit(one, visiting, onward.get(one.ask)));
  return met;
}

function shuffled<T>(some: ReadonlyArray<T>, chance: Chance): T[] {
  const drawn = some.map((one) => ({ one, lot: chance.below(lots) }));
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ one }) => one);
}

/** Asks once, and answers the link to a further page that came back. */
async function visit(
  { ask, waits, faults }: Met,
  visiting: Visiting,
  onward: string | null = null,
): Promise<string | null> {
  const { url, cookie, ground, chance } = visiting;
  const way = ask.ways[waits.length % ask.ways.length];
  const asked = way?.({ ...ground, chance, onward }) ?? '';
  const { path, shows = '' } = typeof asked === 'string' ? { path: asked } : asked;
  const headers = { accept: 'text/html', cookie, 'x-judged-kind': encodeURIComponent(ask.name), ...ownAddress() };
  const begun = performance.now();
  const answer = await fetch(`${url}${path}`, { headers, redirect: 'manual' });
  const text = await answer.text();
  waits.push(performance.now() - begun);
  if (answer.status !== 200) faults.push(`${path} answered ${answer.status}`);
  else if (!text.includes(shows)) faults.push(`${path} does not show ${shows}`);
  return onwardIn(text);
}

function onwardIn(html: string): string | null {
  const link = /href="([^"]*[?&](?:amp;)?(?:after|before)=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  return link?.startsWith('/') ? link : null;
}

const statementsSchema = z.object({
  roundTrips: z.number(),
  statements: z.array(
    z.object({
      sql: z.string(),
      params: z.array(z.union([z.string(), z.number(), z.null()])),
      times: z.number(),
      rows: z.number(),
    }),
  ),
});
/** What was asked of the database for one thing: every statement, as whoever read most with it sent it. */
export type Noted = z.infer<typeof statementsSchema>;

/** What the judge at the binding has noted of an ask. */
export async function notedOf(url: string, { name }: Ask): Promise<Noted> {
  const answer = await fetch(`${url}/judge/statements/${encodeURIComponent(encodeURIComponent(name))}`);
  return statementsSchema.parse(await answer.json());
}
