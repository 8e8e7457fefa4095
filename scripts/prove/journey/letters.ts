import { seen } from '../expecting';
import type { Step, Story } from './story';

/* What the post brings, and what opens with it. */

/** Opens the letter with a word in its subject, looking again until it has come; the mailbox page is for people. */
export async function openLetter({ shopper, standIns, person }: Story, subject: RegExp): Promise<string> {
  const letter = shopper.getByRole('main').getByRole('link', { name: subject });
  await seen(async () => {
    await shopper.goto(`${standIns.url}/mailbox?to=${encodeURIComponent(person.email)}`);
    seen(await letter.count()).toBe(1);
  }).toPass({ timeout: 15_000, intervals: [250, 500, 1_000] });
  await letter.click();
  return shopper.getByRole('main').innerText();
}

export const letters: ReadonlyArray<Step> = [
  {
    name: 'the confirmation lies in the mailbox, once',
    isShort: true,
    walk: async (story) => {
      const { shopper, read, note } = story;
      const told = await openLetter(story, /confirmed/i);
      seen(told).toContain(read('reference'));
      seen(told).toContain(read('bake'));
      const link = shopper.getByRole('link', { name: /\/o\// });
      note({ orderLink: await link.innerText() });
    },
  },
  {
    name: 'the link in the letter opens the order on another phone',
    isShort: true,
    walk: async ({ freshPhone, read, shopUrl }) => {
      const other = await freshPhone();
      await other.goto(read('orderLink'));
      seen(other.url()).toBe(`${shopUrl}/orders/${read('reference')}`);
      await seen(other.getByText(read('reference'), { exact: true })).toBeVisible();
      await other.context().close();
    },
  },
  {
    name: 'the reference alone opens nothing',
    walk: async ({ freshPhone, read, shopUrl, person }) => {
      const stranger = await freshPhone();
      await stranger.goto(`${shopUrl}/orders/${read('reference')}`);
      await seen(stranger.getByText('Open it from your letter')).toBeVisible();
      seen(await stranger.content()).not.toContain(person.surname);
      await stranger.context().close();
    },
  },
];
