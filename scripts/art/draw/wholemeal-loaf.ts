import { print, shadow } from '../block';
import { blob, curve, placed, points, type Point } from '../geometry';
import { cuts, grains, inside, line, row, shape, solid } from '../parts';

const sliceOutline = (dx: number, dy: number) => {
  const outline = points('0 0, -8 -190, -30 -240, 10 -292, 120 -306, 230 -290, 266 -240, 246 -190, 240 0');
  return blob(...outline.map(([x, y]): Point => [x + dx, y + dy]));
};

/** Draws the wholemeal loaf. */
export function wholemealLoaf(): string {
  const body = blob('96 548, 98 380, 74 330, 120 272, 260 236, 420 228, 560 238, 600 300, 590 380, 588 560, 340 572');
  const front = sliceOutline(390, 590);
  return print('oat', [
    shadow('oat', 410, 592, 310),
    shape(body, 'bake'),
    inside(body, [
      cuts(row({ from: [110, 556], to: [400, 570], count: 18, reach: [4, -120], width: 8, seed: 5 }), 'key'),
      cuts(row({ from: [130, 330], to: [430, 270], count: 15, reach: [14, -44], width: 8, bend: 4, seed: 6 }), 'paper'),
      line(curve('90 372, 200 352, 340 350, 420 352'), { width: 8 }),
    ]),
    shape(sliceOutline(438, 576), 'bake'),
    shape(front, 'bake'),
    placed(
      0,
      0,
      0,
      solid(blob('418 570, 412 400, 396 352, 424 316, 510 306, 600 318, 628 352, 608 400, 602 570'), 'butter'),
    ),
    cuts(grains({ cx: 512, cy: 440, rx: 84, ry: 106, count: 34, size: 7, seed: 21 }), 'bake'),
    cuts(grains({ cx: 520, cy: 450, rx: 78, ry: 100, count: 16, size: 5, seed: 22 }), 'key'),
    cuts(row({ from: [560, 560], to: [592, 400], count: 9, reach: [-46, 4], width: 6, seed: 7 }), 'bake'),
  ]);
}
