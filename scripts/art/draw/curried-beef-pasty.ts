import { print, shadow } from '../block';
import { blob, curve, cut, onOval, oval, placed, type Point } from '../geometry';
import { cuts, grains, inside, line, rings, row, shape, solid } from '../parts';

const base = 566;
const body = blob(
  [116, base],
  [150, 400],
  [240, 282],
  [400, 236],
  [560, 282],
  [650, 400],
  [684, base],
  [560, 590],
  [400, 596],
  [240, 590],
);
const crimps = Array.from({ length: 15 }, (_, index): readonly [Point, number] => {
  const degrees = 188 + (index * 164) / 14;
  return [onOval(400, 566, 292, 318, degrees), degrees + 116];
});
const chilli =
  shape(blob('-110 -6, -60 -34, 30 -30, 120 14, 40 18, -50 26'), 'rust') +
  cuts([cut([-70, -14], [40, -12], 6, -4)], 'paper') +
  line(curve('-106 -6, -136 -16, -156 -44'), { width: 18 }) +
  line(curve('-108 -6, -136 -16, -154 -40'), { width: 8, ink: 'sage' });

/** Draws the curried beef pasty. */
export function curriedBeefPasty(): string {
  return print('sage', [
    shadow('sage', 420, 588, 310, 46),
    shape(body, 'gold'),
    inside(body, [
      cuts(
        rings({ cx: 400, cy: 560, rx: 262, ry: 286, from: 186, to: 250, count: 3, width: 10, step: 0.1, seed: 5 }),
        'paper',
      ),
      cuts(
        row({ from: [420, 596], to: [680, 560], count: 18, reach: [-20, -110], width: 10, bend: 5, seed: 5 }),
        'key',
      ),
      cuts(row({ from: [150, 596], to: [420, 600], count: 14, reach: [4, -56], width: 8, seed: 6 }), 'rust'),
    ]),
    ...crimps.map(([[x, y], degrees], index) =>
      placed(
        x,
        y,
        degrees,
        shape(blob('-46 -4, -24 -28, 22 -28, 46 2, 18 26, -24 26'), index % 2 ? 'rust' : 'gold') +
          cuts([cut([-26, 8], [24, 10], 7)], 'key'),
      ),
    ),
    ...[350, 410, 470].map((x, index) =>
      shape(blob([x - 34, 424 - index * 2], [x, 398], [x + 30, 396], [x + 4, 430]), 'rust'),
    ),
    cuts(grains({ cx: 380, cy: 480, rx: 190, ry: 60, count: 22, size: 7, seed: 12 }), 'rust'),
    placed(300, 668, -4, chilli),
    solid(oval(520, 668, 15), 'sage'),
    solid(oval(562, 684, 15), 'sage'),
    line(oval(520, 668, 15)),
    line(oval(562, 684, 15)),
  ]);
}
