import { at, dice, type Point } from './geometry';

/* No line cut by hand is quite straight: every path is led a little astray by one and the same field of drift. */

const drift = 3.6;
const longestPiece = 46;
const waves = [
  { length: 38, strength: 0.55 },
  { length: 115, strength: 1 },
] as const;

/** Leads every path of a picture a little astray. */
export function waver(svg: string): string {
  return svg.replaceAll(/ d="([^"]+)"/g, (_, path: string) => ` d="${waverPath(path)}"`);
}

function waverPath(path: string): string {
  let here: Point = [0, 0];
  return [...path.matchAll(/([MLCQZ])([^MLCQZ]*)/g)]
    .map(([, command = '', numbers = '']) => {
      const points = pointsIn(numbers);
      const from = here;
      here = points.at(-1) ?? here;
      if (command === 'Z') return 'Z';
      if (command === 'L') return straight(from, here);
      if (command === 'C') return bent(from, points);
      return `${command}${points.map((point) => at(astray(point))).join(' ')}`;
    })
    .join('');
}

function straight(from: Point, to: Point): string {
  const count = piecesFor(from, to);
  return Array.from({ length: count }, (_, index) => `L${at(astray(between(from, to, (index + 1) / count)))}`).join('');
}

// A long curve is cut in two until its pieces are short enough to follow the drift.
function bent(from: Point, [a, b, to]: ReadonlyArray<Point>): string {
  if (!a || !b || !to) return '';
  if (piecesFor(from, to) < 2) return `C${[a, b, to].map((point) => at(astray(point))).join(' ')}`;
  const [fa, ab, bt] = [between(from, a, 0.5), between(a, b, 0.5), between(b, to, 0.5)];
  const [left, right] = [between(fa, ab, 0.5), between(ab, bt, 0.5)];
  const middle = between(left, right, 0.5);
  return bent(from, [fa, left, middle]) + bent(middle, [right, bt, to]);
}

const piecesFor = (from: Point, to: Point) =>
  Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / longestPiece));

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

function pointsIn(numbers: string): Point[] {
  const values = numbers
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return Array.from({ length: Math.floor(values.length / 2) }, (_, index) => [
    values[2 * index] ?? 0,
    values[2 * index + 1] ?? 0,
  ]);
}

function astray([x, y]: Point): Point {
  return [x + drift * push(x, y, 3), y + drift * push(x, y, 71)];
}

// Between −1 and 1, changing smoothly from place to place.
function push(x: number, y: number, seed: number): number {
  return waves.reduce((sum, { length, strength }) => {
    const [column, line] = [Math.floor(x / length), Math.floor(y / length)];
    const [u, v] = [ease(x / length - column), ease(y / length - line)];
    const corner = (dx: number, dy: number) =>
      dice((column + dx) * 374_761 + (line + dy) * 668_265 + seed * length)() * 2 - 1;
    const upper = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * u;
    const lower = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * u;
    return sum + strength * (upper + (lower - upper) * v);
  }, 0);
}

const ease = (share: number) => share * share * (3 - 2 * share);
