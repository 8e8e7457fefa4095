import { print, shadowBelow } from '../block';
import { tartFromAbove } from '../cut-cakes';
import { lemonSlice } from '../forms';
import { placed } from '../geometry';
import { cuts, grains, rings } from '../parts';

/** Draws the tarte au citron. */
export function tarteAuCitron(): string {
  return print('mist', [
    shadowBelow('mist', 400, 400, 296),
    tartFromAbove('butter'),
    cuts(rings({ cx: 400, cy: 400, rx: 236, from: 150, to: 280, count: 4, width: 9, step: 0.07, seed: 3 }), 'paper'),
    cuts(rings({ cx: 400, cy: 400, rx: 240, from: -20, to: 110, count: 6, width: 9, step: 0.06, seed: 4 }), 'gold'),
    placed(346, 372, 10, lemonSlice(96)),
    placed(470, 366, 40, lemonSlice(96)),
    placed(404, 470, 74, lemonSlice(96)),
    cuts(grains({ cx: 400, cy: 400, rx: 230, count: 34, size: 7, seed: 12 }), 'paper'),
  ]);
}
