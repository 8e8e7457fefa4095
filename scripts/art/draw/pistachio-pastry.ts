import { print, shadow } from '../block';
import { wall } from '../forms';
import { blob, curve, cut, oval, placed, points } from '../geometry';
import { spiral } from '../laminated';
import { cuts, inside, line, rings, row, shape } from '../parts';

/** Draws the pistachio pastry. */
export function pistachioPastry(): string {
  const side = wall({ cx: 400, cy: 400, rx: 288, ry: 226 }, 90, 0.9);
  const top = oval(400, 390, 290, 228);
  const nut =
    shape(blob('-24 0, -6 -16, 20 -10, 26 4, 4 16, -18 12'), 'sage') + cuts([cut([-14, -4], [14, -6], 4)], 'paper');
  const nuts = points(
    '270 300, 350 250, 470 262, 556 330, 600 420, 520 452, 440 350, 330 380, 240 430, 320 500, 420 470, 500 560, 400 570, 180 370',
  );
  return print('blush', [
    shadow('blush', 420, 590, 300, 60),
    shape(side, 'bake'),
    inside(side, cuts(row({ from: [120, 470], to: [690, 470], count: 34, reach: [2, 200], width: 8, seed: 5 }), 'key')),
    shape(top, 'gold'),
    inside(top, [
      line(curve(...spiral(400, 390, 262, 204, 2.75, 40)), { width: 50 }),
      line(curve(...spiral(400, 390, 262, 204, 2.75, 40)), { width: 32, ink: 'sage' }),
      cuts(
        rings({ cx: 400, cy: 390, rx: 282, ry: 220, from: 165, to: 265, count: 2, width: 8, step: 0.24, seed: 3 }),
        'paper',
      ),
      cuts(rings({ cx: 400, cy: 390, rx: 284, ry: 222, from: -10, to: 90, count: 1, width: 12, seed: 4 }), 'key'),
    ]),
    ...nuts.map(([x, y], index) => placed(x, y, index * 47, nut, 0.9 + (index % 3) * 0.15)),
    placed(170, 650, 20, nut, 1.2),
    placed(230, 676, 80, nut),
  ]);
}
