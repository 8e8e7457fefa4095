import { cut, dice, type Drawn, onOval, type Point, together } from './geometry';
import { type Ink, inks } from './inks';

/* The hand all the prints share: one line weight, one light (from the upper left), one way of cutting. */

const outline = 11;
const fine = 6;

/** An inked shape without an outline. */
export const solid = (path: string, ink: Ink) => `<path d="${path}" fill="${inks[ink]}"/>`;

/** An inked shape with the key block's outline. */
export const shape = (path: string, ink: Ink) =>
  `<path d="${path}" fill="${inks[ink]}" stroke="${inks.key}" stroke-width="${outline}" stroke-linejoin="round"/>`;

/** A line of the key block, or of another ink. */
export const line = (path: string, { width = fine, ink = 'key' }: { width?: number; ink?: Ink } = {}) =>
  `<path d="${path}" fill="none" stroke="${inks[ink]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Cuts of the gouge, all in one ink: `paper` where the block is cut away, `key` where it prints. */
export const cuts = (paths: ReadonlyArray<string>, ink: Ink) => `<path d="${paths.join('')}" fill="${inks[ink]}"/>`;

/** What is drawn, kept inside a shape. */
export function inside(path: string, drawn: Drawn): string {
  const id = `i${nameOf(path + together(drawn))}`;
  return `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">${together(drawn)}</g>`;
}

type Field = {
  readonly from: Point;
  readonly to: Point;
  /** How many cuts side by side from one end to the other. */
  readonly count: number;
  /** Where each cut goes from its place on the line. */
  readonly reach: Point;
  readonly width?: number;
  readonly bend?: number;
  readonly seed?: number;
};

/** A row of cuts side by side, each a little different in length, as a hand makes them. */
export function row({ from, to, count, reach, width = 7, bend = 0, seed = 1 }: Field): string[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.35 + 0.3 * roll()) / count;
    const start: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const length = 0.7 + 0.45 * roll();
    return cut(start, [start[0] + reach[0] * length, start[1] + reach[1] * length], width * (0.8 + 0.4 * roll()), bend);
  });
}

type Round = {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry?: number;
  /** Degrees, clockwise from the right. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly width?: number;
  readonly seed?: number;
};

/** Cuts pointing at a middle, from one share of the radius to another. */
export function spokes({
  cx,
  cy,
  rx,
  ry = rx,
  from,
  to,
  count,
  width = 7,
  seed = 1,
  inner = 0.7,
  outer = 1,
}: Round & { readonly inner?: number; readonly outer?: number }): string[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    const degrees = from + ((to - from) * (index + 0.3 + 0.4 * roll())) / count;
    const start = inner + (outer - inner) * 0.3 * roll();
    return cut(
      onOval(cx, cy, rx * start, ry * start, degrees),
      onOval(cx, cy, rx * outer, ry * outer, degrees),
      width * (0.8 + 0.4 * roll()),
    );
  });
}

/** Cuts that follow the rim of a round thing, each ring a little further in by `step` of the radius. */
export function rings({
  cx,
  cy,
  rx,
  ry = rx,
  from,
  to,
  count,
  width = 7,
  seed = 1,
  step = 0.07,
}: Round & { readonly step?: number }): string[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    const share = 1 - step * index;
    const [start, end] = [
      from + ((to - from) * 0.16 * (index + roll())) / 2,
      to - ((to - from) * 0.16 * (index + roll())) / 2,
    ];
    const [a, b] = [onOval(cx, cy, rx * share, ry * share, start), onOval(cx, cy, rx * share, ry * share, end)];
    const middle = onOval(cx, cy, rx * share, ry * share, (start + end) / 2);
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy) || 1;
    const bend = ((middle[0] - (a[0] + b[0]) / 2) * -dy + (middle[1] - (a[1] + b[1]) / 2) * dx) / length;
    return cut(a, b, width, bend);
  });
}

/** Small grains scattered inside an ellipse: salt, sugar, seeds. */
export function grains({
  cx,
  cy,
  rx,
  ry = rx,
  count,
  size = 7,
  seed = 1,
}: {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry?: number;
  readonly count: number;
  readonly size?: number;
  readonly seed?: number;
}): string[] {
  const roll = dice(seed);
  return Array.from({ length: count }, () => {
    const reach = Math.sqrt(roll());
    const [x, y] = onOval(cx, cy, rx * reach, ry * reach, 360 * roll());
    const turn = 360 * roll();
    const [to, half] = [onOval(x, y, size, size, turn), size * (0.4 + 0.4 * roll())];
    return cut(onOval(x, y, size, size, turn + 180), to, half);
  });
}

// A short name for an id, the same for the same drawing.
function nameOf(text: string): string {
  let sum = 7;
  for (const char of text) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) | 0;
  return (sum >>> 0).toString(36);
}
