import { print, shadow } from '../block';
import { crimped, wall } from '../forms';
import { blob, curve, cut, oval, points } from '../geometry';
import { cuts, inside, line, row, shape } from '../parts';

const dish = { cx: 400, cy: 480, rx: 282, ry: 84 };
const side = wall(dish, 116, 0.84);
const cloud = blob(
  '146 446, 130 396, 160 350, 150 300, 196 260, 220 286, 262 214, 300 236, 330 150, 372 196, 410 108, 444 184, 490 150, 510 226, 560 214, 580 284, 634 276, 640 350, 672 396, 656 446, 560 478, 400 492, 240 478',
);
const peaks = points(
  '196 262, 262 216, 330 152, 410 110, 490 152, 560 216, 634 278, 300 330, 450 290, 220 390, 370 420, 540 380',
);

/** Draws the lemon meringue pie. */
export function lemonMeringuePie(): string {
  return print('sage', [
    shadow('sage', 420, 620, 262, 44),
    shape(side, 'bake'),
    inside(
      side,
      cuts(row({ from: [130, 640], to: [690, 640], count: 30, reach: [2, -110], width: 8, seed: 5 }), 'key'),
    ),
    shape(crimped(dish, 26, 0.05), 'gold'),
    shape(oval(400, 474, 256, 68), 'butter'),
    cuts(row({ from: [190, 500], to: [610, 500], count: 18, reach: [4, 30], width: 8, seed: 6 }), 'bake'),
    shape(cloud, 'paper'),
    inside(cloud, [
      ...peaks.map(
        ([x, y], index) =>
          cuts(
            row({
              from: [x - 26, y + 34],
              to: [x + 30, y + 40],
              count: 5,
              reach: [22, -44],
              width: 12,
              bend: 5,
              seed: index,
            }),
            'gold',
          ) + cuts([cut([x - 6, y + 30], [x + 4, y - 8], 10)], 'bake'),
      ),
      line(curve('250 300, 286 330, 330 320, 350 280')),
      line(curve('420 250, 450 280, 500 270, 516 230')),
      line(curve('170 390, 216 424, 270 410, 290 370')),
      line(curve('330 410, 380 448, 440 430, 460 390')),
      line(curve('500 380, 548 410, 600 390, 612 350')),
      cuts(row({ from: [470, 484], to: [660, 430], count: 14, reach: [-10, -60], width: 9, bend: 4, seed: 9 }), 'key'),
    ]),
  ]);
}
