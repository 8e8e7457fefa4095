import { print, shadowBelow } from '../block';
import { almond, tartFromAbove } from '../cut-cakes';
import { onOval, placed } from '../geometry';
import { cuts, grains, rings } from '../parts';

/** Draws the whole frangipane. */
export function wholeFrangipane(): string {
  const ring = (count: number, radius: number, turn: number, seed: number) =>
    Array.from({ length: count }, (_, index) => {
      const degrees = (360 * index) / count + seed;
      const [x, y] = onOval(400, 400, radius, radius, degrees);
      return placed(x, y, degrees + turn, almond(index % 3 === 0 ? 'paper' : 'butter'), 0.95);
    });
  return print('rose', [
    shadowBelow('rose', 400, 400, 296),
    tartFromAbove('gold'),
    cuts(rings({ cx: 400, cy: 400, rx: 242, from: -20, to: 110, count: 3, width: 10, step: 0.06, seed: 4 }), 'bake'),
    ...ring(17, 204, 72, 4),
    ...ring(12, 138, 72, 10),
    ...ring(6, 72, 72, 0),
    placed(400, 400, 20, almond('paper')),
    cuts(grains({ cx: 400, cy: 400, rx: 236, count: 40, size: 7, seed: 9 }), 'paper'),
  ]);
}
