import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { floods } from '@/config/backend';
import type { Companion, FloodLimit } from '@/platform/context';
import { refuseFlood } from './flood';

type Sent = { readonly path?: string; readonly address?: string | null; readonly cookie?: string };

function from(method: string, { path = '/', address = '192.0.2.1', cookie }: Sent = {}): Request {
  const headers = new Headers(cookie === undefined ? {} : { cookie });
  if (address !== null) headers.set('cf-connecting-ip', address);
  return new Request(`https://shop.example${path}`, { method, headers });
}

/** A companion that notes what it is asked, and admits all but one thing. */
function aCompanion(full?: FloodLimit) {
  const asked: (readonly [FloodLimit, string])[] = [];
  const admit: Companion['admit'] = (limit, key) => {
    asked.push([limit, key]);
    return Promise.resolve(limit !== full);
  };
  return { admit, asked };
}

test('visits, pictures, posts and what programs post are counted apart', async () => {
  const companion = aCompanion();
  const sent = [
    from('GET'),
    from('HEAD', { path: '/menu' }),
    from('GET', { path: '/media/k3x/card.avif' }),
    from('POST', { path: '/checkout' }),
    from('POST', { path: '/webhooks/stripe' }),
    from('POST', { path: '/letters/unsubscribe/sub_1.1.abc' }),
    from('POST', { path: '/policy-reports' }),
  ];
  for (const request of sent) expect(await refuseFlood(request, companion)).toBeNull();
  expect(companion.asked).toEqual([
    ['visits', '192.0.2.1'],
    ['visits', '192.0.2.1'],
    ['pictures', '192.0.2.1'],
    ['writes', '192.0.2.1'],
    ['machines', '192.0.2.1'],
    ['machines', '192.0.2.1'],
    ['machines', '192.0.2.1'],
  ]);
});

test('whoever is signed in is counted too, by a key that opens nothing', async () => {
  for (const name of ['bob_session', '__Host-bob_session']) {
    const companion = aCompanion();
    const cookie = `bob_basket=x; ${name}=the-token`;
    await refuseFlood(from('POST', { cookie }), companion);
    await refuseFlood(from('POST', { cookie, address: '198.51.100.7' }), companion);
    const persons = companion.asked.filter(([limit]) => limit === 'personWrites').map(([, key]) => key);
    expect(new Set(persons).size).toBe(1);
    expect(persons[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(companion.asked.filter(([limit]) => limit === 'writes')).toHaveLength(2);
  }
});

test('looking around costs a person none of their posts, and a cookie of another name is nobody', async () => {
  const companion = aCompanion();
  await refuseFlood(from('GET', { cookie: 'bob_session=the-token' }), companion);
  await refuseFlood(from('POST', { cookie: 'my_bob_session=the-token; bob_session=' }), companion);
  expect(companion.asked.map(([limit]) => limit)).toEqual(['visits', 'writes']);
});

test('whoever has a whole network of addresses is one visitor', async () => {
  const companion = aCompanion();
  for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'])
    await refuseFlood(from('GET', { address }), companion);
  expect(new Set(companion.asked.map(([, key]) => key)).size).toBe(1);
});

test('who asks too often is told to wait, and for how long', async () => {
  expect(await refuseFlood(from('GET'), aCompanion('visits'))).toMatchObject({
    status: 429,
    code: 'too_many',
    wait: { policy: 'visits', limit: 600, windowMs: 60_000, waitMs: 60_000 },
  });
  const person = from('POST', { cookie: 'bob_session=the-token' });
  expect(await refuseFlood(person, aCompanion('personWrites'))).toMatchObject({ wait: { limit: 30 } });
  expect(await refuseFlood(person, aCompanion('writes'))).toMatchObject({ wait: { limit: 120 } });
});

test('a companion that is not there closes no shop, and nobody without an address is counted', async () => {
  expect(await refuseFlood(from('GET'), { admit: () => Promise.reject(new Error('replaced')) })).toBeNull();
  expect(await refuseFlood(from('GET', { address: null }), { admit: () => Promise.resolve(false) })).toBeNull();
});

test('the companion’s bindings count as config/backend says', () => {
  const toml = readFileSync(new URL('../worker/wrangler.toml', import.meta.url), 'utf8');
  const bound = [
    ...toml.matchAll(/name = "FLOOD_(\w+)"\nnamespace_id = "\d+"\nsimple = \{ limit = (\d+), period = (\d+) \}/g),
  ];
  const figures = bound.map(([, name = '', limit, period]) => [name, Number(limit), Number(period) * 1000]);
  const screaming = (limit: string) => limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  expect(figures).toEqual(
    Object.entries(floods).map(([name, { limit, windowMs }]) => [screaming(name), limit, windowMs]),
  );
  const namespaces = [...toml.matchAll(/namespace_id = "(\d+)"/g)].map(([, id]) => id);
  expect(new Set(namespaces).size, 'each counts for itself').toBe(figures.length);
});
