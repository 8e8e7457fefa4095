import { expect, test } from 'vitest';
import { seal, unseal } from './sealing';

const key = 'a-key-for-sealing-secrets-in-tests';
const older = 'the-key-for-sealing-from-last-year';
const ours = { purpose: 'authenticator', keys: [key, older] } as const;

test('what is sealed says nothing of what it holds, and nobody else opens it', async () => {
  const sealed = await seal('FLOURWATERSALT', ours);
  expect(sealed).not.toContain('FLOUR');
  expect(await unseal(sealed, ours)).toBe('FLOURWATERSALT');
  expect(await unseal(sealed, { ...ours, keys: ['somebody-elses-key-for-sealing'] })).toBeNull();
});

test('the same text is sealed differently each time', async () => {
  expect(await seal('same', ours)).not.toBe(await seal('same', ours));
});

test('a seal for one purpose is none for another', async () => {
  const sealed = await seal('FLOURWATERSALT', ours);
  expect(await unseal(sealed, { ...ours, purpose: 'google_sign_in' })).toBeNull();
});

test('a new key seals from now on, and the old one still opens', async () => {
  const sealed = await seal('since last year', { ...ours, keys: [older] });
  expect(await unseal(sealed, ours)).toBe('since last year');
});

test('a seal that was touched anywhere opens no more', async () => {
  const sealed = await seal('FLOURWATERSALT', ours);
  for (let place = 0; place < sealed.length; place++) {
    const other = sealed.charAt(place) === 'A' ? 'B' : 'A';
    const touched = sealed.slice(0, place) + other + sealed.slice(place + 1);
    const opened = await unseal(touched, ours);
    // The last character of each part carries bits that mean nothing: it may differ and say the same.
    expect([null, 'FLOURWATERSALT']).toContain(opened);
    if (![sealed.length - 1, sealed.lastIndexOf('.') - 1].includes(place)) expect(opened).toBeNull();
  }
});

test('rubbish is no seal', async () => {
  for (const text of ['', 's1', 's1..', 's2.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA', '🥐'])
    expect(await unseal(text, ours)).toBeNull();
});
