import { print, shadow } from '../block';
import { faces } from '../forms';
import { blob, curve, cut, points } from '../geometry';
import { cuts, grains, inside, line, row, solid } from '../parts';
import { bar, slab } from '../slab';

const shown = faces(bar);
// Where the top has cracked.
const cracks = [
  points('150 366, 220 340, 260 352, 330 310, 400 322'),
  points('260 352, 280 372'),
  points('330 310, 350 276, 420 262, 470 280'),
  points('400 322, 450 350, 520 336'),
  points('470 280, 560 290, 620 268'),
  points('520 336, 540 310, 560 290'),
  points('230 290, 300 290, 350 276'),
];

/** Draws the brownie. */
export function brownie(): string {
  return print('blush', [
    shadow('blush', 430, 570, 310, 56),
    slab(shown, 'cocoa', 'cocoa'),
    inside(
      shown.front,
      cuts(grains({ cx: 330, cy: 480, rx: 220, ry: 80, count: 40, size: 8, seed: 4 }), 'key') +
        cuts(row({ from: [130, 560], to: [540, 560], count: 20, reach: [2, -50], width: 9, seed: 6 }), 'key') +
        points('190 450, 320 500, 440 440, 260 530')
          .map(([x, y]) => solid(blob([x - 22, y], [x, y - 14], [x + 24, y + 2], [x, y + 14]), 'bake'))
          .join(''),
    ),
    inside(shown.top, [
      solid(shown.top, 'chocolate'),
      ...cracks.map((points) => line(curve(...points), { width: 13 })),
      ...cracks.map((points) =>
        cuts(
          [
            cut(
              [(points[0]?.[0] ?? 0) + 6, (points[0]?.[1] ?? 0) - 12],
              [(points[1]?.[0] ?? 0) + 2, (points[1]?.[1] ?? 0) - 12],
              7,
            ),
          ],
          'paper',
        ),
      ),
      cuts(grains({ cx: 400, cy: 315, rx: 250, ry: 50, count: 34, size: 8, seed: 9 }), 'paper'),
    ]),
    line(shown.top, { width: 11 }),
    cuts(grains({ cx: 190, cy: 640, rx: 70, ry: 18, count: 9, size: 12, seed: 3 }), 'cocoa'),
  ]);
}
