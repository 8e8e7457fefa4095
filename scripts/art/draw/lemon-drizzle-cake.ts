import { print, shadow } from '../block';
import { lemonSlice } from '../forms';
import { blob, cut, placed } from '../geometry';
import { cuts, grains, inside, row, shape } from '../parts';

/** Draws the lemon drizzle cake. */
export function lemonDrizzleCake(): string {
  const body = blob(
    '110 400, 120 330, 240 276, 400 262, 560 276, 680 330, 690 400, 664 560, 636 592, 400 602, 164 592, 136 560',
  );
  const icing = blob(
    '104 372, 140 306, 260 262, 400 248, 540 262, 660 306, 698 372, 690 420, 662 426, 650 398, 620 400, 606 480, 576 500, 552 476, 540 404, 490 402, 470 440, 446 448, 424 420, 400 400, 350 402, 336 500, 308 526, 282 498, 272 408, 230 402, 212 446, 188 456, 168 432, 150 400, 122 410',
  );
  return print('sage', [
    shadow('sage', 420, 594, 300),
    shape(body, 'gold'),
    inside(body, [
      cuts(grains({ cx: 400, cy: 500, rx: 260, ry: 80, count: 60, size: 6, seed: 5 }), 'bake'),
      cuts(row({ from: [140, 590], to: [670, 590], count: 32, reach: [0, -62], width: 8, seed: 5 }), 'key'),
    ]),
    shape(icing, 'paper'),
    inside(
      icing,
      cuts(row({ from: [430, 380], to: [680, 370], count: 13, reach: [-8, -60], width: 8, bend: 4, seed: 9 }), 'gold') +
        cuts(grains({ cx: 380, cy: 316, rx: 220, ry: 40, count: 40, size: 10, seed: 3 }), 'butter') +
        cuts([cut([176, 340], [290, 290], 7, -5)], 'gold'),
    ),
    shape(blob('470 660, 478 590, 520 550, 580 540, 640 560, 672 610, 664 670, 610 706, 540 706'), 'butter'),
    placed(556, 630, -16, lemonSlice(76)),
    cuts(row({ from: [640, 690], to: [668, 610], count: 5, reach: [-28, -10], width: 7, seed: 4 }), 'bake'),
  ]);
}
