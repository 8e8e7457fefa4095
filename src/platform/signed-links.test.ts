import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLink, sha256Hex, signLink } from './signed-links';

const key = 'the-key-that-signs-links-at-present';
const older = 'the-key-that-signed-links-last-year';
const target = { id: 'ord_01jd0000000000000000000abc', version: 3 };

describe('a signed link', () => {
  test('opens what it was made for', async () => {
    expect(await readLink('order', await signLink('order', target, [key]), [key])).toEqual(target);
  });

  test('of one purpose opens nothing of another', async () => {
    expect(await readLink('unsubscribe', await signLink('order', target, [key]), [key])).toBeNull();
  });

  test('goes on working while keys are changed over, and not after', async () => {
    const old = await signLink('order', target, [older]);
    expect(await readLink('order', old, [key, older])).toEqual(target);
    expect(await readLink('order', old, [key])).toBeNull();
  });

  test('is signed with the newest key', async () => {
    expect(await readLink('order', await signLink('order', target, [key, older]), [key])).toEqual(target);
    await expect(signLink('order', target, [])).rejects.toThrow('no key');
  });

  test('of another order, or another version, is none', async () => {
    const token = await signLink('order', target, [key]);
    for (const changed of [
      token.replace('abc.3.', 'abd.3.'),
      token.replace('.3.', '.4.'),
      token.replace('.3.', '.03.'),
      token.replace('.3.', '.2.'),
    ]) {
      expect([changed === token, await readLink('order', changed, [key])]).toEqual([false, null]);
    }
  });

  test('with any one character of its seal changed opens nothing', async () => {
    const token = await signLink('order', target, [key]);
    const sealAt = token.lastIndexOf('.') + 1;
    for (let at = sealAt; at < token.length; at++) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(await readLink('order', changed, [key])).toBeNull();
    }
  });

  test('has one spelling: its last character carries two bits that mean nothing, and no other may stand there', async () => {
    const token = await signLink('order', target, [key]);
    for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const spelt = `${token.slice(0, -1)}${last}`;
      expect(await readLink('order', spelt, [key])).toEqual(spelt === token ? target : null);
    }
  });

  test('that is rubbish opens nothing and breaks nothing', async () => {
    const token = await signLink('order', target, [key]);
    const cuts = fc.nat(token.length - 1).map((at) => token.slice(0, at));
    const rubbish = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      cuts,
      fc.string({ minLength: 1 }).map((more) => token + more),
    );
    await fc.assert(
      fc.asyncProperty(rubbish, async (text) => {
        expect(await readLink('order', text, [key])).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

test('tokens are stored by their SHA-256 (the figure for "abc" is from FIPS 180-2)', async () => {
  expect(await sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
