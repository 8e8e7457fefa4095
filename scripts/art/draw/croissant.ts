import { print, shadow } from '../block';
import { blob, onOval, placed } from '../geometry';
import type { Ink } from '../inks';
import { turn } from '../laminated';
import { cuts, grains, inside, row, shape } from '../parts';

/** Draws the croissant. */
export function croissant(): string {
  const place = (degrees: number, half: number, thick: number, ink: Ink, seed: number) => {
    const [x, y] = onOval(400, 690, 300, 320, degrees);
    return placed(x, y, (degrees - 270) * 0.8, turn(half, thick, ink, seed));
  };
  const tip = (side: 1 | -1) => {
    const point = blob('-70 -64, -10 -70, 44 -28, 92 46, 132 78, 70 84, -10 66, -66 20');
    const drawn =
      shape(point, 'gold') +
      inside(
        point,
        cuts(row({ from: [-50, 60], to: [90, 84], count: 10, reach: [14, -54], width: 8, bend: 4, seed: 5 }), 'key') +
          cuts(row({ from: [-40, -50], to: [20, -44], count: 3, reach: [24, 40], width: 7, seed: 6 }), 'paper'),
      );
    return `<g transform="translate(${400 + side * 246} 580) scale(${-side} 1) rotate(14) scale(1.15)">${drawn}</g>`;
  };
  return print('blush', [
    shadow('blush', 420, 600, 300, 62),
    tip(-1),
    tip(1),
    place(211, 60, 84, 'bake', 11),
    place(329, 60, 84, 'bake', 13),
    place(229, 74, 122, 'gold', 17),
    place(311, 74, 122, 'gold', 19),
    place(249, 86, 158, 'bake', 23),
    place(291, 86, 158, 'bake', 29),
    place(270, 90, 178, 'gold', 31),
    cuts(grains({ cx: 390, cy: 668, rx: 150, ry: 20, count: 14, size: 10, seed: 41 }), 'bake'),
  ]);
}
