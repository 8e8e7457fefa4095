import { print, shadow } from '../block';
import { pie } from '../forms';
import { blob, oval, placed } from '../geometry';
import { cuts, grains, inside, line, row, shape } from '../parts';

/** Draws the extra large apple pie. */
export function extraLargeApplePie(): string {
  const dish = { cx: 400, cy: 380, rx: 336, ry: 226 };
  const top = oval(400, 366, 282, 184);
  const strip = (degrees: number, offset: number) => {
    const band = blob('-330 -25, 0 -27, 330 -25, 330 25, 0 27, -330 25');
    return placed(
      400 + offset * Math.sin((-degrees * Math.PI) / 180) * 1.1,
      366 + offset * Math.cos((degrees * Math.PI) / 180) * 0.72,
      degrees,
      shape(band, 'gold') +
        cuts(
          row({ from: [-280, -10], to: [250, -10], count: 10, reach: [34, 4], width: 6, seed: offset + 200 }),
          'paper',
        ) +
        cuts(row({ from: [-280, 15], to: [250, 15], count: 12, reach: [28, 2], width: 7, seed: offset + 300 }), 'bake'),
    );
  };
  return print('rose', [
    shadow('rose', 410, 600, 336, 66),
    pie(dish, { depth: 130, bulges: 38 }),
    shape(top, 'rust'),
    inside(top, [
      cuts(grains({ cx: 400, cy: 366, rx: 270, ry: 170, count: 60, size: 14, seed: 4 }), 'key'),
      ...[-240, -120, 0, 120, 240].map((offset) => strip(32, offset)),
      ...[-240, -120, 0, 120, 240].map((offset) => strip(-32, offset)),
    ]),
    line(top, { width: 11 }),
  ]);
}
