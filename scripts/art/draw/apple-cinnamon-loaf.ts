import { print, shadow } from '../block';
import { blob, curve, cut, placed, poly } from '../geometry';
import { cuts, grains, inside, line, row, shape } from '../parts';

/** Draws the apple cinnamon loaf. */
export function appleCinnamonLoaf(): string {
  const body = blob(
    '104 400, 120 340, 260 312, 400 304, 560 312, 680 340, 696 400, 668 560, 640 592, 400 604, 160 592, 132 560',
  );
  const slice = (x: number) =>
    placed(
      x,
      318,
      -14,
      shape(blob('-56 60, -62 -10, -20 -72, 34 -72, 66 -10, 52 60'), 'butter') +
        line(curve('-58 40, -60 -10, -20 -68, 34 -68, 62 -10, 54 40'), { width: 14, ink: 'rust' }) +
        cuts([cut([0, -30], [2, 30], 8), cut([-16, 20], [-26, -24], 5), cut([22, 20], [30, -24], 5)], 'bake'),
    );
  const stick =
    shape(poly('-150 -20, 150 -20, 150 20, -150 20'), 'rust') +
    line('M-140 0L140 0', { width: 6 }) +
    cuts(row({ from: [-130, -12], to: [120, -12], count: 9, reach: [26, 2], width: 5, seed: 3 }), 'paper');
  return print('blush', [
    shadow('blush', 410, 594, 300),
    shape(body, 'bake'),
    inside(body, [
      cuts(row({ from: [130, 586], to: [670, 586], count: 32, reach: [0, -86], width: 8, seed: 5 }), 'key'),
      cuts(row({ from: [140, 400], to: [330, 384], count: 10, reach: [6, 50], width: 8, seed: 6 }), 'paper'),
    ]),
    ...[190, 296, 402, 508, 614].map(slice),
    cuts(grains({ cx: 400, cy: 380, rx: 260, ry: 22, count: 34, size: 7, seed: 9 }), 'paper'),
    placed(560, 634, -8, stick, 0.85),
    placed(500, 660, 4, stick, 0.85),
  ]);
}
