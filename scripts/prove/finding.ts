import { randomInt } from 'node:crypto';
import { ownAddress } from '../../e2e/support/orders';
import { formWith } from '../../e2e/support/plain-forms';
import { seen } from './expecting';
import type { Scene } from './scene';

/* Addresses that only a page or a letter tells. */

type Shop = Pick<Scene, 'url' | 'standIns'>;

/** The first address on a page that looks like this. */
export async function addressIn({ url }: Pick<Shop, 'url'>, path: string, pattern: RegExp): Promise<string> {
  const answer = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
  const found = pattern.exec(await answer.text())?.[1];
  if (!answer.ok || found === undefined) throw new Error(`${path} (${answer.status}) has no ${pattern.source}`);
  return found;
}

/** Where somebody confirms who has asked to be told when orders open. */
export async function confirmAddress(shop: Shop, email = someAddress()): Promise<string> {
  await askToBeTold(shop, email);
  return linkIn(shop, { email, path: '/tell-me/confirm/', letters: 1 });
}

/** Where somebody who is on that list stops the letters: told to who asks to be put on it once more. */
export async function unsubscribeAddress(shop: Shop): Promise<string> {
  const email = someAddress();
  await send(shop, { page: await confirmAddress(shop, email), button: /^Yes/ });
  await askToBeTold(shop, email);
  return linkIn(shop, { email, path: '/unsubscribe/', letters: 2 });
}

const someAddress = () => `reader.${randomInt(1_000_000_000)}@example.org`;

/** Asks for a letter whenever orders open. */
export const askToBeTold = (shop: Shop, email: string) =>
  send(shop, { page: '/tell-me', button: /Tell me when orders open/, filledIn: { email } });

/** Asks for the links to one's orders once more. */
export const askForLinks = (shop: Shop, email: string) =>
  send(shop, { page: '/find-my-order', button: /Send/, filledIn: { email } });

type Message = { readonly name: string; readonly email: string; readonly message: string };

/** Writes to the bakery. */
export const writeToUs = (shop: Shop, { name, email, message }: Message) =>
  send(shop, { page: '/contact', button: /Send the message/, filledIn: { name, email, message } });

type Sending = { readonly page: string; readonly button: RegExp; readonly filledIn?: Readonly<Record<string, string>> };

/** Sends a page's form as a browser without scripts does. */
async function send({ url }: Shop, { page, button, filledIn = {} }: Sending): Promise<void> {
  const html = await (await fetch(`${url}${page}`, { headers: { accept: 'text/html' } })).text();
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...formWith(button, html), ...filledIn })) body.append(name, value);
  const headers = { accept: 'text/html', origin: url, ...ownAddress() };
  const answer = await fetch(`${url}${page}`, { method: 'POST', headers, body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`${page} answered ${answer.status}`);
}

type Looked = { readonly email: string; readonly path: string; readonly letters: number };

/** A link of the newest letter to somebody, once so many letters have come. */
async function linkIn({ url, standIns }: Shop, { email, path, letters }: Looked): Promise<string> {
  const came = () => standIns.lettersTo(email);
  await seen.poll(async () => (await came()).length).toBe(letters);
  const link = (await came()).at(-1)?.links.find((one) => one.startsWith(`${url}${path}`));
  if (link === undefined) throw new Error(`No letter to ${email} leads to ${path}`);
  return link.slice(url.length);
}
