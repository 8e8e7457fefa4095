import type { Page } from '@playwright/test';
import { inTheEnd, seen } from '../expecting';
import type { Step, Story } from './story';

/* Behind the counter: sign in, see the order, bake for it, hand it over. */

const card = ({ staff, read }: Story) =>
  staff
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: read('reference') });

/** How many of a bake the list of orders comes to, cancelled ones left out: added up by hand, as a baker would. */
async function countInList(staff: Page, bake: string): Promise<number> {
  const rows = await staff
    .getByRole('row')
    .filter({ hasText: '×', hasNotText: /Cancelled|Expired/ })
    .allInnerTexts();
  const lines = rows.flatMap((row) => row.split(/[,\n\t]/)).map((line) => /^\s*(\d+) × (.+?)\s*$/.exec(line));
  return lines.reduce((sum, line) => (line?.[2] === bake ? sum + Number(line[1]) : sum), 0);
}

export const handingOver: ReadonlyArray<Step> = [
  {
    name: 'staff sign in',
    isShort: true,
    walk: async ({ staff, shopUrl, standIns, manager }) => {
      await staff.goto(`${shopUrl}/admin`);
      await staff.getByRole('textbox', { name: 'E-mail address' }).fill(manager.email);
      await staff.getByRole('textbox', { name: 'Password' }).fill(manager.password);
      await staff.getByRole('button', { name: 'Sign in' }).click();
      const phone = await standIns.codeOf(manager.email);
      await staff.getByRole('textbox', { name: 'Code from your phone' }).fill(phone?.code ?? 'no phone');
      await staff.getByRole('button', { name: 'Sign in', exact: true }).click();
      await seen(staff.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    },
  },
  {
    name: 'the order stands in the list of its sale',
    isShort: true,
    walk: async ({ staff, read, note, person }) => {
      const sale = staff.getByRole('listitem').filter({ has: staff.getByRole('heading', { name: read('saleDay') }) });
      await sale.getByRole('link', { name: 'Orders' }).click();
      await seen(staff.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
      const row = staff.getByRole('row').filter({ hasText: read('reference') });
      await seen(row).toContainText(person.name);
      await seen(row).toContainText(`${read('quantity')} × ${read('bake')}`);
      await seen(row).toContainText('Confirmed');
      note({ ordered: await countInList(staff, read('bake')) });
    },
  },
  {
    name: 'what to bake counts it among all that were ordered',
    walk: async ({ staff, read, shopUrl }) => {
      const [, sale = ''] = /\/sales\/([^/]+)\//.exec(staff.url()) ?? [];
      await staff.goto(`${shopUrl}/admin/sales/${sale}/bake`);
      const row = staff
        .getByRole('row')
        .filter({ has: staff.getByRole('rowheader', { name: read('bake'), exact: true }) });
      await seen(row).toContainText(new RegExp(`(?<!\\d)${read('ordered')}(?!\\d)`));
      await staff.goto(`${shopUrl}/admin/sales/${sale}/collect`);
    },
  },
  {
    name: 'at the table it is found by surname',
    walk: async (story) => {
      const { staff, person } = story;
      await staff.getByRole('searchbox', { name: 'Reference or name' }).fill(person.surname.toLowerCase());
      await staff.getByRole('button', { name: 'Find' }).click();
      await staff.waitForURL(/\bq=/);
      await seen(card(story)).toContainText(person.name);
    },
  },
  {
    name: 'and by reference, as people type it',
    walk: async (story) => {
      const { staff, read } = story;
      const typed = read('reference').toLowerCase().replace('-', ' ');
      await staff.getByRole('searchbox', { name: 'Reference or name' }).fill(typed);
      await staff.getByRole('button', { name: 'Find' }).click();
      await staff.waitForURL((url) => url.searchParams.get('q') === typed);
      await seen(card(story)).toContainText(`${read('quantity')} × ${read('bake')}`);
    },
  },
  {
    name: 'it is handed over',
    walk: async (story) => {
      await card(story).getByRole('button', { name: 'Hand over' }).click();
      await seen(card(story).getByText('Collected', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'the shopper’s page says collected',
    walk: async ({ shopper, read }) => {
      await shopper.goto(read('orderLink'));
      await inTheEnd(() => shopper.getByRole('main').innerText()).toContain('Collected');
    },
  },
];
