import { print, shadow } from '../block';
import { blob, cut, oval, placed, points } from '../geometry';
import { cuts, grains, inside, rings, row, shape, solid } from '../parts';

/** Draws the focaccia. */
export function focaccia(): string {
  const slab = blob(
    '150 300, 170 226, 280 200, 420 192, 560 200, 640 230, 662 320, 694 470, 680 560, 560 592, 400 600, 230 592, 122 562, 112 470',
  );
  const base = blob('112 500, 114 580, 160 622, 400 636, 650 622, 692 580, 690 500, 400 560');
  const dimples = points(
    '250 276, 372 262, 494 272, 596 296, 206 366, 322 362, 446 358, 566 374, 190 478, 306 470, 420 480, 538 470, 626 484, 250 554, 372 562, 500 556',
  );
  const rosemary = [-70, -42, -14, 14, 42, 70].flatMap((y) => [
    cut([0, y + 12], [-34, y - 18], 9),
    cut([0, y + 12], [34, y - 18], 9),
  ]);
  const sprig = cuts([cut([0, -84], [0, 96], 6), ...rosemary], 'sage');
  return print('sage', [
    shadow('sage', 410, 606, 312, 50),
    shape(base, 'bake'),
    inside(base, cuts(row({ from: [130, 590], to: [680, 600], count: 34, reach: [2, 50], width: 6, seed: 4 }), 'key')),
    shape(slab, 'gold'),
    ...dimples.map(([x, y], index) => {
      const [rx, ry] = [38 + (index % 3) * 5, 24 + (index % 2) * 5];
      return (
        solid(oval(x, y, rx, ry), 'bake') +
        solid(oval(x + 6, y + 6, rx * 0.72, ry * 0.68), 'gold') +
        cuts(
          rings({ cx: x, cy: y, rx: rx + 2, ry: ry + 2, from: 170, to: 320, count: 1, width: 9, seed: index }),
          'key',
        )
      );
    }),
    placed(300, 424, 64, sprig, 1.1),
    placed(512, 318, -50, sprig),
    placed(500, 520, 100, sprig, 1.1),
    cuts(grains({ cx: 400, cy: 400, rx: 250, ry: 170, count: 46, size: 8, seed: 14 }), 'paper'),
    cuts(rings({ cx: 400, cy: 395, rx: 280, ry: 190, from: 195, to: 250, count: 2, width: 8, seed: 9 }), 'paper'),
  ]);
}
