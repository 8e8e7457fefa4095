import { expect, test } from 'vitest';
import { networkOf } from './network';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2::'],
  ['2001:db8:1:2::1', '2001:db8:1:2::'],
  ['2001:db8::6', '2001:db8:0:0::'],
  ['::1', '0:0:0:0::'],
  ['unknown', 'unknown'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));

test('however many addresses somebody takes from the network they were given, they are one', () => {
  const taken = Array.from({ length: 500 }, (_, n) => networkOf(`2001:db8:1:2:${n.toString(16)}::${n.toString(16)}`));
  expect(new Set(taken).size).toBe(1);
});
