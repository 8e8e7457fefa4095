import { print, shadow } from '../block';
import { blob } from '../geometry';
import { twist } from '../laminated';
import { cuts, grains, shape } from '../parts';

/** Draws the cinnamon knot. */
export function cinnamonKnot(): string {
  return print('wheat', [
    shadow('wheat', 420, 590, 290, 56),
    shape(blob('130 430, 170 300, 300 230, 500 226, 640 300, 676 430, 620 560, 400 620, 180 560'), 'bake'),
    twist('420 590, 270 570, 150 470, 140 350, 230 240, 360 210', 86, 'bake', 1),
    twist('340 590, 520 580, 650 480, 664 350, 570 244, 430 206', 86, 'gold', 2),
    twist('200 500, 300 460, 400 396, 490 310, 540 236', 92, 'gold', 3),
    twist('250 250, 310 330, 400 410, 500 470, 606 510', 92, 'bake', 4),
    twist('300 560, 390 520, 470 440, 480 350, 410 300, 330 330', 84, 'gold', 5),
    cuts(grains({ cx: 410, cy: 370, rx: 210, ry: 150, count: 44, size: 8, seed: 14 }), 'paper'),
    cuts(grains({ cx: 410, cy: 400, rx: 210, ry: 140, count: 22, size: 6, seed: 15 }), 'key'),
  ]);
}
