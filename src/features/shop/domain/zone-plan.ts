import type { Id } from '@/kernel/ids';
import { noPence, type Pence } from '@/kernel/money';
import { parsePounds } from '@/kernel/pounds';
import { ok, refused, type Result } from '@/kernel/result';
import { tidyLine } from '@/kernel/text';

/** A zone as whoever sets it must know it. */
export type ZoneRow = {
  readonly id: Id<'zon'>;
  readonly name: string;
  readonly feePence: Pence;
  readonly freeAbovePence: Pence | null;
  readonly outwardCodes: ReadonlyArray<string>;
};

/** What was typed, by the cells' names: `name:zon_…`, or `name:new` of a zone to come. */
export type ZoneCells = Readonly<Record<string, string>>;

export type ZonePlanProblem =
  | { readonly kind: 'no_name' | 'not_an_amount' | 'no_districts' }
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'no_district'; readonly text: string }
  | { readonly kind: 'in_two_zones'; readonly code: string };

export type BadZones = { readonly kind: 'bad_cells'; readonly cells: Readonly<Record<string, ZonePlanProblem>> };

type Bad = readonly [cell: string, problem: ZonePlanProblem];

/** The row of a zone to come. */
export const newZone = 'new';

const longestName = 60;

type Named = { readonly id: Id<'zon'>; readonly row: string };
type Read = { readonly row: string; readonly zone: ZoneRow; readonly bad: ReadonlyArray<Bad> };

/** Reads the zones as they shall be, in their order: one whose box is ticked goes, and one comes where it has a name. */
export function planZones(
  now: ReadonlyArray<ZoneRow>,
  typed: ZoneCells,
  newId: Id<'zon'>,
): Result<ZoneRow[], BadZones> {
  const kept = now.filter(({ id }) => typed[`drop:${id}`] === undefined);
  const hasNew = (typed[`name:${newZone}`] ?? '').trim() !== '';
  const named: Named[] = [...kept.map(({ id }) => ({ id, row: id })), ...(hasNew ? [{ id: newId, row: newZone }] : [])];
  const read = named.map((one) => readZone(one, typed));
  const bad = [...read.flatMap((one) => one.bad), ...saidTwice(read)];
  return bad.length > 0
    ? refused({ kind: 'bad_cells', cells: Object.fromEntries(bad) })
    : ok(read.map(({ zone }) => zone));
}

function readZone({ id, row }: Named, typed: ZoneCells): Read {
  const text = (field: string) => tidyLine(typed[`${field}:${row}`] ?? '');
  const name = text('name');
  const [fee, free] = [parsePounds(text('fee')), text('free') === '' ? null : parsePounds(text('free'))];
  const outwardCodes = [
    ...new Set(
      text('districts')
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const bad: ReadonlyArray<Bad | false> = [
    (name === '' || name.length > longestName) && [`name:${row}`, { kind: 'no_name' }],
    fee === null && [`fee:${row}`, { kind: 'not_an_amount' }],
    // Free from nothing on would be no fee at all, which is said as one.
    text('free') !== '' && !free && [`free:${row}`, { kind: 'not_an_amount' }],
    badDistricts(`districts:${row}`, outwardCodes),
  ];
  const zone = { id, name, feePence: fee ?? noPence, freeAbovePence: free, outwardCodes };
  return { row, zone, bad: bad.filter((one) => one !== false) };
}

// The outward part of a postcode, as `postcode.ts` reads it.
const district = /^[A-Z]{1,2}\d[A-Z\d]?$/;

function badDistricts(cell: string, codes: ReadonlyArray<string>): Bad | false {
  if (codes.length === 0) return [cell, { kind: 'no_districts' }];
  const odd = codes.find((code) => !district.test(code));
  return odd !== undefined && [cell, { kind: 'no_district', text: odd }];
}

/** A name or a district that stands further up already. */
function saidTwice(read: ReadonlyArray<Read>): Bad[] {
  return read.flatMap(({ row, zone }, place): Bad[] => {
    const before = read.slice(0, place).map((one) => one.zone);
    const code = zone.outwardCodes.find((one) => before.some(({ outwardCodes }) => outwardCodes.includes(one)));
    const isTaken = before.some(({ name }) => name.toLowerCase() === zone.name.toLowerCase());
    return [
      ...(isTaken ? [[`name:${row}`, { kind: 'name_taken' }] as const] : []),
      ...(code === undefined ? [] : [[`districts:${row}`, { kind: 'in_two_zones', code }] as const]),
    ];
  });
}

/** Why what was typed of a zone cannot stand there. */
export function zonePlanProblemInWords(problem: ZonePlanProblem): string {
  switch (problem.kind) {
    case 'no_name':
      return `Please give it a name, of at most ${longestName} letters.`;
    case 'name_taken':
      return 'Another zone has this name.';
    case 'not_an_amount':
      return 'Please type pounds and pence, like 2.50.';
    case 'no_districts':
      return 'Please say where it goes: the first parts of postcodes, like SY5 TF13.';
    case 'no_district':
      return `“${problem.text}” is not the first part of a postcode, like SY5.`;
    case 'in_two_zones':
      return `${problem.code} stands in another zone already.`;
  }
}
