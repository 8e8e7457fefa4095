import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { takeOn } from '../../../e2e/support/staff';
import type { ShopDatabase } from '../../../e2e/support/shop-database';
import type { Chance } from '../chance';
import { seen } from '../expecting';
import type { ListedOrder } from './orders';
import { layWire, type Wire } from './wire';

const page = '/admin/check-in';
const eightHoursMs = 8 * 3_600_000;
/** Whoever told the shop too much in a minute waits for the next one. */
const mostPatienceMs = 150_000;
const fingerMs = 8000;

/** What somebody pressed at a device: the proof's own record, which the books must bear out. */
export type Press = { readonly order: ListedOrder; readonly what: 'handed_over' | 'taken_back'; readonly cash: number };

/** A tablet at the table, with a baker of its own signed in and a wire of its own. */
export type Device = {
  readonly personId: string;
  readonly wire: Wire;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly presses: Press[];
  /** The references of the conflicts it has shown. */
  readonly shown: Set<string>;
};

/** Opens the check-in on a new device, while there is a network, until it would open without one. */
export async function openDevice(
  browser: Browser,
  { url, database }: { readonly url: string; readonly database: ShopDatabase },
): Promise<Device> {
  const wire = await layWire();
  const { id, token } = await takeOn(database, 'baker');
  const context = await browser.newContext({
    viewport: { width: 820, height: 1180 },
    locale: 'en-GB',
    proxy: { server: wire.url },
  });
  await context.clock.install();
  await context.addCookies([{ name: 'bob_session', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
  const tab = await context.newPage();
  await tab.goto(`${url}${page}`);
  await seen(tab.getByText('This page opens without a network.')).toBeVisible();
  await seen(tab.getByText(/^\d+ of \d+ orders handed over$/)).toBeVisible();
  return { personId: id, wire, context, page: tab, presses: [], shown: new Set() };
}

/**
 * Hands one order over as somebody in a hurry does: types what the customer says, and presses. Where the list says by now
 * that somebody else has, there is nothing to press.
 */
export async function handOver(device: Device, order: ListedOrder): Promise<boolean> {
  const card = await find(device, order);
  const name = order.unpaid > 0 ? /^Took £[\d.]+ in cash: hand over/ : /^Hand over/;
  const button = card.getByRole('button', { name });
  await seen(button.or(card.getByText('Handed over'))).toBeVisible();
  // The list may change under the finger.
  const isPressed = await button.click({ timeout: fingerMs }).then(
    () => true,
    () => false,
  );
  if (!isPressed) {
    await seen(card.getByText('Handed over')).toBeVisible();
    return false;
  }
  await seen(device.page.getByRole('status').filter({ hasText: `, ${order.reference}.` })).toContainText('Handed over');
  device.presses.push({ order, what: 'handed_over', cash: order.unpaid });
  return true;
}

/** Takes the last hand-over back. */
export async function takeBack(device: Device, order: ListedOrder): Promise<void> {
  await device.page.getByRole('button', { name: /^Undo the last hand-over/ }).click();
  await seen(device.page.getByRole('status').filter({ hasText: `, ${order.reference}.` })).toContainText('Taken back');
  device.presses.push({ order, what: 'taken_back', cash: 0 });
}

async function find({ page: tab }: Device, { reference }: ListedOrder): Promise<Locator> {
  await tab.getByRole('searchbox', { name: 'Reference or surname' }).fill(reference);
  const card = tab.getByRole('listitem').filter({ hasText: reference });
  await seen(card).toHaveCount(1);
  return card;
}

/** Lets time pass, and something happen to the network or to the page. */
export async function somethingHappens({ wire, context, page: tab, ...device }: Device, chance: Chance, steps: number) {
  await context.clock.fastForward(Math.round(eightHoursMs / steps));
  const what = chance.below(10);
  if (what < 4) wire.turn('cut');
  else if (what < 6) wire.turn('swallow');
  else wire.turn('open');
  await noteConflicts({ wire, context, page: tab, ...device });
  if (chance.below(8) === 0) {
    await tab.reload();
    await seen(tab.getByRole('searchbox')).toBeVisible();
  }
}

/** Notes which conflicts stand on the page. */
export async function noteConflicts({ page: tab, shown }: Device): Promise<void> {
  const notices = tab.getByRole('region', { name: 'Needs a look' }).getByRole('alert');
  for (const words of await notices.allInnerTexts()) {
    const reference = /[2-9B-Z]{3}-[2-9B-Z]{3}/.exec(words)?.[0];
    if (reference) shown.add(reference);
  }
}

/** The network is back for good: everything that waits is sent. */
export async function sendEverything(device: Device): Promise<void> {
  device.wire.turn('open');
  await device.page.reload();
  await seen(async () => {
    await device.page.getByRole('button', { name: 'Ask the shop now' }).click();
    await seen(device.page.getByText('Everything has been sent.')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: mostPatienceMs });
  await noteConflicts(device);
}

/** Puts a device away. */
export async function putAway({ context, wire }: Device): Promise<void> {
  await context.close();
  await wire.close();
}
