import { print, shadow } from '../block';
import { leaf, pie } from '../forms';
import { oval, placed } from '../geometry';
import { cuts, grains, shape } from '../parts';

/** Draws the small apple pie. */
export function smallApplePie(): string {
  const dish = { cx: 400, cy: 350, rx: 262, ry: 150 };
  return print('wheat', [
    shadow('wheat', 420, 600, 238, 50),
    pie(dish, { depth: 190, bulges: 24 }),
    placed(430, 318, -24, leaf(210, 'gold', 'rust')),
    shape(oval(312, 372, 24, 15), 'key'),
    cuts(grains({ cx: 400, cy: 340, rx: 180, ry: 90, count: 30, size: 8, seed: 6 }), 'paper'),
  ]);
}
