import type { ZoneRow } from './zone-plan';

/** The zones in one line: what a form carries to tell whether they stand as they were seen. */
export function zonesInOneLine(zones: ReadonlyArray<ZoneRow>): string {
  return JSON.stringify(
    zones.map(({ id, name, feePence, freeAbovePence, outwardCodes }) => [
      ...[id, name, feePence, freeAbovePence],
      ...outwardCodes,
    ]),
  );
}
