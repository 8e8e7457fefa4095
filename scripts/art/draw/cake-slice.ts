import { print, shadow } from '../block';
import { wedge } from '../cut-cakes';
import { blob } from '../geometry';
import { cuts, grains, inside, line, row, shape, solid } from '../parts';

/** Draws the cake slice. */
export function cakeSlice(): string {
  const { top, side, back, layer } = wedge(230, 280);
  return print('rose', [
    shadow('rose', 420, 600, 310, 54),
    shape(back, 'bake'),
    inside(
      back,
      cuts(row({ from: [620, 370], to: [706, 240], count: 10, reach: [0, 240], width: 10, seed: 3 }), 'key'),
    ),
    shape(side, 'gold'),
    inside(side, [
      cuts(grains({ cx: 370, cy: 366, rx: 260, ry: 50, count: 56, size: 6, seed: 3 }), 'bake'),
      cuts(grains({ cx: 370, cy: 510, rx: 260, ry: 50, count: 56, size: 6, seed: 4 }), 'bake'),
      cuts(row({ from: [430, 590], to: [600, 600], count: 9, reach: [4, -74], width: 9, seed: 5 }), 'key'),
      solid(layer(0.4, 0.51), 'paper'),
      line(layer(0.4, 0.51)),
      solid(layer(0.51, 0.61), 'berry'),
      line(layer(0.51, 0.61)),
      solid(blob('200 446, 226 440, 240 470, 232 500, 214 494'), 'berry'),
      solid(blob('400 460, 440 462, 444 520, 428 530, 414 500'), 'berry'),
      cuts(row({ from: [130, 446], to: [590, 490], count: 16, reach: [16, 3], width: 5, seed: 6 }), 'paper'),
    ]),
    line(side, { width: 11 }),
    shape(top, 'gold'),
    inside(
      top,
      cuts(grains({ cx: 470, cy: 300, rx: 220, ry: 60, count: 90, size: 9, seed: 8 }), 'paper') +
        cuts(row({ from: [600, 350], to: [690, 250], count: 6, reach: [-60, -4], width: 7, seed: 8 }), 'bake'),
    ),
  ]);
}
