import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { describeStops, listStops, noteLooks, oneOfEachGroup, readFocus, readOverhang } from './in-page';
import { againstTheEye, type Stop, wrongTurns, type WrongTurn } from './reading-order';

/* What is looked for on one page; each answers what it found, in a line each. */

const shownHtml = 160;

/** What axe finds, with all its rules. */
export async function askAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `axe ${id} (${help}): ${target.join(' ')} ${html.slice(0, shownHtml)}`),
  );
}

// Movement would still be on its way when one looks.
const still = '*,*::before,*::after{transition:none!important;animation:none!important}';

/** Goes through a page by Tab, from its head to its foot. */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: still });
  for (const note of [listStops, oneOfEachGroup, noteLooks]) await page.evaluate(note);
  const stops = await page.evaluate(describeStops);
  const { way, unseen } = await tabThrough(page, stops);
  const turns = wrongTurns(way, stops.length).map((turn) => inWords(turn, stops));
  return [...unseen, ...turns, ...againstTheEye(stops)];
}

type Walk = { readonly way: ReadonlyArray<number | null>; readonly unseen: ReadonlyArray<string> };

async function tabThrough(page: Page, stops: ReadonlyArray<Stop>): Promise<Walk> {
  const way: (number | null)[] = [];
  const unseen: string[] = [];
  // A dialog has put the focus on one of its stops already.
  const start = (await page.evaluate(readFocus)).stop;
  if (start !== null) way.push(start);
  while (way.length <= stops.length) {
    await page.keyboard.press('Tab');
    const { stop, otherwise, isShown, isUncovered } = await page.evaluate(readFocus);
    const here = stop === null ? otherwise : (stops[stop]?.name ?? '');
    // Out of the page, or once round: the walk is at its end. Standing still is another thing.
    if (here === null || (stop === way[0] && way.length > 1)) break;
    const isCaught = stop !== null && stop === way.at(-1);
    way.push(stop);
    if (isCaught) break;
    if (stop === null) unseen.push(`Tab comes to what is no control: ${here}`);
    if (!isShown) unseen.push(`one does not see that ${here} has the focus`);
    if (!isUncovered) unseen.push(`${here} has the focus, but lies under something or out of sight`);
  }
  return { way: start === null ? way : fromTheTop(way), unseen };
}

function inWords(turn: WrongTurn, stops: ReadonlyArray<Stop>): string {
  const name = (stop: number) => stops[stop]?.name ?? 'nothing';
  switch (turn.kind) {
    case 'never':
      return `Tab never comes to ${name(turn.stop)}`;
    case 'again':
      return `Tab does not get away from ${name(turn.stop)}`;
    case 'out of order':
      return `Tab comes to ${name(turn.stop)} after ${name(turn.before)}`;
  }
}

/** A way round a dialog, begun at its first stop. */
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
