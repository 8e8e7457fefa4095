import { print, shadow } from '../block';
import { blob, cut, oval, points } from '../geometry';
import { cuts, grains, inside, row, shape, solid } from '../parts';

/** Draws the malt loaf. */
export function maltLoaf(): string {
  const body = blob('150 380, 164 282, 230 222, 400 204, 580 214, 650 262, 662 380, 652 520, 560 560, 160 540');
  const face = blob('96 420, 102 330, 150 268, 230 252, 310 268, 352 330, 356 430, 352 560, 226 572, 102 560');
  const lying = blob('330 560, 420 520, 560 516, 668 544, 690 584, 640 626, 500 640, 370 626, 318 596');
  const sultanas = points('158 340, 238 312, 300 360, 180 430, 262 428, 310 486, 160 508, 230 520');
  return print('wheat', [
    shadow('wheat', 420, 606, 300),
    shape(body, 'cocoa'),
    inside(body, [
      cuts(row({ from: [380, 560], to: [660, 470], count: 15, reach: [-6, -110], width: 9, seed: 5 }), 'key'),
      cuts(row({ from: [300, 262], to: [600, 244], count: 13, reach: [24, -26], width: 8, bend: 4, seed: 6 }), 'paper'),
    ]),
    shape(face, 'bake'),
    cuts(grains({ cx: 228, cy: 420, rx: 110, ry: 130, count: 30, size: 6, seed: 3 }), 'cocoa'),
    ...sultanas.map(
      ([x, y], index) =>
        shape(oval(x, y, 24, 17), index % 2 ? 'gold' : 'gold') +
        cuts([cut([x - 12, y - 3], [x + 10, y - 5], 4)], 'key'),
    ),
    shape(lying, 'cocoa'),
    solid(blob('352 564, 430 536, 556 532, 646 554, 660 582, 610 604, 500 612, 384 602'), 'bake'),
    ...points('430 566, 520 556, 590 578, 480 592').map(([x, y]) => shape(oval(x, y, 24, 12), 'gold')),
    cuts(grains({ cx: 500, cy: 574, rx: 130, ry: 26, count: 14, size: 5, seed: 5 }), 'cocoa'),
  ]);
}
