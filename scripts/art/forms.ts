import { at, blob, cut, onOval, oval, type Point, poly, together } from './geometry';
import type { Ink } from './inks';
import { cuts, inside, rings, row, shape, solid, spokes } from './parts';

/* Forms that several bakes share. */

type Box = {
  /** The upper left corner of the front. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the top runs back, to the right and up. */
  readonly back: Point;
};

/** The three faces one sees of a bar or a slab. */
export function faces({ x, y, width, height, back: [dx, dy] }: Box): Record<'top' | 'front' | 'side', string> {
  return {
    top: poly([x, y], [x + dx, y - dy], [x + width + dx, y - dy], [x + width, y]),
    front: poly([x, y], [x + width, y], [x + width, y + height], [x, y + height]),
    side: poly([x + width, y], [x + width + dx, y - dy], [x + width + dx, y + height - dy], [x + width, y + height]),
  };
}

type Dish = { readonly cx: number; readonly cy: number; readonly rx: number; readonly ry: number };

/** The wall below an oval rim, narrowing towards its foot. */
export function wall({ cx, cy, rx, ry }: Dish, depth: number, foot = 0.8): string {
  const [left, right] = [cx - rx * foot, cx + rx * foot];
  const low = cy + depth;
  return `M${at([cx - rx, cy])}L${at([left, low])}C${at([left + rx * 0.25, low + ry * 0.9])} ${at([right - rx * 0.25, low + ry * 0.9])} ${at([right, low])}L${at([cx + rx, cy])}L${at([cx - rx, cy])}Z`;
}

/** A rim crimped between finger and thumb: as many bulges as asked for. */
export function crimped({ cx, cy, rx, ry }: Dish, bulges: number, depth = 0.07): string {
  const points = Array.from({ length: bulges * 2 }, (_, index) =>
    onOval(cx, cy, rx * (index % 2 ? 1 - depth : 1), ry * (index % 2 ? 1 - depth : 1), (360 * index) / (bulges * 2)),
  );
  return blob(...points);
}

type Pie = { readonly depth: number; readonly bulges: number; readonly lid?: Ink; readonly tin?: Ink };

/** A pie in its tin: wall, crimped edge and the lid inside it, with their hatching. */
export function pie(dish: Dish, { depth, bulges, lid = 'gold', tin = 'bake' }: Pie): string {
  const { cx, cy, rx, ry } = dish;
  const side = wall({ ...dish, rx: rx * 0.95 }, depth);
  const foot = cy + ry * 0.5;
  const ribs = row({
    from: [cx - rx * 0.9, foot],
    to: [cx + rx * 0.9, foot],
    count: 26,
    reach: [0, depth + ry],
    width: 6,
    seed: 5,
  });
  const pinches = spokes({ ...dish, from: 0, to: 360, count: bulges, inner: 0.82, outer: 0.95, width: 6, seed: 12 });
  return together([
    shape(side, tin),
    inside(side, cuts(ribs, 'key')),
    shape(crimped(dish, bulges), lid),
    cuts(pinches, 'key'),
    pieLid(dish, lid),
  ]);
}

function pieLid({ cx, cy, rx, ry }: Dish, ink: Ink): string {
  const middle = cy - ry * 0.06;
  const top = oval(cx, middle, rx * 0.82, ry * 0.8);
  const shade = rings({ cx, cy, rx: rx * 0.76, ry: ry * 0.72, from: -15, to: 95, count: 4, width: 7, seed: 3 });
  const light = rings({
    cx,
    cy: middle,
    rx: rx * 0.75,
    ry: ry * 0.72,
    from: 165,
    to: 265,
    count: 3,
    width: 8,
    step: 0.09,
    seed: 8,
  });
  return shape(top, ink) + inside(top, [cuts(shade, 'key'), cuts(light, 'paper')]);
}

/** A leaf of pastry or basil, lying around the origin, its tip to the right. */
export function leaf(length: number, ink: Ink, vein: Ink = 'key'): string {
  const half = length / 2;
  const body = blob(
    [-half, 0],
    [-half * 0.3, -half * 0.52],
    [half * 0.45, -half * 0.36],
    [half, 0],
    [half * 0.45, half * 0.36],
    [-half * 0.3, half * 0.52],
  );
  const veins = [-0.35, 0, 0.35].flatMap((share) => [
    cut([half * share, 0], [half * (share + 0.3), -half * 0.3], 4),
    cut([half * share, 0], [half * (share + 0.3), half * 0.3], 4),
  ]);
  return shape(body, ink) + cuts([cut([-half * 0.9, 0], [half * 0.85, 0], 5), ...veins], vein);
}

/** A slice of lemon seen flat, around the origin. */
export function lemonSlice(radius: number): string {
  const flesh = Array.from({ length: 8 }, (_, index) =>
    solid(segment(radius * 0.76, 45 * index + 5, 45 * index + 40), 'butter'),
  );
  return together([shape(oval(0, 0, radius), 'butter'), solid(oval(0, 0, radius * 0.84), 'paper'), ...flesh]);
}

// From near the middle out to an arc between two directions.
function segment(radius: number, from: number, to: number): string {
  const on = (share: number, degrees: number) => at(onOval(0, 0, radius * share, radius * share, degrees));
  const middle = (from + to) / 2;
  return `M${on(0.13, middle)}L${on(1, from)}C${on(1.05, from + 12)} ${on(1.05, to - 12)} ${on(1, to)}L${on(0.13, middle)}Z`;
}
