import { print, shadow } from '../block';
import { faces } from '../forms';
import { placed } from '../geometry';
import { cuts, grains, inside, line, row, shape } from '../parts';
import type { Faces } from '../slab';

const oats = (shown: Faces, cx: number, cy: number, seed: number) =>
  inside(
    shown.top,
    cuts(grains({ cx, cy: cy - 90, rx: 260, ry: 70, count: 90, size: 12, seed }), 'paper') +
      cuts(grains({ cx, cy: cy - 90, rx: 260, ry: 70, count: 50, size: 11, seed: seed + 1 }), 'paper') +
      cuts(grains({ cx, cy: cy - 90, rx: 260, ry: 70, count: 34, size: 9, seed: seed + 2 }), 'rust'),
  ) +
  inside(
    shown.front,
    cuts(grains({ cx, cy: cy + 30, rx: 260, ry: 70, count: 70, size: 12, seed: seed + 3 }), 'paper') +
      cuts(grains({ cx, cy: cy + 30, rx: 260, ry: 70, count: 50, size: 10, seed: seed + 4 }), 'rust') +
      cuts(grains({ cx, cy: cy + 40, rx: 260, ry: 60, count: 20, size: 9, seed: seed + 5 }), 'key'),
  );
const lower = faces({ x: 90, y: 470, width: 480, height: 110, back: [130, 110] });
const upper = faces({ x: -250, y: 0, width: 440, height: 104, back: [120, 100] });

/** Draws the flapjack. */
export function flapjack(): string {
  return print('sage', [
    shadow('sage', 430, 580, 320, 54),
    shape(lower.side, 'bake'),
    inside(
      lower.side,
      cuts(row({ from: [574, 570], to: [700, 470], count: 12, reach: [0, -120], width: 10, seed: 3 }), 'key'),
    ),
    shape(lower.front, 'bake'),
    shape(lower.top, 'gold'),
    oats(lower, 330, 500, 10),
    line(lower.top, { width: 11 }),
    line(lower.front, { width: 11 }),
    placed(420, 316, -13, [
      shape(upper.side, 'bake'),
      inside(
        upper.side,
        cuts(row({ from: [194, 100], to: [310, 0], count: 11, reach: [0, -110], width: 10, seed: 3 }), 'key'),
      ),
      shape(upper.front, 'bake'),
      shape(upper.top, 'gold'),
      oats(upper, -20, 30, 30),
      line(upper.top, { width: 11 }),
      line(upper.front, { width: 11 }),
    ]),
    cuts(grains({ cx: 210, cy: 650, rx: 90, ry: 18, count: 10, size: 13, seed: 5 }), 'bake'),
  ]);
}
