import { print, shadow } from '../block';
import { wall } from '../forms';
import { blob, cut, onOval, oval, placed, points } from '../geometry';
import { cuts, grains, inside, rings, row, shape } from '../parts';

const dish = { cx: 400, cy: 350, rx: 290, ry: 170 };
const side = wall(dish, 190, 0.98);
const top = oval(400, 346, 290, 172);
const nut = (x: number, y: number, degrees: number) =>
  placed(
    x,
    y,
    degrees,
    shape(blob('-32 0, -12 -17, 14 -15, 36 0, 14 15, -12 17'), 'butter') + cuts([cut([-18, -4], [20, -4], 6)], 'paper'),
  );
const ring = (count: number, share: number, turn: number) =>
  Array.from({ length: count }, (_, index) => {
    const degrees = (360 * index) / count + turn;
    const [x, y] = onOval(400, 346, 290 * share, 172 * share, degrees);
    const [tx, ty] = onOval(0, 0, 290, 172, degrees);
    return nut(x, y, (Math.atan2(ty, tx) * 180) / Math.PI);
  });
const fruit = points('170 470, 240 530, 330 560, 420 600, 510 566, 590 520, 200 580, 300 640, 480 650, 620 590');

/** Draws the Dundee cake. */
export function dundeeCake(): string {
  return print('wheat', [
    shadow('wheat', 430, 610, 290, 60),
    shape(side, 'bake'),
    inside(side, [
      ...fruit.map(([x, y], index) => shape(oval(x, y, 20, 14), index % 3 ? 'rust' : 'butter')),
      cuts(row({ from: [420, 700], to: [690, 600], count: 20, reach: [0, -180], width: 10, seed: 5 }), 'key'),
      cuts(row({ from: [120, 400], to: [190, 460], count: 5, reach: [0, 130], width: 8, seed: 6 }), 'paper'),
    ]),
    shape(top, 'bake'),
    inside(
      top,
      cuts(
        rings({ cx: 400, cy: 346, rx: 276, ry: 162, from: -10, to: 100, count: 3, width: 9, step: 0.05, seed: 4 }),
        'key',
      ) +
        cuts(
          rings({ cx: 400, cy: 346, rx: 276, ry: 162, from: 175, to: 270, count: 2, width: 9, step: 0.05, seed: 5 }),
          'paper',
        ) +
        cuts(grains({ cx: 400, cy: 346, rx: 250, ry: 140, count: 40, size: 7, seed: 6 }), 'rust'),
    ),
    ...ring(18, 0.82, 4),
    ...ring(12, 0.55, 12),
    ...ring(6, 0.27, 0),
    nut(400, 346, 10),
  ]);
}
