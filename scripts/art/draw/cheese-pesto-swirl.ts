import { print, shadow } from '../block';
import { leaf, wall } from '../forms';
import { blob, curve, placed, points } from '../geometry';
import { spiral } from '../laminated';
import { cuts, inside, line, rings, row, shape } from '../parts';

/** Draws the cheese pesto swirl. */
export function cheesePestoSwirl(): string {
  const side = wall({ cx: 400, cy: 370, rx: 272, ry: 190 }, 170, 0.94);
  const top = blob(
    '128 376, 160 262, 270 190, 400 172, 540 190, 640 262, 674 372, 630 480, 530 552, 400 568, 260 550, 164 476',
  );
  const cheese = shape(blob('-30 6, -16 -14, 22 -12, 32 4, 12 18, -20 16'), 'paper');
  return print('oat', [
    shadow('oat', 420, 640, 290, 50),
    shape(side, 'bake'),
    inside(
      side,
      cuts(row({ from: [140, 700], to: [680, 700], count: 30, reach: [4, -170], width: 9, seed: 5 }), 'key'),
    ),
    inside(
      side,
      line(curve('110 470, 240 596, 400 636, 570 594, 690 470'), { width: 34 }) +
        line(curve('110 470, 240 596, 400 636, 570 594, 690 470'), { width: 18, ink: 'sage' }),
    ),
    shape(top, 'gold'),
    inside(top, [
      line(curve(...spiral(400, 370, 236, 160, 2.2, 150)), { width: 46 }),
      line(curve(...spiral(400, 370, 236, 160, 2.2, 150)), { width: 28, ink: 'sage' }),
      cuts(
        rings({ cx: 400, cy: 370, rx: 262, ry: 186, from: 170, to: 260, count: 2, width: 8, step: 0.3, seed: 3 }),
        'paper',
      ),
    ]),
    ...points('250 300, 352 240, 520 262, 590 360, 470 400, 330 400, 520 500, 280 480, 400 320').map(([x, y], index) =>
      placed(x, y, index * 40, cheese),
    ),
    placed(430, 356, -32, leaf(150, 'sage', 'paper')),
    placed(352, 330, 205, leaf(120, 'sage', 'paper')),
  ]);
}
