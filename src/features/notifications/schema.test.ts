import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textLimits } from '@/config/frontend';
import { contactSchema, tellMeSchema } from './schema';

const sound = { name: 'Ann', email: 'ann@example.org', reference: '', message: 'Do you bake on Fridays?' };
const fieldsOf = (over: Partial<typeof sound>) =>
  contactSchema.safeParse({ ...sound, ...over }).error?.issues.map((issue) => issue.path[0]) ?? [];

describe('a message to the bakery', () => {
  test('is taken as it was meant: tidy, and its order number as the shop writes it', () => {
    const typed = {
      name: '  Ann \t Baker ',
      email: ' ANN@Example.org ',
      reference: 'k7p 4qx',
      message: ' Hello\r\nyou ',
    };
    expect(contactSchema.parse(typed)).toEqual({
      name: 'Ann Baker',
      email: 'ann@example.org',
      reference: 'K7P-4QX',
      message: 'Hello\nyou',
    });
    expect(contactSchema.parse(sound).reference).toBeNull();
  });

  test.each([
    ['name', { name: '   ' }],
    ['name', { name: 'x'.repeat(textLimits.name + 1) }],
    ['email', { email: 'ann' }],
    ['email', { email: '' }],
    ['email', { email: `${'a'.repeat(textLimits.email)}@example.org` }],
    ['reference', { reference: 'tomorrow' }],
    ['reference', { reference: 'K7P-4QX'.repeat(4) }],
    ['message', { message: ' \n ' }],
    ['message', { message: 'x'.repeat(textLimits.message + 1) }],
  ])('with a bad %s says so beside that field: %o', (field, over) => {
    expect(fieldsOf(over)).toEqual([field]);
  });

  test.each([
    'ann@example.org\r\nBcc: everyone@example.org',
    'ann@example.org, bob@example.org',
    'Ann <ann@example.org>',
    'ann@example.org\u2028Bcc: x@example.org',
  ])('takes one address and nothing beside it: %j', (email) => {
    expect(fieldsOf({ email })).toEqual(['email']);
  });

  test('whatever is typed, no field that becomes a header holds the end of a line', () => {
    const text = fc.string({ unit: fc.constantFrom('\r', '\n', '\u2028', ' ', 'a', ':', '<', '"', ',') });
    const email = fc.tuple(text, text).map(([before, after]) => `${before}ann@example.org${after}`);
    const typed = fc.record({ name: text, email, reference: fc.constantFrom('', 'K7P\r\n4QX'), message: text });
    fc.assert(
      fc.property(typed, (form) => {
        const read = contactSchema.safeParse(form);
        if (read.success)
          expect(`${read.data.name}${read.data.email}${read.data.reference ?? ''}`).not.toMatch(/[\r\n\u2028]/);
      }),
    );
    expect(contactSchema.parse({ ...sound, name: 'Ann\r\nBcc: x@example.org' }).name).toBe('Ann Bcc: x@example.org');
  });
});

test('two spellings of an e-mail address are one', () => {
  expect(tellMeSchema.parse({ email: ' Ann@EXAMPLE.org\n' }).email).toBe('ann@example.org');
});
