import type { SlotId } from '@/kernel/ids';
import { refused, type Result, ok } from '@/kernel/result';
import { type Day, type Instant, instantAt, isWallTime, wallTimeAt } from '@/kernel/time';
import { mostSlots, type PlannedSlot } from './draft';
import { type Method, methods } from './offer-sheet';

/** A window of a sale as whoever sets it must know it. */
export type SlotRow = PlannedSlot & {
  readonly id: SlotId;
  /** Held and sold together: so many orders, with so many items. */
  readonly claimed: number;
  readonly itemsClaimed: number;
};

/** How and when a sale's orders change hands. */
export type SaleWindows = {
  readonly bakeDay: Day;
  readonly methods: ReadonlyArray<Method>;
  readonly slots: ReadonlyArray<SlotRow>;
};

/** What stands in cells, or shall stand there, by the cells' names. */
export type SlotCells = Readonly<Record<string, string>>;

export type SlotProblem =
  | { readonly kind: 'not_a_time' | 'ends_before_it_begins' | 'not_a_capacity' | 'no_such_way' }
  /** So many orders, or items, are in it already. */
  | { readonly kind: 'below_claimed' | 'in_orders'; readonly claimed: number };

/** What was typed, as it shall be: windows that change, that go, and that come. */
export type WindowsPlan = {
  readonly methods: ReadonlyArray<Method>;
  readonly changed: ReadonlyArray<SlotRow>;
  readonly dropped: ReadonlyArray<SlotId>;
  readonly added: ReadonlyArray<PlannedSlot>;
};

export type BadWindows =
  | { readonly kind: 'bad_cells'; readonly cells: Readonly<Record<string, SlotProblem>> }
  | { readonly kind: 'too_many_slots'; readonly most: number };

type SlotField = 'from' | 'until' | 'orders' | 'items' | 'drop' | 'method';

/** How many new windows a form has room for. */
export const newRows = ['new1', 'new2', 'new3'] as const;

/** Names a cell: `from:slt_…`, or `from:new1` of a window to come. */
export function slotCell(field: SlotField, of: SlotId | (typeof newRows)[number]): string {
  return `${field}:${of}`;
}

/** Names the box of a way of handing over. */
export const wayCell = (method: Method) => `way:${method}`;

type Bad = readonly [cell: string, problem: SlotProblem];
type Read<T> = Result<T, Bad>;

/** Reads what was typed into the windows of a sale. Whoever has been given a time keeps it: such a window neither moves nor goes. */
export function planWindows(now: SaleWindows, typed: SlotCells): Result<WindowsPlan, BadWindows> {
  const dropped = now.slots.filter(({ id }) => typed[slotCell('drop', id)] !== undefined);
  const kept = now.slots.filter((slot) => !dropped.includes(slot)).map((slot) => readSlot(slot, now.bakeDay, typed));
  const added = newRows
    .filter((row) => (typed[slotCell('from', row)] ?? '') !== '')
    .map((row) => readNew(row, now.bakeDay, typed));
  const ways = methods.filter((method) => typed[wayCell(method)] !== undefined);
  const bad = [
    ...[...kept, ...added].flatMap((read) => (read.ok ? [] : [read.problem])),
    ...dropped.flatMap(({ id, claimed }) => (claimed > 0 ? [inOrders(slotCell('drop', id), claimed)] : [])),
    ...strandedBy(now, ways),
  ];
  if (bad.length > 0) return refused({ kind: 'bad_cells', cells: Object.fromEntries(bad) });
  if (kept.length + added.length > mostSlots) return refused({ kind: 'too_many_slots', most: mostSlots });
  return ok({
    methods: ways,
    changed: kept.flatMap((read) => (read.ok ? [read.value] : [])).filter((slot) => isChanged(slot, now.slots)),
    dropped: dropped.map(({ id }) => id),
    added: added.flatMap((read) => (read.ok ? [read.value] : [])),
  });
}

const inOrders = (cell: string, claimed: number): Bad => [cell, { kind: 'in_orders', claimed }];

/** Ways that would go while somebody has ordered by them. */
function strandedBy(now: SaleWindows, ways: ReadonlyArray<Method>): Bad[] {
  return now.methods
    .filter((method) => !ways.includes(method))
    .flatMap((method) => {
      const own = now.slots.filter((slot) => slot.method === method);
      const claimed = own.reduce((sum, slot) => sum + slot.claimed, 0);
      return claimed > 0 ? [inOrders(wayCell(method), claimed)] : [];
    });
}

function readSlot(slot: SlotRow, bakeDay: Day, typed: SlotCells): Read<SlotRow> {
  const { id, claimed, itemsClaimed } = slot;
  const times = readTimes(id, bakeDay, typed, slot);
  if (!times.ok) return times;
  const hasMoved = times.value.startsAt !== slot.startsAt || times.value.endsAt !== slot.endsAt;
  if (hasMoved && claimed > 0) return refused(inOrders(slotCell('from', id), claimed));
  const capacity = readCapacity(slotCell('orders', id), typed, claimed);
  if (!capacity.ok) return capacity;
  const items = readItems(slotCell('items', id), typed, itemsClaimed);
  return items.ok ? ok({ ...slot, ...times.value, capacity: capacity.value, itemCapacity: items.value }) : items;
}

type NewRow = (typeof newRows)[number];

function readNew(row: NewRow, bakeDay: Day, typed: SlotCells): Read<PlannedSlot> {
  const method = methods.find((one) => one === typed[slotCell('method', row)]);
  if (!method) return refused([slotCell('method', row), { kind: 'no_such_way' }]);
  const times = readTimes(row, bakeDay, typed, null);
  if (!times.ok) return times;
  const capacity = readCapacity(slotCell('orders', row), typed, 0);
  if (!capacity.ok) return capacity;
  const items = readItems(slotCell('items', row), typed, 0);
  return items.ok ? ok({ method, ...times.value, capacity: capacity.value, itemCapacity: items.value }) : items;
}

type Window = { readonly startsAt: Instant; readonly endsAt: Instant };

function readTimes(of: SlotId | NewRow, bakeDay: Day, typed: SlotCells, stood: Window | null): Read<Window> {
  const [startsAt, endsAt] = (['from', 'until'] as const).map((field) => {
    const text = typed[slotCell(field, of)]?.trim() ?? '';
    const before = stood && (field === 'from' ? stood.startsAt : stood.endsAt);
    // The time as it stands is that very instant, whatever day or second it lies on.
    if (before !== null && (text === '' || text === wallTimeAt(before))) return before;
    return isWallTime(text) ? instantAt(bakeDay, text) : null;
  });
  if (startsAt === null || startsAt === undefined) return refused([slotCell('from', of), { kind: 'not_a_time' }]);
  if (endsAt === null || endsAt === undefined) return refused([slotCell('until', of), { kind: 'not_a_time' }]);
  if (startsAt >= endsAt) return refused([slotCell('until', of), { kind: 'ends_before_it_begins' }]);
  return ok({ startsAt, endsAt });
}

function readCapacity(cell: string, typed: SlotCells, claimed: number): Read<number> {
  const text = typed[cell]?.trim() ?? '';
  if (!/^\d{1,4}$/.test(text)) return refused([cell, { kind: 'not_a_capacity' }]);
  return Number(text) < claimed ? refused([cell, { kind: 'below_claimed', claimed }] as const) : ok(Number(text));
}

function readItems(cell: string, typed: SlotCells, claimed: number): Read<number | null> {
  return (typed[cell]?.trim() ?? '') === '' ? ok(null) : readCapacity(cell, typed, claimed);
}

function isChanged(slot: SlotRow, before: ReadonlyArray<SlotRow>): boolean {
  const was = before.find(({ id }) => id === slot.id);
  const fields = ['startsAt', 'endsAt', 'capacity', 'itemCapacity'] as const;
  return fields.some((field) => was?.[field] !== slot[field]);
}
