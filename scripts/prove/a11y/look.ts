import type { Page } from '@playwright/test';
import {
  beginAtTheHead,
  describeStops,
  type Focus,
  listStops,
  noteLooks,
  oneOfEachGroup,
  readFocus,
  readOverhang,
} from './in-page';
import { againstTheEye, type Stop, wrongTurns, type WrongTurn } from './reading-order';

/* What is looked for on one page; each answers what it found, in a line each. */

// Movement would still be on its way when one looks.
const still = '*,*::before,*::after{transition:none!important;animation:none!important;scroll-behavior:auto!important}';

/** Goes through a page by Tab, from its head to its foot. */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: still });
  for (const note of [beginAtTheHead, listStops, oneOfEachGroup, noteLooks]) await page.evaluate(note);
  const stops = await page.evaluate(describeStops);
  const { start, came } = await tabThrough(page, stops.length);
  const way = start === null ? came.map(({ stop }) => stop) : fromTheTop([start, ...came.map(({ stop }) => stop)]);
  const turns = wrongTurns(way, stops.length);
  const missed = turns.flatMap((turn) => (turn.kind === 'never' ? [stops[turn.stop]?.name ?? ''] : []));
  // One cause can hide the rest of a page: its first victim says enough.
  const never =
    missed.length === 0 ? [] : [`Tab never comes to ${missed[0] ?? ''}, ${missed.length} of ${stops.length} in all`];
  const unseen = came.flatMap((focus) => whatOneSees(focus, stops));
  return [...unseen, ...never, ...turns.flatMap((turn) => inWords(turn, stops)), ...againstTheEye(stops)];
}

/** What the focus came by, and where a dialog had put it before the first press. */
type Walk = { readonly start: number | null; readonly came: ReadonlyArray<Focus> };

// A date has three parts and a button, all of them one control.
const mostParts = 4;

async function tabThrough(page: Page, count: number): Promise<Walk> {
  const { stop: start } = await page.evaluate(readFocus);
  const came: Focus[] = [];
  let inOnePlace = 0;
  while (came.length <= count) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(readFocus);
    // Out of the page: the walk is at its end.
    if (focus.stop === null && focus.otherwise === null) break;
    if (focus.stop !== null && focus.stop === (came.at(-1)?.stop ?? start)) {
      inOnePlace += 1;
      if (focus.hasParts && inOnePlace < mostParts) continue;
      came.push(focus);
      break;
    } else if (focus.stop !== null && focus.stop === (start ?? came[0]?.stop)) break;
    else {
      inOnePlace = 0;
      came.push(focus);
    }
  }
  return { start, came };
}

function whatOneSees({ stop, otherwise, isShown, isUncovered }: Focus, stops: ReadonlyArray<Stop>): string[] {
  const here = stop === null ? (otherwise ?? '') : (stops[stop]?.name ?? '');
  return [
    ...(stop === null ? [`Tab comes to what is no control: ${here}`] : []),
    ...(isShown ? [] : [`one does not see that ${here} has the focus`]),
    ...(isUncovered ? [] : [`${here} has the focus, but lies under something or out of sight`]),
  ];
}

function inWords(turn: WrongTurn, stops: ReadonlyArray<Stop>): string[] {
  const name = (stop: number) => stops[stop]?.name ?? 'nothing';
  switch (turn.kind) {
    case 'never':
      return [];
    case 'again':
      return [`Tab does not get away from ${name(turn.stop)}`];
    case 'out of order':
      return [`Tab comes to ${name(turn.stop)} after ${name(turn.before)}`];
  }
}

/** A way that goes round, begun at its first stop. */
function fromTheTop(way: ReadonlyArray<number | null>): (number | null)[] {
  const first = Math.max(0, way.indexOf(Math.min(...way.filter((stop) => stop !== null))));
  return [...way.slice(first), ...way.slice(0, first)];
}

/** How a screen is shaped, in CSS pixels. */
export type Screen = {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor: number;
  readonly name: string;
};

/** Says what scrolls sideways on screens of these shapes. */
export async function lookForOverhang(page: Page, screens: ReadonlyArray<Screen>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const problems: string[] = [];
  for (const { name, ...screen } of screens) {
    await session.send('Emulation.setDeviceMetricsOverride', { ...screen, mobile: false });
    const { px, by } = await page.evaluate(readOverhang);
    if (px > 0) problems.push(`at ${name} the page hangs over by ${px} px: ${by}`);
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
  await session.detach();
  return problems;
}
