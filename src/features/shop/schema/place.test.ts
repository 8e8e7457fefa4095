import { expect, test } from 'vitest';
import { placeSchema } from './place';

const typed = {
  ...{ placeId: '', version: '0', name: ' The  old dairy ', addressLine1: '2 Lane', addressLine2: '', town: 'Harley' },
  ...{ postcode: 'sy56zy', latitude: '52.6', longitude: '-2.6', howToFind: 'By the gate.' },
};

test('a place is read as people type it', () => {
  expect(placeSchema.safeParse(typed).data).toEqual({
    ...{ placeId: null, version: 0, name: 'The old dairy', addressLine1: '2 Lane', addressLine2: null, town: 'Harley' },
    ...{ postcode: 'SY5 6ZY', latitude: 52.6, longitude: -2.6, howToFind: 'By the gate.', isHidden: false },
  });
});

test.each([
  { what: 'no name', field: 'name', over: { name: ' ' } },
  { what: 'a name that no link can be made of', field: 'name', over: { name: '!!!' } },
  { what: 'no street', field: 'addressLine1', over: { addressLine1: '' } },
  { what: 'a postcode that cannot be one', field: 'postcode', over: { postcode: 'Harley' } },
  { what: 'a pole beyond the pole', field: 'latitude', over: { latitude: '91' } },
  { what: 'half a point', field: 'longitude', over: { longitude: '' } },
  { what: 'nothing on how to find it', field: 'howToFind', over: { howToFind: '' } },
  { what: 'somebody else’s id', field: 'placeId', over: { placeId: 'sal_a' } },
])('a place with $what is refused, and it is said where', ({ field, over }) => {
  const read = placeSchema.safeParse({ ...typed, ...over });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
