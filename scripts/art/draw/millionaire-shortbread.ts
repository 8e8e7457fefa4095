import { print, shadow } from '../block';
import { faces } from '../forms';
import { curve, type Point } from '../geometry';
import { cuts, grains, inside, line, row, solid } from '../parts';
import { across, bar, slab } from '../slab';

/** Draws the millionaire shortbread. */
export function millionaire(): string {
  const shown = faces(bar);
  const wave = (y: number): Point[] => [
    [100, y],
    [200, y - 18],
    [300, y],
    [400, y - 20],
    [500, y],
    [600, y - 20],
    [720, y],
  ];
  return print('mist', [
    shadow('mist', 430, 570, 310, 56),
    slab(shown, 'gold', 'gold'),
    inside(shown.front, cuts(grains({ cx: 330, cy: 530, rx: 220, ry: 36, count: 50, size: 6, seed: 4 }), 'rust')),
    inside(across(426, 64), solid(shown.front, 'rust') + solid(shown.side, 'rust')),
    cuts(row({ from: [130, 444], to: [500, 444], count: 9, reach: [34, 4], width: 8, seed: 6 }), 'paper'),
    inside(across(380, 46), solid(shown.front, 'cocoa') + solid(shown.side, 'cocoa')),
    inside(
      shown.side,
      cuts(row({ from: [556, 560], to: [700, 420], count: 13, reach: [0, -190], width: 10, seed: 7 }), 'key'),
    ),
    line('M110 426L550 426L690 296', { width: 9 }),
    line('M110 490L550 490L690 360', { width: 9 }),
    line(shown.front, { width: 11 }),
    line(shown.side, { width: 11 }),
    inside(shown.top, [
      solid(shown.top, 'cocoa'),
      ...[274, 304, 334, 364].map((y) => line(curve(...wave(y)), { width: 9, ink: y % 20 ? 'paper' : 'gold' })),
      cuts(row({ from: [170, 376], to: [620, 270], count: 12, reach: [10, -50], width: 8, bend: 8, seed: 8 }), 'cocoa'),
    ]),
    line(shown.top, { width: 11 }),
  ]);
}
