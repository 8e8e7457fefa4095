import { Resend, type WebhookEventPayload } from 'resend';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startStandIns, worthlessSecrets } from '../server';
import { openShopDoor, type Knock } from './shop-door';

let shop: Awaited<ReturnType<typeof openShopDoor>>;
let standIns: Awaited<ReturnType<typeof startStandIns>>;
let resend: Resend;
/** So many of the next webhooks the shop refuses. */
let refusals = 0;

beforeAll(async () => {
  shop = await openShopDoor(() => (refusals-- > 0 ? 500 : 200));
  standIns = await startStandIns({ appUrl: shop.url });
  resend = new Resend('re_forTestsOnly', { baseUrl: `${standIns.url}/resend` });
});
afterAll(async () => {
  await standIns.close();
  await shop.close();
});
beforeEach(async () => {
  await control('reset', {});
  await control('switches', { resend: { perSecond: 1000 } });
  shop.knocks.length = 0;
  refusals = 0;
});

function control(path: string, body: object): Promise<Response> {
  return fetch(`${standIns.url}/stand-ins/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

async function send(to: string): Promise<string> {
  const letter = { from: 'hello@bakers.test', to, subject: 'Ready', text: 'Ready.', tags: [{ name: 'k', value: 'v' }] };
  return (await resend.emails.send(letter)).data?.id ?? '';
}

/** Throws unless the signature is the real one for this body. */
function verified({ headers, body }: Knock): WebhookEventPayload {
  const [id = '', timestamp = '', signature = ''] = ['svix-id', 'svix-timestamp', 'svix-signature'].map(
    (name) => headers.get(name) ?? '',
  );
  const webhookSecret = worthlessSecrets.resendWebhook;
  return resend.webhooks.verify({ payload: body, headers: { id, timestamp, signature }, webhookSecret });
}

/** The verified events of one letter once there are so many of them. */
function eventsOf(letterId: string, count: number): Promise<WebhookEventPayload[]> {
  return vi.waitFor(
    () => {
      const events = shop.knocks.map(verified).filter(({ data }) => 'email_id' in data && data.email_id === letterId);
      expect(events).toHaveLength(count);
      return events;
    },
    { timeout: 8000, interval: 50 },
  );
}

test('the shop hears that a letter was sent and then delivered', async () => {
  const events = await eventsOf(await send('ann@example.com'), 2);
  expect(events.map(({ type }) => type)).toEqual(['email.sent', 'email.delivered']);
  expect(events[0]?.data).toMatchObject({ to: ['ann@example.com'], subject: 'Ready', tags: { k: 'v' } });
  expect(shop.knocks[0]?.path).toBe('/webhooks/resend');
});

test('an event that the shop refused comes again under the same id', async () => {
  refusals = 1;
  await eventsOf(await send('ann@example.com'), 3);
  const [refused, ...later] = shop.knocks;
  const again = later.find(({ body }) => body === refused?.body);
  expect(again?.headers.get('svix-id')).toBe(refused?.headers.get('svix-id'));
});

test.each(['bounced@resend.dev', 'Bob <bounced+label@resend.dev>', 'bounced.bob@example.com'])(
  'a letter to %s bounces for good',
  async (to) => {
    const events = await eventsOf(await send(to), 2);
    expect(events.map(({ type }) => type)).toEqual(['email.sent', 'email.bounced']);
    expect(events[1]?.data).toMatchObject({ bounce: { type: 'Permanent', subType: 'General' } });
  },
);

test('somebody complains about a letter after it was delivered', async () => {
  const events = await eventsOf(await send('complained@resend.dev'), 3);
  expect(events.map(({ type }) => type)).toEqual(['email.sent', 'email.delivered', 'email.complained']);
});

test('the switches make the next letters bounce or annoy, whatever their address', async () => {
  await control('switches', { resend: { bounce: 1, complain: 1 } });
  const [first, second, third] = [
    await send('a@example.com'),
    await send('b@example.com'),
    await send('c@example.com'),
  ];
  expect((await eventsOf(first, 2)).at(-1)?.type).toBe('email.bounced');
  expect((await eventsOf(second, 3)).at(-1)?.type).toBe('email.complained');
  expect((await eventsOf(third, 2)).at(-1)?.type).toBe('email.delivered');
});

test('a body that was changed on the way no longer verifies', async () => {
  await eventsOf(await send('ann@example.com'), 2);
  const [knock] = shop.knocks;
  if (knock === undefined) throw new Error('Nobody knocked.');
  expect(() => verified({ ...knock, body: knock.body.replace('ann@', 'eve@') })).toThrow();
});

test('the mailbox pages show the letter, its state and its headers, and let nothing in it run', async () => {
  const html =
    '<html><head><title>t</title></head><body><script>alert(1)</script><a href="https://x.test">x</a></body></html>';
  const headers = { 'List-Unsubscribe': '<https://shop.test/off>' };
  const letter = {
    from: 'hello@bakers.test',
    to: 'ann@example.com',
    subject: 'News & <more>',
    html,
    text: 'News',
    headers,
  };
  const id = (await resend.emails.send(letter)).data?.id ?? '';
  await eventsOf(id, 2);
  const page = await (await fetch(`${standIns.url}/mailbox/${id}`)).text();
  expect(page).toContain('News &amp; &lt;more&gt;');
  expect(page).toContain('List-Unsubscribe');
  expect(page).toContain('Delivered');
  expect(page).not.toContain('alert(1)');
  const framed = await fetch(`${standIns.url}/mailbox/${id}/html`);
  expect(framed.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(framed.headers.get('content-security-policy')).not.toMatch(/script-src|allow-scripts/);
  expect(await framed.text()).toContain('<head><base target="_blank">');
  expect(await (await fetch(`${standIns.url}/mailbox`)).text()).toContain(`/mailbox/${id}`);
  expect((await fetch(`${standIns.url}/mailbox/nothing`)).status).toBe(404);
});
