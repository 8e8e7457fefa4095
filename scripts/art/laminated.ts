import { blob, curve, cut, onOval, type Point, points } from './geometry';
import type { Ink } from './inks';
import { cuts, inside, line, row, shape } from './parts';

/** One turn of the dough: a fat band across the crescent, lit from the left. */
export function turn(half: number, thick: number, ink: Ink, seed: number, dark: Ink = 'rust'): string {
  const at = (across: number, along: number): Point => [across * half, along * thick];
  const band = blob(
    at(-1, -0.5),
    at(-0.5, -1),
    at(0.5, -1),
    at(1, -0.5),
    at(0.96, 0.5),
    at(0.4, 1),
    at(-0.4, 1),
    at(-0.96, 0.5),
  );
  const light = row({
    from: at(-0.74, -0.72),
    to: at(0.1, -0.86),
    count: 4,
    reach: [-4, thick * 0.8],
    width: 7,
    bend: 5,
    seed,
  });
  const shade = row({
    from: at(0.1, 0.95),
    to: at(0.9, 0.6),
    count: 6,
    reach: [10, -thick * 0.95],
    width: 8,
    bend: 5,
    seed: seed + 1,
  });
  const crust = row({
    from: at(-0.5, 0.9),
    to: at(0.1, 1),
    count: 4,
    reach: [0, -thick * 0.5],
    width: 7,
    seed: seed + 2,
  });
  return shape(band, ink) + inside(band, [cuts(light, 'paper'), cuts(shade, 'key'), cuts(crust, dark)]);
}

/** The way of a coil, from its outer end to its middle. */
export const spiral = (cx: number, cy: number, rx: number, ry: number, turns: number, start = 0): Point[] =>
  Array.from({ length: Math.round(turns * 16) + 1 }, (_, index) => {
    const share = 1 - index / (turns * 16 + 2.4);
    return onOval(cx, cy, rx * share, ry * share, start + index * 22.5);
  });

/** A strand of dough along a way, its grain lit from the upper left. */
export function twist(way: string, width: number, ink: Ink, seed: number): string {
  const path = curve(way);
  const through = points(way);
  const grain = through.slice(1).flatMap((to, index) => {
    const from = through[index] ?? to;
    const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy) || 1;
    const [ux, uy] = [dx / length, dy / length];
    return [-0.24, 0.26].map((share, side) => {
      const [x, y] = [mx - uy * width * share, my + ux * width * share];
      return {
        path: cut(
          [x - ux * length * 0.4, y - uy * length * 0.4],
          [x + ux * length * 0.4, y + uy * length * 0.4],
          6 + ((seed + side) % 3),
        ),
        light: uy * share - ux * share > 0 || share < 0,
      };
    });
  });
  return (
    line(path, { width: width + 21 }) +
    line(path, { width, ink }) +
    cuts(
      grain.filter((each) => each.light).map((each) => each.path),
      'paper',
    ) +
    cuts(
      grain.filter((each) => !each.light).map((each) => each.path),
      'rust',
    )
  );
}
