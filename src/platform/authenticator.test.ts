import { expect, test } from 'vitest';
import { toBase32 } from '@/kernel/base32';
import { codeAt } from './authenticator';

const secret = toBase32(new TextEncoder().encode('12345678901234567890'));

// RFC 4226, appendix D.
test('the codes are those of the standard, counted', async () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  for (const [count, code] of codes.entries()) expect(await codeAt(secret, count)).toBe(code);
});

// RFC 6238, appendix B, whose eight digits end in these six.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code at second %i is the one of the standard', async (second, code) => {
  expect(await codeAt(secret, Math.floor(second / 30))).toBe(code);
});
