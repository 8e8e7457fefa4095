import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLimits } from '@/config/frontend';
import { checkoutSchema } from './schema';

const typed = {
  method: 'collection',
  name: 'Ann Baker',
  email: 'ann@example.test',
  phone: '',
  slotId: 'slt_abcd1',
  note: '',
  allergyNote: '',
  paymentWay: 'card',
  placementKey: '5f0d8a4e-6f0b-4c1e-9a52-0c4be1d6a111',
  seenTotalPence: '800',
};

const read = (over: Record<string, unknown>) => checkoutSchema.safeParse({ ...typed, ...over });
const wrong = (over: Record<string, unknown>) => read(over).error?.issues.map(({ path }) => String(path[0])) ?? [];

test('what a shopper typed is tidied, not changed', () => {
  const long = {
    name: '  Ann\u202e  Baker\n',
    email: ' Ann@Example.TEST ',
    phone: '+44 7700 900123',
    note: ' a\r\n\r\n\r\nb ',
  };
  expect(read(long).data).toMatchObject({
    name: 'Ann Baker',
    email: 'ann@example.test',
    phone: '+44 7700 900123',
    note: 'a\n\nb',
    allergyNote: null,
    seenTotalPence: 800,
    isMeantTwice: false,
  });
  expect(read({ isMeantTwice: 'on' }).data?.isMeantTwice).toBe(true);
});

test.each([
  ['name', ''],
  ['name', ' \u200b '],
  ['name', 'x'.repeat(textLimits.name + 1)],
  ['email', 'ann'],
  ['email', `${'a'.repeat(textLimits.email)}@example.test`],
  ['email', 'ann@example.test\nbcc: everybody@example.test'],
  ['phone', 'call me'],
  ['phone', '1'],
  ['slotId', ''],
  ['slotId', 'ord_abcd1'],
  ['note', 'x'.repeat(textLimits.note + 1)],
  ['allergyNote', 'x'.repeat(textLimits.allergyNote + 1)],
  ['paymentWay', 'promise'],
  ['placementKey', 'again'],
  ['seenTotalPence', '-1'],
  ['seenTotalPence', '8.5'],
  ['seenTotalPence', 'lots'],
])('%s "%s" is sent back, at its own field', (field, value) => {
  expect(wrong({ [field]: value })).toContain(field);
});

test('no field can be left out unless it may be empty, and no rubbish breaks the reading', () => {
  expect(read({ phone: undefined, note: undefined, allergyNote: undefined }).success).toBe(true);
  for (const field of ['name', 'email', 'slotId', 'paymentWay', 'placementKey', 'seenTotalPence']) {
    expect(wrong({ [field]: undefined })).toContain(field);
  }
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(typed)), fc.anything()), (over) => {
      expect([true, false]).toContain(read(over).success);
    }),
  );
});

const door = { addressLine1: ' 3  Sallowfold Lane', addressLine2: '', town: 'Harley', postcode: 'sy56zy' };

test('whoever collects is asked for no door, and whoever has it brought for all of it at once', () => {
  expect(read(door).data).not.toHaveProperty('postcode');
  expect(wrong({ method: 'delivery' })).toEqual(['addressLine1', 'town', 'postcode']);
  expect(wrong({ method: 'delivery', name: '', email: '' })).toEqual([
    ...['name', 'email', 'addressLine1', 'town', 'postcode'],
  ]);
  expect(read({ method: 'delivery', ...door }).data).toMatchObject({
    ...{ addressLine1: '3 Sallowfold Lane', addressLine2: null, town: 'Harley', postcode: 'SY5 6ZY' },
  });
});

test.each(['', 'SY5', 'nowhere', `SY5 6ZY' OR 1=1`, 'S'.repeat(100_000)])(
  'a door needs a whole postcode: %.12s',
  (postcode) => {
    expect(wrong({ method: 'delivery', ...door, postcode })).toEqual(['postcode']);
  },
);

test('a way to get it that there is not is no way', () => {
  for (const method of ['', 'catapult', undefined]) expect(wrong({ method })).toEqual(['method']);
});
