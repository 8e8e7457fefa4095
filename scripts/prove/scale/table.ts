import type { Judged } from './judge';

const nameWidth = 40;
const figureWidth = 9;

/** The figures of everything that was asked for, a line each, the slowest first. */
export function tableOf(judged: ReadonlyArray<Judged>): string[] {
  const line = (name: string, ...figures: ReadonlyArray<string | number>) =>
    name.padEnd(nameWidth) + figures.map((figure) => String(figure).padStart(figureWidth)).join('');
  return [
    line('', 'visits', 'p50 ms', 'p95 ms', 'rows', 'trips', 'asked'),
    ...judged
      .toSorted((one, other) => other.p95Ms - one.p95Ms)
      .map(({ name, kind, visits, p50Ms, p95Ms, rowsRead, roundTrips, statements }) =>
        line(`${kind}: ${name}`, visits, Math.round(p50Ms), Math.round(p95Ms), rowsRead, roundTrips, statements),
      ),
  ];
}
