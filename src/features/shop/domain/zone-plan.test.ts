import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { planZones, type ZoneCells, type ZoneRow } from './zone-plan';

const near: ZoneRow = {
  ...{ id: 'zon_near', name: 'Cressage and Harley', feePence: pence(250), freeAbovePence: pence(2500) },
  outwardCodes: ['SY5'],
};
const far: ZoneRow = { ...near, id: 'zon_far', name: 'Much Wenlock', freeAbovePence: null, outwardCodes: ['TF13'] };
const asItStands: ZoneCells = {
  ...{ 'name:zon_near': near.name, 'fee:zon_near': '2.50', 'free:zon_near': '25', 'districts:zon_near': 'SY5' },
  ...{ 'name:zon_far': far.name, 'fee:zon_far': '2.50', 'free:zon_far': '', 'districts:zon_far': 'TF13' },
};

const typing = (cells: ZoneCells) => planZones([near, far], { ...asItStands, ...cells }, 'zon_new');

test('what stands as it stood is what it was', () => {
  expect(typing({})).toEqual({ ok: true, value: [near, far] });
});

test('a zone gets another price and other districts, one goes, one comes', () => {
  expect(
    typing({
      ...{ 'fee:zon_near': '£3', 'districts:zon_near': 'sy5, sy6 sy5', 'drop:zon_far': 'yes' },
      ...{ 'name:new': 'Bridgnorth', 'fee:new': '4.00', 'free:new': '40', 'districts:new': 'WV16' },
    }),
  ).toMatchObject({
    value: [
      { id: 'zon_near', feePence: 300, outwardCodes: ['SY5', 'SY6'] },
      { id: 'zon_new', name: 'Bridgnorth', feePence: 400, freeAbovePence: 4000, outwardCodes: ['WV16'] },
    ],
  });
});

test.each([
  { what: 'no name', cells: { 'name:zon_near': ' ' }, cell: 'name:zon_near', kind: 'no_name' },
  { what: 'the name of another', cells: { 'name:zon_far': near.name }, cell: 'name:zon_far', kind: 'name_taken' },
  { what: 'no fee', cells: { 'fee:zon_near': 'a bit' }, cell: 'fee:zon_near', kind: 'not_an_amount' },
  { what: 'nothing to be free from', cells: { 'free:zon_near': '0' }, cell: 'free:zon_near', kind: 'not_an_amount' },
  { what: 'nowhere to go', cells: { 'districts:zon_far': '' }, cell: 'districts:zon_far', kind: 'no_districts' },
  {
    what: 'a whole postcode',
    cells: { 'districts:zon_far': 'TF136AA' },
    cell: 'districts:zon_far',
    kind: 'no_district',
  },
  {
    what: 'a district of another',
    cells: { 'districts:zon_far': 'SY5' },
    cell: 'districts:zon_far',
    kind: 'in_two_zones',
  },
] as const)('a zone with $what is refused, and it is said where', ({ cells, cell, kind }) => {
  expect(typing(cells)).toMatchObject({ problem: { cells: { [cell]: { kind } } } });
});
