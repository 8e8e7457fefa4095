import { expect } from '@playwright/test';
import { readPdf } from '../../../scripts/prove/labels/read-pdf';
import { expectFineAsItStands } from '../accessible';
import type { TestOrder } from '../orders';
import type { Stage } from './stage';

/** Saturday, before the doors open: the labels come out of the printer, and each bag is ticked off and packed. */
export async function pack({ staff, url }: Stage, orders: number): Promise<void> {
  await staff.goto(`${url}/admin`);
  await staff.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Packing' }).click();
  await expect(staff.getByRole('main')).toContainText(`${orders} orders still to pack of ${orders}`);
  await expectFineAsItStands(staff);
  await expectLabels({ staff, url });
  const boxes = staff.getByRole('main').getByRole('checkbox');
  for (const box of await boxes.all()) await box.check();
  await staff.reload();
  for (const box of await boxes.all()) await expect(box).toBeChecked();
  const ready = staff.getByRole('button', { name: 'Mark as ready' });
  for (let left = orders; left > 0; left -= 1) {
    await ready.first().dblclick();
    await expect(ready).toHaveCount(left - 1);
  }
  await expect(staff.getByRole('main')).toContainText(`0 orders still to pack of ${orders}`);
}

async function expectLabels({ staff, url }: Pick<Stage, 'staff' | 'url'>): Promise<void> {
  const href = await staff.getByRole('link', { name: 'Labels, A4 sheets' }).getAttribute('href');
  const answer = await staff.request.get(`${url}${href ?? ''}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const letters = (await readPdf(await answer.body())).flatMap((page) => page.letters);
  const words = letters.map(({ text }) => text).join('');
  expect(words).toContain('Peach pastry');
  expect(words).not.toContain('Pistachio pastry');
}

/** Saturday, at the table of a village hall without a signal: found by reference and by surname; one of them pays there. */
export async function handOver(
  { staff, url }: Stage,
  { cerys, paid }: { readonly cerys: TestOrder; readonly paid: ReadonlyArray<string> },
): Promise<void> {
  await staff.goto(`${url}/admin`);
  await staff.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: 'Check-in' }).click();
  await expect(staff.getByText('This page opens without a network.')).toBeVisible();
  await expect(staff.getByRole('main')).toContainText('0 of 3 orders handed over');
  await expectFineAsItStands(staff);
  await staff.context().setOffline(true);
  await staff.reload();
  const find = staff.getByRole('searchbox', { name: 'Reference or surname' });
  const cards = staff
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: staff.getByRole('button') });
  const said = staff.getByRole('status').filter({ hasText: /^Handed over to/ });
  for (const reference of paid) {
    await find.fill(reference);
    await cards
      .filter({ hasText: reference })
      .getByRole('button', { name: /^Hand over/ })
      .click();
    await expect(said).toContainText(reference);
  }
  await find.fill(cerys.shopper.surname);
  await expect(cards).toHaveCount(1);
  await cards.getByRole('button', { name: /^Took £4.00 in cash: hand over/ }).click();
  await expect(said).toContainText(cerys.reference);
  await expect(staff.getByText('3 hand-overs kept here, waiting to be sent.')).toBeVisible();
  await expectFineAsItStands(staff);
  await staff.context().setOffline(false);
  await expect(staff.getByText('Everything has been sent.')).toBeVisible();
  await expect(staff.getByRole('main')).toContainText('3 of 3 orders handed over');
}

const inPounds = (pence: number) => `${pence < 0 ? '−' : ''}£${(Math.abs(pence) / 100).toFixed(2)}`;
const sum = (all: ReadonlyArray<{ readonly amount: number }>) => all.reduce((total, { amount }) => total + amount, 0);

/** Sunday: what the page of the sale's money says is what Stripe has, and what lies in the till. */
export async function balance(
  { staff, standIns, url }: Stage,
  {
    slug,
    paid,
    cashPence,
  }: { readonly slug: string; readonly paid: ReadonlyArray<string>; readonly cashPence: number },
): Promise<void> {
  const books = await Promise.all(paid.map((reference) => standIns.booksOf(reference)));
  const charged = sum(books.flatMap(({ charges }) => charges));
  const refunded = sum(books.flatMap(({ refunds }) => refunds));
  await staff.goto(`${url}/admin/sales`);
  await staff
    .getByRole('table', { name: /^Sales behind us/ })
    .locator(`a[href$="/${slug}"]`)
    .click();
  await expectFineAsItStands(staff);
  await staff.getByRole('navigation', { name: 'This sale' }).getByRole('link', { name: 'Money' }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Money');
  await expectFineAsItStands(staff);
  const table = staff.getByRole('table', { name: 'What came in and what went back' });
  for (const [what, pence] of [
    ['Charged to cards', charged],
    ['Given back to cards', -refunded],
    ['Cash', cashPence],
    ['Kept', charged - refunded + cashPence],
  ] as const) {
    const row = table.getByRole('row').filter({ has: staff.getByRole('rowheader', { name: what, exact: true }) });
    await expect(row).toContainText(inPounds(pence));
  }
  await expect(staff.getByText('Every order of this sale is paid.')).toBeVisible();
}
