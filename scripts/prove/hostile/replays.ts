import { createHash, createHmac, randomBytes } from 'node:crypto';
import { takeOn } from '../../../e2e/support/staff';
import { localSecrets } from '../../lib/settings.mjs';
import { filled } from '../access/addresses';
import { formOf } from '../access/forms';
import type { Fields } from '../access/forms-shop';
import { actionBody } from '../action-call';
import { insertion } from '../dump';
import { standInsAt } from '../stand-ins';
import { calledOn } from './forms';
import { asForm, type Ground, type Input } from './inputs';
import { sender } from './send';

/* What was genuine once, sent again: forms that were done, events that were told, and sessions that are over. */

const times = 4;

/** Everything that is sent once, before anybody looks, and then again and again. */
export async function replayed(ground: Ground, standInsUrl: string): Promise<Input[]> {
  const forms = await Promise.all(onceOnly.map(([name, form]) => doneForm(ground, name, form)));
  const { send, close } = sender(ground.scene.url, 1);
  for (const { name, sent } of forms) {
    const { status } = await send(sent);
    if (status >= 400) throw new Error(`${name} answered ${status} the first time`);
  }
  close();
  const all = [...forms, ...(await events(ground, standInsUrl)), returning(ground)];
  return [...all.flatMap((input) => Array.from({ length: times }, () => input)), ...(await deadSessions(ground))];
}

/** Forms that may be done once, with the same key, words or link each time. */
const onceOnly: ReadonlyArray<readonly [string, Fields]> = [
  ['placeOrderAction', { email: 'again.and.again@example.org', placementKey: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
  ['contactAction', { email: 'again.and.again@example.org', message: 'Twice the same?' }],
  ['cancelOwnOrderAction', {}],
  ['confirmAction', {}],
  ['unsubscribeAction', {}],
];

async function doneForm(ground: Ground, name: string, same: Fields): Promise<Input> {
  const action = ground.actions.find((one) => one.name === name);
  if (!action) throw new Error(`${name} is not built`);
  const { headers, ...on } = calledOn(ground, action);
  const put = (text: string) => filled(text, { named: ground.scene.named, thing: 'own' });
  const fields = Object.entries({ ...formOf(name), ...same }).map(([field, text]) => [put(field), put(text)] as const);
  const { body, headers: type } = await asForm(actionBody({ action, fields }));
  const cookie = ground.brings.holder(JSON.stringify(formOf(name)));
  return {
    name: `${name}, done before`,
    sent: {
      ...on,
      body,
      headers: { ...headers, ...type, cookie, accept: 'text/x-component', 'next-action': action.id },
    },
  };
}

const minuteSeconds = 60;

/** Stripe's events once more: as they were signed long ago, by somebody else, and rightly. */
async function events({ scene }: Ground, standInsUrl: string): Promise<Input[]> {
  const { deliveries } = await standInsAt(standInsUrl).books();
  const told = deliveries.filter(
    ({ state, body }) => state === 'delivered' && body.includes(scene.holders.own.order.sessionId),
  );
  const now = Math.floor(Date.now() / 1000);
  const secret = localSecrets().STRIPE_WEBHOOK_SECRET;
  const signed = (key: string, at: number, body: string) =>
    `t=${at},v1=${createHmac('sha256', key).update(`${at}.${body}`).digest('hex')}`;
  return told.flatMap(({ body, type }) =>
    [
      ['long ago', signed(secret, now - 60 * minuteSeconds, body)],
      ['far ahead', signed(secret, now + 60 * minuteSeconds, body)],
      ['by somebody else', signed('whsec_other', now, body)],
      ['for another body', signed(secret, now, `${body} `)],
      ['by nobody', ''],
      ['rightly', signed(secret, now, body)],
    ].map(([how, signature = '']): Input => ({
      name: `${type} once more, signed ${how ?? ''}`,
      sent: {
        ...{ method: 'POST', path: '/webhooks/stripe', body: Buffer.from(body) },
        headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      },
    })),
  );
}

/** Back from a payment that was made long since. */
function returning({ scene: { named } }: Ground): Input {
  return { name: 'back from paying, again', sent: { path: `/checkout/return?session=${named['session']?.own ?? ''}` } };
}

const hourMs = 3_600_000;

/** Sessions of an owner that opened the office once: signed out, too old, too long unused; and of one who may not come in. */
async function deadSessions({ scene: { database } }: Ground): Promise<Input[]> {
  const { id } = await takeOn(database, 'owner');
  const past = Date.now() - hourMs;
  const [row = {}] = await database.all('SELECT * FROM sessions WHERE person_id = ?', id);
  const faults = {
    'signed out': { revoked_at: past },
    'too old': { ends_at: past },
    'unused too long': { idle_ends_at: past },
  };
  const dead = Object.entries(faults).map(([what, fault]) => ({ what, fault, token: randomBytes(32).toString('hex') }));
  await database.change(
    ...dead.map(({ fault, token }) => {
      const hash = createHash('sha256').update(token).digest('hex');
      return [insertion('sessions', { ...row, token_hash: hash, ...fault })] as const;
    }),
  );
  const disabled = await takeOn(database, 'owner');
  await database.change(['UPDATE people SET disabled_at = ? WHERE id = ?', past, disabled.id]);
  return [...dead, { what: 'of one who was disabled', token: disabled.token }].flatMap(({ what, token }) =>
    ['/admin', '/admin/backups', '/admin/vouchers'].map((path): Input => ({
      name: `a session ${what} at ${path}`,
      sent: { path, headers: { cookie: `bob_session=${token}` } },
      isForged: true,
    })),
  );
}
