import { print, shadow } from '../block';
import { almond, wedge } from '../cut-cakes';
import { placed, turned } from '../geometry';
import { cuts, grains, inside, line, row, shape, solid } from '../parts';

/** Draws the frangipane slice. */
export function frangipaneSlice(): string {
  const { top, side, back, layer } = wedge(170, 320);
  return print('wheat', [
    shadow('wheat', 420, 580, 310, 54),
    shape(back, 'bake'),
    inside(back, cuts(row({ from: [620, 420], to: [706, 280], count: 9, reach: [0, 180], width: 10, seed: 3 }), 'key')),
    shape(side, 'butter'),
    inside(side, [
      cuts(grains({ cx: 360, cy: 430, rx: 270, ry: 70, count: 70, size: 6, seed: 3 }), 'bake'),
      solid(layer(0.6, 0.74), 'berry'),
      line(layer(0.6, 0.74)),
      cuts(row({ from: [130, 476], to: [600, 520], count: 18, reach: [14, 4], width: 5, seed: 6 }), 'paper'),
      solid(layer(0.78, 1), 'bake'),
      cuts(row({ from: [120, 530], to: [600, 580], count: 24, reach: [4, -24], width: 6, seed: 6 }), 'key'),
    ]),
    line(side, { width: 11 }),
    shape(top, 'bake'),
    inside(top, [
      ...turned(
        '230 350 4, 330 366 30, 350 326 -20, 440 384 -10, 452 336 18, 470 296 -34, 548 398 24, 566 346 -14, 580 296 12, 640 360 40, 654 306 -24, 300 338 -44',
      ).map(([x, y, degrees]) => placed(x, y, degrees, almond(x % 4 ? 'paper' : 'butter'), 0.9)),
    ]),
    placed(180, 640, 20, almond(), 1),
    placed(250, 656, -30, almond('paper'), 1),
  ]);
}
