import { crimped } from './forms';
import { at, blob, cut, oval, poly, type Point, together } from './geometry';
import { cuts, shape, spokes } from './parts';

/** An almond, or half of one, lying around the origin. */
export const almond = (ink: 'butter' | 'paper' | 'gold' = 'butter') =>
  shape(blob('-34 0, -14 -19, 16 -16, 38 0, 16 16, -14 19'), ink) +
  cuts([cut([-22, -2], [26, -2], 5), cut([-14, 7], [16, 7], 4)], 'bake');

/** A fluted tart seen from above: case and filling. */
export function tartFromAbove(filling: 'butter' | 'gold'): string {
  const round = { cx: 400, cy: 400, rx: 300, ry: 300 };
  return together([
    shape(crimped(round, 34, 0.06), 'bake'),
    cuts(spokes({ ...round, from: 0, to: 360, count: 34, inner: 0.87, outer: 0.97, width: 8, seed: 4 }), 'key'),
    cuts(spokes({ ...round, from: 150, to: 300, count: 15, inner: 0.88, outer: 0.95, width: 9, seed: 5 }), 'paper'),
    shape(oval(400, 400, 252), filling),
  ]);
}

/** A wedge standing on the table, its point to the left, cut side towards us: its faces, and a layer of its cut side. */
export const wedge = (height: number, y = 330) => {
  const [tip, near, far]: [Point, Point, Point] = [
    [96, y + 34],
    [612, y + 84],
    [700, y - 60],
  ];
  const low = (point: Point): Point => [point[0], point[1] + height];
  return {
    top: `M${at(tip)}L${at(far)}C${at([716, y - 10])} ${at([690, y + 50])} ${at(near)}L${at(tip)}Z`,
    side: poly(tip, near, low(near), low(tip)),
    back: `M${at(near)}C${at([690, y + 50])} ${at([716, y - 10])} ${at(far)}L${at(low(far))}C${at([716, y + height - 10])} ${at([690, y + height + 50])} ${at(low(near))}L${at(near)}Z`,
    layer: (from: number, to: number) =>
      poly(
        [tip[0], tip[1] + from * height],
        [near[0], near[1] + from * height],
        [near[0], near[1] + to * height],
        [tip[0], tip[1] + to * height],
      ),
  };
};
