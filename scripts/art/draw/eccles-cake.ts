import { print, shadow } from '../block';
import { blob, curve, cut, oval, placed, points } from '../geometry';
import { cuts, grains, inside, line, rings, row, shape, solid } from '../parts';

const base = blob('112 470, 140 420, 400 400, 664 420, 692 474, 640 560, 520 606, 400 616, 270 606, 160 560');
const top = blob(
  '120 430, 150 320, 270 250, 400 234, 540 250, 650 318, 682 430, 640 514, 520 560, 400 570, 280 560, 164 514',
);
const slit = (x: number, y: number, degrees: number) =>
  placed(
    x,
    y,
    degrees,
    shape(blob('-104 0, -40 -26, 44 -26, 104 0, 40 24, -44 24'), 'key') +
      [-58, -20, 20, 58]
        .map(
          (at, index) =>
            `${solid(oval(at, index % 2 ? 3 : -3, 17, 12), 'berry')}${cuts([cut([at - 8, -7], [at + 7, -8], 4)], 'paper')}`,
        )
        .join(''),
  );

/** Draws the Eccles cake. */
export function ecclesCake(): string {
  return print('rose', [
    shadow('rose', 420, 600, 300, 54),
    shape(base, 'bake'),
    inside(
      base,
      line(curve('120 480, 260 560, 400 580, 560 562, 690 480'), { width: 7 }) +
        line(curve('130 510, 260 590, 400 604, 560 590, 676 510'), { width: 6 }) +
        cuts(row({ from: [140, 530], to: [670, 530], count: 26, reach: [4, 70], width: 6, seed: 3 }), 'key'),
    ),
    shape(top, 'gold'),
    inside(top, [
      cuts(
        rings({ cx: 400, cy: 402, rx: 264, ry: 154, from: 0, to: 105, count: 4, width: 9, step: 0.09, seed: 3 }),
        'bake',
      ),
      cuts(
        rings({ cx: 400, cy: 404, rx: 262, ry: 152, from: 165, to: 255, count: 3, width: 9, step: 0.1, seed: 5 }),
        'paper',
      ),
    ]),
    slit(396, 326, -4),
    slit(404, 402, -4),
    slit(396, 478, -4),
    cuts(grains({ cx: 400, cy: 400, rx: 240, ry: 140, count: 60, size: 9, seed: 14 }), 'paper'),
    ...points('180 664, 216 684, 262 668').map(([x, y]) => shape(oval(x, y, 17, 12), 'berry')),
  ]);
}
