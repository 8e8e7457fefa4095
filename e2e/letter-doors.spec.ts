import { formWith } from './support/plain-forms';
import { aShopper, ownAddress } from './support/orders';
import { letterTo, linkIn, subscriptionOf } from './support/letters';
import { expect, test } from './support/test';

/* What comes at the doors of letters without a browser: from elsewhere, forged, too large, malformed. */

const clicked = 'List-Unsubscribe=One-Click';
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

/** Sends a page's own form, with some answers in it, as a browser without scripts does. */
async function sendForm(page: string, words: RegExp, answers: Record<string, string>, origin: string | null) {
  const headers = ownAddress();
  const form = { ...formWith(words, await (await fetch(page, { headers })).text()), ...answers };
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const from = origin === null ? {} : { origin };
  return fetch(page, { method: 'POST', body, headers: { ...headers, ...from }, redirect: 'manual' });
}

test.describe('unsubscribing by a mail program', () => {
  test('needs no page of ours, and works once and again', async ({ shop, standIns, database }) => {
    const { email, token } = await onTheList(shop.url, standIns, database);
    const door = `${shop.url}/letters/unsubscribe/${token}`;
    const click = (headers: Record<string, string>, body: string | FormData = clicked) =>
      fetch(door, { method: 'POST', headers, body, redirect: 'manual' });
    // Looking is not pressing: programs look into every link of a letter.
    for (const method of ['GET', 'HEAD']) {
      const looked = await fetch(door, { method, redirect: 'manual' });
      expect([looked.status, looked.headers.get('location')]).toEqual([303, `${shop.url}/unsubscribe/${token}`]);
    }
    await fetch(`${shop.url}/unsubscribe/${token}`);
    expect((await click(urlencoded, 'something=else')).status).toBe(400);
    expect((await click({ 'content-type': 'application/json' }, '{}')).status).toBe(415);
    expect((await click(urlencoded, `${clicked}&${'x'.repeat(5000)}`)).status).toBe(413);
    // No larger than a socket takes at once: the local server in front ends a call that is answered before it was read.
    expect((await click(urlencoded, 'x'.repeat(60_000))).status).toBe(413);
    expect((await subscriptionOf(database, email)).isConfirmed).toBe(true);
    const parts = new FormData();
    parts.set('List-Unsubscribe', 'One-Click');
    expect((await click({}, parts)).status).toBe(200);
    expect((await click({ ...urlencoded, origin: 'https://mail.example' })).status).toBe(200);
    expect((await subscriptionOf(database, email)).acts).toEqual(['given', 'withdrawn']);
  });

  test('takes no link but its own, whole and of today', async ({ shop, standIns, database }) => {
    const { email, token, confirmToken } = await onTheList(shop.url, standIns, database);
    const hostile = [
      confirmToken,
      'dead',
      token.slice(0, -1),
      `${token}A`,
      token.replace('.1.', '.2.'),
      '%00',
      '..%2f..',
    ];
    for (const other of hostile) {
      const door = `${shop.url}/letters/unsubscribe/${other}`;
      const answer = await fetch(door, { method: 'POST', headers: urlencoded, body: clicked, redirect: 'manual' });
      expect(answer.status, other).toBe(404);
    }
    await database.change(['UPDATE subscriptions SET link_version = 2 WHERE email = ?', email]);
    const door = `${shop.url}/letters/unsubscribe/${token}`;
    expect((await fetch(door, { method: 'POST', headers: urlencoded, body: clicked })).status).toBe(404);
    expect((await subscriptionOf(database, email)).isConfirmed).toBe(true);
  });
});

test.describe('a form that becomes a letter', () => {
  const forms = {
    '/tell-me': /Tell me when orders open/,
    '/find-my-order': /Send me my links/,
    '/contact': /Send the message/,
  };

  for (const [path, words] of Object.entries(forms)) {
    test(`at ${path} is turned away from another site`, async ({ shop, database }) => {
      const { name, email } = aShopper('foreign');
      const answers = { name, email, reference: '', message: 'From elsewhere' };
      for (const origin of ['https://evil.example', 'null', null])
        expect((await sendForm(`${shop.url}${path}`, words, answers, origin)).status).toBe(403);
      expect(await database.count('SELECT COUNT(*) FROM subscriptions WHERE email = ?', email)).toBe(0);
    });

    test(`at ${path} takes what is hostile for what it is: a wrong answer`, async ({ shop, database }) => {
      const before = await database.count(`SELECT COUNT(*) FROM letters WHERE to_email LIKE '%hostile%'`);
      const hostile = [
        'hostile@example.org\r\nBcc: everyone@example.org',
        `hostile@example.org' OR 1=1 --`,
        '<script>alert(1)</script>hostile@example.org',
        `hostile${'x'.repeat(5000)}@example.org`,
        'hostile\u0000@example.org',
        '',
      ];
      for (const email of hostile) {
        const answer = await sendForm(`${shop.url}${path}`, words, { name: 'A', email, message: 'B' }, shop.url);
        expect(answer.status, email).toBe(200);
        expect(await answer.text()).not.toContain('<script>alert(1)');
      }
      expect(await database.count(`SELECT COUNT(*) FROM letters WHERE to_email LIKE '%hostile%'`)).toBe(before);
    });
  }

  test('is counted: who asks without end is asked to wait, and no letter is written', async ({ shop, database }) => {
    const { email } = aShopper('eager');
    let text = '';
    for (let tries = 0; tries < 5; tries += 1) {
      text = await (await sendForm(`${shop.url}/tell-me`, forms['/tell-me'], { email }, shop.url)).text();
    }
    expect(text).toContain('several times in a short while');
    expect(await database.count('SELECT COUNT(*) FROM letters WHERE to_email = ?', email)).toBe(1);
  });

  test('whose link was forged puts nobody on the list and takes nobody off', async ({ shop, standIns, database }) => {
    const { email, token, confirmToken } = await onTheList(shop.url, standIns, database);
    const page = `${shop.url}/unsubscribe/${token}`;
    for (const forged of ['dead', confirmToken, `${token}A`, 'x'.repeat(10_000), '\u0000']) {
      const answer = await sendForm(page, /Stop these e-mails/, { token: forged }, shop.url);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/unsubscribe/dead']);
    }
    expect((await subscriptionOf(database, email)).isConfirmed).toBe(true);
    const stopped = await sendForm(page, /Stop these e-mails/, {}, shop.url);
    expect(stopped.headers.get('location')).toBe('/unsubscribe/done');
    expect((await subscriptionOf(database, email)).isConfirmed).toBe(false);
  });
});

type Fixtures = Parameters<Parameters<typeof test>[2]>[0];

/** Somebody on the list, and the keys of the letters they have. */
async function onTheList(url: string, standIns: Fixtures['standIns'], database: Fixtures['database']) {
  const { email } = aShopper('reader');
  const ask = () => sendForm(`${url}/tell-me`, /Tell me when orders open/, { email }, url);
  expect((await ask()).status).toBe(303);
  const asked = await letterTo(standIns, email, 'Shall we tell you when orders open?');
  const link = linkIn(asked, '/tell-me/confirm/');
  expect((await sendForm(link, /Yes, tell me/, {}, url)).headers.get('location')).toBe('/tell-me/done');
  await ask();
  const already = linkIn(await letterTo(standIns, email, 'You are on our list already'), '/unsubscribe/');
  expect((await subscriptionOf(database, email)).isConfirmed).toBe(true);
  const tokenOf = (address: string) => address.split('/').at(-1) ?? '';
  return { email, token: tokenOf(already), confirmToken: tokenOf(link) };
}
