import { expect, test } from 'vitest';
import { instantAt } from '@/kernel/time';
import { planWindows, type SaleWindows, type SlotCells, type SlotRow } from './plan-slots';

const bakeDay = '2026-11-28';
const ten: SlotRow = {
  ...{
    id: 'slt_ten',
    method: 'collection',
    startsAt: instantAt(bakeDay, '10:00'),
    endsAt: instantAt(bakeDay, '10:30'),
  },
  ...{ capacity: 8, claimed: 3, itemCapacity: 30, itemsClaimed: 12 },
};
const half: SlotRow = {
  ...{ ...ten, id: 'slt_half', startsAt: instantAt(bakeDay, '10:30'), endsAt: instantAt(bakeDay, '11:00') },
  ...{ claimed: 0, itemsClaimed: 0 },
};
const now: SaleWindows = { bakeDay, methods: ['collection'], slots: [ten, half] };
const asItStands: SlotCells = {
  'way:collection': 'yes',
  ...{ 'from:slt_ten': '10:00', 'until:slt_ten': '10:30', 'orders:slt_ten': '8', 'items:slt_ten': '30' },
  ...{ 'from:slt_half': '10:30', 'until:slt_half': '11:00', 'orders:slt_half': '8', 'items:slt_half': '30' },
};

/** What the plan says of the sale as it stands, with a few cells typed anew. */
function typing(cells: SlotCells, without: ReadonlyArray<string> = []) {
  const all = Object.entries({ ...asItStands, ...cells }).filter(([name]) => !without.includes(name));
  return planWindows(now, Object.fromEntries(all));
}

test('what stands as it stood changes nothing', () => {
  expect(typing({})).toEqual({
    ok: true,
    value: { methods: ['collection'], changed: [], dropped: [], added: [] },
  });
});

test('a slot takes more orders, or fewer down to those it has, and as many items as are said', () => {
  expect(typing({ 'orders:slt_ten': '3', 'items:slt_ten': '' })).toMatchObject({
    value: { changed: [{ id: 'slt_ten', capacity: 3, itemCapacity: null }] },
  });
  expect(typing({ 'orders:slt_ten': '2' })).toMatchObject({
    problem: { cells: { 'orders:slt_ten': { kind: 'below_claimed', claimed: 3 } } },
  });
  expect(typing({ 'items:slt_ten': '11' })).toMatchObject({
    problem: { cells: { 'items:slt_ten': { kind: 'below_claimed', claimed: 12 } } },
  });
});

test('a slot that is in orders neither moves nor goes; an empty one does', () => {
  expect(typing({ 'from:slt_ten': '09:30' })).toMatchObject({
    problem: { cells: { 'from:slt_ten': { kind: 'in_orders', claimed: 3 } } },
  });
  expect(typing({ 'drop:slt_ten': 'yes' })).toMatchObject({
    problem: { cells: { 'drop:slt_ten': { kind: 'in_orders', claimed: 3 } } },
  });
  expect(typing({ 'from:slt_half': '10:45' })).toMatchObject({
    value: { changed: [{ id: 'slt_half', startsAt: instantAt(bakeDay, '10:45') }] },
  });
  expect(typing({ 'drop:slt_half': 'yes' })).toMatchObject({ value: { dropped: ['slt_half'], changed: [] } });
});

test('a way somebody has ordered by stays', () => {
  expect(typing({}, ['way:collection'])).toMatchObject({
    problem: { cells: { 'way:collection': { kind: 'in_orders', claimed: 3 } } },
  });
  expect(typing({ 'way:delivery': 'yes' })).toMatchObject({ value: { methods: ['collection', 'delivery'] } });
});

test('a new slot is added where a time is typed, and said what it lacks', () => {
  const row = { 'method:new1': 'delivery', 'from:new1': '14:00', 'until:new1': '16:00', 'orders:new1': '6' };
  expect(typing(row)).toMatchObject({
    value: { added: [{ method: 'delivery', startsAt: instantAt(bakeDay, '14:00'), capacity: 6, itemCapacity: null }] },
  });
  expect(typing({ ...row, 'until:new1': '13:00' })).toMatchObject({
    problem: { cells: { 'until:new1': { kind: 'ends_before_it_begins' } } },
  });
  expect(typing({ ...row, 'orders:new1': 'many' })).toMatchObject({
    problem: { cells: { 'orders:new1': { kind: 'not_a_capacity' } } },
  });
  expect(typing({ ...row, 'method:new1': 'by owl' })).toMatchObject({
    problem: { cells: { 'method:new1': { kind: 'no_such_way' } } },
  });
});
