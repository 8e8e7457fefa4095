import { describe, expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { type AtTable, decideHandOver, type WrittenHandOver } from './decide-hand-over';
import type { HandOverFact } from './hand-over-fact';

const order = { state: 'ready', method: 'collection', totalPence: pence(500) } as AtTable['order'];
const table = (over: Partial<AtTable> = {}): AtTable => ({ order, events: [], entries: [], written: [], ...over });
const inState = (state: AtTable['order']['state']) => ({ order: { ...order, state } });

const tablet: HandOverFact = { device: 'a', n: 1, order: 'K7P-4QX', at: 10, what: 'handed_over', cash: 500 };
const written = (over: Partial<WrittenHandOver> = {}): WrittenHandOver => ({
  ...{ device: 'a', n: 1, at: 10, what: 'handed_over', cash: 500, seq: 5, takesBack: null },
  ...{ answer: { outcome: 'done', why: null, first: null } },
  ...over,
});
const cashEntry = (amount: number) => ({ kind: 'cash', amountPence: pence(amount) }) as AtTable['entries'][number];
const undoneAt = (seq: number) => ({ seq, kind: 'undone', toState: 'ready' }) as AtTable['events'][number];
const movedAt = (at: number) =>
  ({ seq: 4, kind: 'handed_over', at, toState: 'collected' }) as AtTable['events'][number];

describe('a hand-over that arrives', () => {
  test('first moves the order', () => {
    expect(decideHandOver(table(), tablet)).toEqual({ kind: 'hand_over', to: 'collected', attention: null });
    expect(decideHandOver(table(inState('missed')), tablet)).toMatchObject({ kind: 'hand_over' });
  });

  test.each([0, 400, 600])('with %i p in cash where another amount was due has somebody look', (cash) => {
    expect(decideHandOver(table(), { ...tablet, cash })).toMatchObject({
      kind: 'hand_over',
      attention: 'cash_differs',
    });
  });

  test('second is a conflict, and says who was first', () => {
    const handedOver = { ...inState('collected'), written: [written()] };
    expect(decideHandOver(table(handedOver), { ...tablet, device: 'b' })).toMatchObject({
      ...{ kind: 'conflict', why: 'handed_over_already', attention: 'handed_over_twice' },
      first: { at: 10, by: 'another_device' },
    });
    expect(decideHandOver(table(handedOver), { ...tablet, n: 2 })).toMatchObject({ first: { by: 'this_device' } });
    const byHand = { ...inState('collected'), events: [movedAt(8)] };
    expect(decideHandOver(table(byHand), tablet)).toMatchObject({ first: { at: 8, by: 'office' } });
  });

  test.each(['cancelled', 'expired', 'awaiting_payment'] as const)('for an order that is %s is a conflict', (state) => {
    expect(decideHandOver(table(inState(state)), tablet)).toMatchObject({
      ...{ kind: 'conflict', why: 'not_standing', attention: 'handed_over_off' },
    });
  });
});

describe('taking an order back', () => {
  const back: HandOverFact = { ...tablet, n: 9, what: 'taken_back', cash: 0 };
  const out = inState('collected');
  const entries = [cashEntry(500)];

  test('undoes the hand-over of this device, and its cash', () => {
    expect(decideHandOver(table({ ...out, entries, written: [written()] }), back)).toEqual({
      ...{ kind: 'put_back', takesBack: 1, cashPence: 500 },
    });
  });

  test('gives back the cash alone where another device handed it over as well', () => {
    const both = [written(), written({ device: 'b', n: 1, seq: 6 })];
    expect(decideHandOver(table({ ...out, entries, written: both }), back)).toMatchObject({ kind: 'cash_back' });
  });

  test('puts the order back once the last of them takes it back', () => {
    const taken = written({ n: 2, what: 'taken_back', cash: 0, seq: 7, takesBack: 1 });
    const rest = { ...out, entries, written: [written(), written({ device: 'b', n: 1, seq: 6 }), taken] };
    expect(decideHandOver(table(rest), { ...back, device: 'b' })).toMatchObject({ kind: 'put_back', takesBack: 1 });
  });

  test('means nothing where this device has none that stands', () => {
    const nothing = { kind: 'nothing', why: 'nothing_to_take_back' };
    expect(decideHandOver(table(out), back)).toEqual(nothing);
    expect(decideHandOver(table({ ...out, written: [written({ device: 'b' })] }), back)).toEqual(nothing);
    const undone = { ...out, written: [written()], events: [undoneAt(6)] };
    expect(decideHandOver(table(undone), back)).toEqual(nothing);
  });

  test('never takes more cash off than was written down', () => {
    const mended = table({ ...out, entries: [cashEntry(200)], written: [written()] });
    expect(decideHandOver(mended, back)).toMatchObject({ cashPence: 200 });
  });
});
