import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from './signed-links';
import { createLog, scrubFacts, scrubText } from './log';

function lineOf(event: string, facts: Record<string, string | number | null>): string {
  const lines: string[] = [];
  createLog({ requestId: 'req_1' }, (line) => lines.push(line)).warn(event, facts);
  return lines.join('');
}

test('a line is one JSON object with its level, its event and the facts all lines share', () => {
  expect(JSON.parse(lineOf('order.placed', { totalPence: 400, state: 'confirmed', attention: null }))).toEqual({
    level: 'warn',
    event: 'order.placed',
    requestId: 'req_1',
    totalPence: 400,
    state: 'confirmed',
    attention: null,
  });
});

describe('what never stands in a log', () => {
  const emails = fc.oneof(fc.emailAddress(), fc.constant("sean.o'brien@example.test"));
  const phones = fc.constantFrom('07700 900123', '+44 7700 900123', '(01743) 555 0123', '01743-555-0123');
  const keys = fc.constantFrom('sk_live_abcDEF123456', 'whsec_abcDEF123456', 're_abcDEF123456', 'cs_test_a1b2c3d4e5f6');
  const tokens = fc
    .uint8Array({ minLength: 32, maxLength: 48 })
    .map(toBase64Url)
    .filter((token) => /^\w.*\w$/.test(token));

  test.each([
    ['an e-mail address', emails],
    ['a telephone number', phones],
    ['a key', keys],
    ['a token', tokens],
  ])('%s, wherever it stands in a text', (_, secrets) => {
    fc.assert(
      fc.property(
        secrets,
        fc.constantFrom('', 'for ', 'order of <', '"'),
        fc.constantFrom('', ' failed', '>', '"'),
        (secret, before, after) => {
          const scrubbed = scrubText(before + secret + after);
          expect(scrubbed).not.toContain(secret);
          expect(scrubbed).not.toContain('sean');
        },
      ),
    );
  });

  test('the values bound to a query, which the database’s errors repeat', () => {
    const message = 'Failed query: insert into "orders" values (?, ?)\nparams: ord_1,Ann Baker,\n2 Station Road';
    expect(scrubText(message)).toBe('Failed query: insert into "orders" values (?, ?)\nparams: [hidden]');
  });

  test('a fact whose name says that it is somebody’s own', () => {
    const facts = {
      name: 'Ann',
      customerEmail: 'x',
      phone: '1',
      allergyNote: 'nuts',
      linkToken: 't',
      addressLine1: 'r',
    };
    expect(new Set(Object.values(scrubFacts(facts)))).toEqual(new Set(['[hidden]']));
  });

  test('the key of an order’s link', () => {
    const link = `/o/ord_01jd0000000000000000000abc.1.${'Ab3_'.repeat(10)}xyz`;
    expect(lineOf('page', { path: link })).not.toContain('Ab3_');
  });
});

test('what people need to find a fault stays', () => {
  const facts = { orderId: 'ord_01kb3xw8f2m4n6p8r0t2v4x6z8', state: 'confirmed', code: 'amount_too_small', ms: 12 };
  expect(scrubFacts(facts)).toEqual(facts);
  expect(scrubText('CHECK constraint failed: offers_capacity')).toBe('CHECK constraint failed: offers_capacity');
});
