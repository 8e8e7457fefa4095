import { expect, test } from 'vitest';
import { addressSchema } from './own';

const door = { label: 'Home', addressLine1: '1 Mill Lane', addressLine2: '', town: 'Cressage', postcode: 'SY5 6AA' };

test('a form without a name of an address is about a new one', () => {
  expect(addressSchema.safeParse(door).success).toBe(true);
});

test('a form that names what cannot be an address is refused, and no new one is made of it', () => {
  for (const id of ['', 'adr', '../1', 'ord_01m7yfe0qzvpv77kwyrz6htsx7', 'adr_\u0000'])
    expect(addressSchema.safeParse({ ...door, id }).success, id).toBe(false);
});
