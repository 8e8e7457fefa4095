import { expect } from '@playwright/test';
import type { Letter, StandIns } from '../../scripts/prove/stand-ins';
import type { ShopDatabase } from './shop-database';

/* Letters, as the people they are for find them. */

/** The newest letter to an address whose subject says some words, once it has come. */
export async function letterTo(standIns: StandIns, address: string, subject: string | RegExp): Promise<Letter> {
  const found = async () =>
    (await standIns.lettersTo(address)).filter((letter) =>
      typeof subject === 'string' ? letter.subject === subject : subject.test(letter.subject),
    );
  await expect.poll(async () => (await found()).length, { message: `a letter to ${address}` }).toBeGreaterThan(0);
  const letter = (await found()).at(-1);
  if (!letter) throw new Error('The letter is gone again');
  return letter;
}

/** The link of a letter whose address has some part in it. */
export function linkIn(letter: Letter, part: string): string {
  const link = letter.links.find((address) => address.includes(part));
  if (link === undefined) throw new Error(`No link of “${letter.subject}” leads to ${part}`);
  return link;
}

/** Where a letter's headers say that a mail program may unsubscribe. */
export function oneClickOf(letter: Letter): string {
  return /^<(.+)>$/.exec(letter.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
}

/** What the list says of an address. */
export async function subscriptionOf(database: ShopDatabase, email: string) {
  const [row] = await database.all('SELECT * FROM subscriptions WHERE email = ?', email);
  const consents = await database.all('SELECT act FROM consents WHERE email = ? ORDER BY rowid', email);
  return {
    isAsked: row !== undefined,
    isConfirmed: typeof row?.['confirmed_at'] === 'number' && row['ended_at'] === null,
    acts: consents.map(({ act }) => String(act)),
  };
}
