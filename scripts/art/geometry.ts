/* Paths for the block prints. Numbers are in the picture's own units: 800 to a side. */

export type Point = readonly [x: number, y: number];

const tidy = (value: number) => String(Math.round(value * 10) / 10);
/** Reads points written as text, `104 430, 134 296`: a drawing's outline stays on one line. */
export function points(text: string): Point[] {
  return text.split(', ').map((pair): Point => {
    const [x = Number.NaN, y = Number.NaN] = pair.split(' ').map(Number);
    return [x, y];
  });
}

/** Reads places with a turn, `420 392 8`: where a small thing lies, and how many degrees it is turned. */
export function turned(text: string): ReadonlyArray<readonly [x: number, y: number, degrees: number]> {
  return text.split(', ').map((place) => {
    const [x = Number.NaN, y = Number.NaN, degrees = Number.NaN] = place.split(' ').map(Number);
    return [x, y, degrees];
  });
}

type Points = readonly [text: string] | ReadonlyArray<Point>;
const listed = (given: Points): ReadonlyArray<Point> =>
  given.flatMap((each) => (typeof each === 'string' ? points(each) : [each]));

/** Writes a point as a path does. */
export const at = ([x, y]: Point) => `${tidy(x)} ${tidy(y)}`;

/** A point on an ellipse; degrees run clockwise from the right, as the page's axes do. */
export function onOval(cx: number, cy: number, rx: number, ry: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
}

/** An ellipse. */
export function oval(cx: number, cy: number, rx: number, ry = rx): string {
  const quarters = [0, 90, 180, 270].map((degrees) => {
    const [to, from] = [degrees + 90, degrees];
    return `C${at(handle(cx, cy, rx, ry, from, 1))} ${at(handle(cx, cy, rx, ry, to, -1))} ${at(onOval(cx, cy, rx, ry, to))}`;
  });
  return `M${at(onOval(cx, cy, rx, ry, 0))}${quarters.join('')}Z`;
}

// Where a quarter of an ellipse, written as a cubic curve, has its handles.
function handle(cx: number, cy: number, rx: number, ry: number, degrees: number, side: 1 | -1): Point {
  const reach = 0.5523 * side;
  const [x, y] = onOval(0, 0, 1, 1, degrees);
  return [cx + rx * (x - reach * y), cy + ry * (y + reach * x)];
}

/** A closed shape with straight sides. */
export function poly(...given: Points): string {
  const corners = listed(given);
  return `M${[...corners, ...corners.slice(0, 1)].map(at).join('L')}Z`;
}

/** A closed shape that passes softly through its points. */
export function blob(...given: Points): string {
  return `${smooth(listed(given), true)}Z`;
}

/** An open line that passes softly through its points. */
export function curve(...given: Points): string {
  return smooth(listed(given), false);
}

/** One cut of the gouge: thin at both ends, `width` across in the middle, bent sideways by `bend`. */
export function cut(from: Point, to: Point, width: number, bend = 0): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const aside = (by: number): Point => [
    (from[0] + to[0]) / 2 - (dy / length) * by,
    (from[1] + to[1]) / 2 + (dx / length) * by,
  ];
  return `M${at(from)}Q${at(aside(2 * bend + width))} ${at(to)}Q${at(aside(2 * bend - width))} ${at(from)}Z`;
}

/** What makes up a picture, in the order it is printed. */
export type Drawn = string | ReadonlyArray<string>;

/** Puts what was drawn one after another into one text. */
export const together = (drawn: Drawn) => (typeof drawn === 'string' ? drawn : drawn.join(''));

/** Moves, turns and scales what is drawn around the origin. */
export function placed(x: number, y: number, degrees: number, drawn: Drawn, scale = 1): string {
  const size = scale === 1 ? '' : ` scale(${Math.round(scale * 100) / 100})`;
  return `<g transform="translate(${at([x, y])}) rotate(${tidy(degrees)})${size}">${together(drawn)}</g>`;
}

/** Chance that falls the same way each time, so that a picture drawn twice is the same picture. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// Catmull–Rom through the points, written as cubic curves.
function smooth(through: ReadonlyArray<Point>, closed: boolean): string {
  const count = through.length;
  const point = (index: number): Point => {
    const wanted = closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
    return through[wanted] ?? [0, 0];
  };
  const pieces = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${at(leave)} ${at(arrive)} ${at(to)}`;
  });
  return `M${at(point(0))}${pieces.join('')}`;
}
