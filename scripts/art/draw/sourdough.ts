import { print, shadow } from '../block';
import { blob, cut, placed } from '../geometry';
import { cuts, grains, inside, rings, row, shape } from '../parts';

const wheatEar = cuts(
  [
    cut([0, -92], [0, 96], 6),
    ...[-62, -30, 2, 34].flatMap((y) => [
      cut([-4, y + 16], [-40, y - 26], 9, -6),
      cut([4, y + 16], [40, y - 26], 9, 6),
    ]),
  ],
  'paper',
);

/** Draws the sourdough. */
export function sourdough(): string {
  const loaf = blob(
    '104 430, 134 296, 250 200, 404 174, 556 206, 664 300, 698 430, 650 546, 520 612, 400 622, 280 614, 150 546',
  );
  const opened = blob('-252 8, -140 -52, 0 -74, 150 -56, 256 6, 150 52, 0 66, -140 50');
  const ear = blob('-268 4, -160 -78, 0 -108, 160 -84, 272 2, 160 -28, 0 -44, -150 -24');
  return print('wheat', [
    shadow('wheat', 410, 600, 310),
    shape(loaf, 'bake'),
    inside(loaf, [
      cuts(
        rings({ cx: 400, cy: 400, rx: 282, ry: 208, from: 8, to: 108, count: 7, width: 9, step: 0.06, seed: 3 }),
        'key',
      ),
      cuts(
        rings({ cx: 402, cy: 404, rx: 276, ry: 206, from: 164, to: 276, count: 4, width: 9, step: 0.075, seed: 9 }),
        'paper',
      ),
    ]),
    placed(424, 366, -24, [
      shape(opened, 'butter'),
      cuts(row({ from: [-196, 14], to: [206, 14], count: 19, reach: [14, 34], width: 7, bend: 3, seed: 8 }), 'bake'),
      shape(ear, 'rust'),
      cuts(
        row({ from: [-190, -34], to: [210, -34], count: 18, reach: [12, -36], width: 7, bend: -4, seed: 2 }),
        'paper',
      ),
    ]),
    placed(322, 524, 72, wheatEar, 0.95),
    placed(250, 330, -30, cuts(grains({ cx: 0, cy: 0, rx: 50, ry: 70, count: 9, size: 6, seed: 6 }), 'paper')),
  ]);
}
