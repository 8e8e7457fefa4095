import { print, shadow } from '../block';
import { faces } from '../forms';
import { blob, oval, placed, points } from '../geometry';
import { cuts, grains, inside, line, row, shape, solid } from '../parts';
import { across, bar, slab } from '../slab';

const shown = faces(bar);
const biscuit = (x: number, y: number, degrees: number, scale = 1) =>
  placed(
    x,
    y,
    degrees,
    shape(blob('-40 -16, -6 -30, 36 -20, 42 14, 4 28, -34 20'), 'gold') +
      cuts(grains({ cx: 0, cy: 0, rx: 26, ry: 16, count: 5, size: 5, seed: x }), 'chocolate'),
    scale,
  );

/** Draws the tiffin slice. */
export function tiffin(): string {
  return print('oat', [
    shadow('oat', 430, 570, 310, 56),
    slab(shown, 'cocoa', 'cocoa'),
    inside(shown.front, [
      biscuit(170, 470, 12),
      biscuit(290, 510, -20, 1.15),
      biscuit(410, 470, 30),
      biscuit(500, 530, -8, 1.1),
      biscuit(200, 548, 40, 0.9),
      biscuit(390, 556, 8),
      biscuit(520, 456, 60, 0.8),
      ...points('240 452, 346 452, 456 506, 340 560, 140 520').map(([x, y]) => shape(oval(x, y, 19, 14), 'chocolate')),
    ]),
    inside(across(380, 46), solid(shown.front, 'chocolate') + solid(shown.side, 'chocolate')),
    inside(
      shown.side,
      cuts(row({ from: [556, 560], to: [700, 420], count: 12, reach: [0, -180], width: 10, seed: 7 }), 'key'),
    ),
    line('M110 426L550 426L690 296', { width: 9 }),
    line(shown.front, { width: 11 }),
    line(shown.side, { width: 11 }),
    inside(
      shown.top,
      solid(shown.top, 'chocolate') +
        cuts(
          row({ from: [170, 350], to: [520, 350], count: 8, reach: [60, -56], width: 9, bend: 3, seed: 4 }),
          'paper',
        ) +
        cuts(row({ from: [330, 360], to: [640, 340], count: 8, reach: [50, -50], width: 8, seed: 5 }), 'cocoa'),
    ),
    line(shown.top, { width: 11 }),
  ]);
}
