import { print, shadow } from '../block';
import { blob, oval, placed, points } from '../geometry';
import { turn } from '../laminated';
import { cuts, grains, inside, row, shape, solid } from '../parts';

const onionRing = shape(oval(0, 0, 26, 17), 'sage') + solid(oval(0, 0, 14, 8), 'paper');

/** Draws the savoury croissant. */
export function savouryCroissant(): string {
  const lower = blob('76 520, 130 470, 400 450, 670 470, 724 520, 690 590, 560 630, 400 640, 240 630, 110 590');
  const cheese = blob(
    '84 486, 200 444, 400 432, 600 444, 716 486, 700 520, 664 524, 650 566, 624 590, 600 562, 586 530, 520 532, 506 590, 484 618, 460 586, 448 534, 360 532, 340 566, 318 584, 298 560, 286 528, 226 530, 210 574, 186 594, 166 566, 152 520, 104 512',
  );
  const tops: ReadonlyArray<readonly [x: number, y: number, degrees: number, half: number, thick: number]> = [
    [130, 448, -30, 66, 66],
    [670, 448, 30, 66, 66],
    [206, 400, -19, 72, 92],
    [594, 400, 19, 72, 92],
    [298, 362, -9, 76, 112],
    [502, 362, 9, 76, 112],
    [400, 350, 0, 80, 122],
  ];
  return print('sage', [
    shadow('sage', 410, 632, 320, 44),
    shape(lower, 'bake'),
    inside(
      lower,
      cuts(row({ from: [130, 640], to: [690, 640], count: 30, reach: [6, -70], width: 8, seed: 4 }), 'key'),
    ),
    ...tops.map(([x, y, degrees, half, thick], index) =>
      placed(x, y, degrees, turn(half, thick, 'bake', 11 + 4 * index, 'bake')),
    ),
    shape(cheese, 'butter'),
    cuts(row({ from: [120, 496], to: [680, 496], count: 24, reach: [2, 22], width: 6, seed: 4 }), 'paper'),
    ...points('170 478, 262 492, 372 474, 440 496, 548 478, 632 494').map(([x, y], index) =>
      placed(x, y, index * 31 - 40, onionRing),
    ),
    cuts(grains({ cx: 400, cy: 508, rx: 260, ry: 20, count: 16, size: 6, seed: 8 }), 'bake'),
    placed(250, 684, -12, onionRing, 0.9),
    placed(312, 694, 20, onionRing, 0.8),
  ]);
}
