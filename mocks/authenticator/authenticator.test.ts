import { expect, test } from 'vitest';
import { createWorld } from '../world';
import { worthlessSecrets } from '../server';
import { createAuthenticator } from './authenticator';
import { codeAt, readSecret } from './codes';

// "12345678901234567890", the key of the standards, in base 32.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

function aPhone(saved?: unknown) {
  const changes: unknown[] = [];
  const world = createWorld({
    url: 'http://127.0.0.1:4010',
    appUrl: 'http://localhost:3000',
    secrets: worthlessSecrets,
    identityProject: 'demo',
    onChange: () => changes.push(1),
  });
  return { world, changes, phone: createAuthenticator(world, saved) };
}

const add = (account: string, key: string) =>
  new Request('http://127.0.0.1:4010/codes', { method: 'POST', body: new URLSearchParams({ account, secret: key }) });

// RFC 6238, appendix B, whose eight digits end in these six.
test('the codes are those of the standard', () => {
  expect(codeAt(secret, 59_000)).toEqual({ code: '287082', next: '359152', secondsLeft: 1 });
  expect(codeAt(secret, 1_234_567_890_000).code).toBe('005924');
  expect(codeAt(secret, 20_000_000_000_000).code).toBe('353130');
});

test('a key is read as it is pasted, and one no app would take is refused', () => {
  expect(readSecret('gezd gnbv gy3t qojq')).toBe('GEZDGNBVGY3TQOJQ');
  for (const typed of ['', 'GEZDGNBV', '0000000000000000', 'GEZDGNBVGY3TQOJ!']) expect(readSecret(typed)).toBeNull();
});

test('an account that was added is shown with its code, and after a restart still', async () => {
  const { phone, world, changes } = aPhone();
  world.setClockOffset(59_000 - Date.now());
  expect((await phone.app.request(add('Olive', secret))).status).toBe(303);
  expect(changes.length).toBeGreaterThan(0);
  const again = aPhone(phone.state());
  again.world.setClockOffset(59_000 - Date.now());
  for (const { app } of [phone, again.phone]) {
    expect(await (await app.request('/codes.json')).json()).toMatchObject([{ account: 'Olive', code: '287082' }]);
    expect(await (await app.request('/codes')).text()).toContain('287 082');
  }
});

test('a name cannot bring its own markup', async () => {
  const { phone } = aPhone();
  await phone.app.request(add('<script>alert(1)</script>', secret));
  expect(await (await phone.app.request('/codes')).text()).not.toContain('<script>alert');
});

test('a key that is none is told, and adds nothing', async () => {
  const { phone } = aPhone();
  const answer = await phone.app.request(add('Olive', 'not a key'));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('needs a name');
  expect(phone.state()).toEqual([]);
});
