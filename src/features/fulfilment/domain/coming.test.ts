import { expect, test } from 'vitest';
import type { Slot } from '@/features/bake-sales/domain/offer-sheet';
import { bySurname, surnameFirst } from './coming';

const slot: Slot = { id: 'slt_1', method: 'collection', startsAt: 0, endsAt: 1, ordersLeft: 1, itemsLeft: null };
const comer = (name: string | null) => ({ order: { customer: { name, email: null, phone: null } }, slot });

test('a list by surname is read down by the last word of a name', () => {
  const names = ['Siân Prydderch', 'Ann Baker', 'Ôl ap Émrys', null, 'Zoë Baker'];
  expect(bySurname(names.map(comer)).map(({ order }) => order.customer.name)).toEqual([
    null,
    'Ann Baker',
    'Zoë Baker',
    'Ôl ap Émrys',
    'Siân Prydderch',
  ]);
  expect(['Siân Prydderch', ' Ann  van der Berg ', 'Cher'].map(surnameFirst)).toEqual([
    'Prydderch, Siân',
    'Berg, Ann van der',
    'Cher',
  ]);
});
