import { print, shadow } from '../block';
import { blob, curve, oval, poly } from '../geometry';
import { cuts, inside, line, rings, row, shape } from '../parts';

const base = poly('400 150, 700 410, 400 640, 100 410');
const depth = poly('100 410, 400 640, 700 410, 700 452, 400 690, 100 452');
const half = oval(400, 386, 138, 124);

const shadedEdges = [
  ...row({ from: [110, 440], to: [400, 680], count: 16, reach: [0, 60], width: 7, seed: 5 }),
  ...row({ from: [400, 690], to: [700, 450], count: 24, reach: [0, -60], width: 10, seed: 6 }),
];

const creasedCorners = [
  ...row({ from: [346, 250], to: [456, 250], count: 7, reach: [0, -56], width: 7, seed: 4 }),
  ...row({ from: [240, 380], to: [240, 440], count: 4, reach: [-76, 4], width: 7, seed: 5 }),
  ...row({ from: [560, 370], to: [560, 440], count: 5, reach: [76, 4], width: 8, seed: 6 }),
  ...row({ from: [346, 540], to: [456, 540], count: 7, reach: [0, 60], width: 8, seed: 7 }),
];

/** Draws the peach pastry. */
export function peachPastry(): string {
  return print('mist', [
    shadow('mist', 430, 640, 290, 60),
    shape(depth, 'bake'),
    inside(depth, cuts(shadedEdges, 'key')),
    shape(base, 'gold'),
    cuts(row({ from: [150, 410], to: [390, 210], count: 12, reach: [26, 22], width: 7, seed: 7 }), 'paper'),
    cuts(row({ from: [420, 618], to: [670, 420], count: 14, reach: [-30, -24], width: 8, seed: 8 }), 'key'),
    shape(oval(400, 396, 176, 152), 'paper'),
    shape(blob('330 196, 400 166, 470 196, 476 262, 400 300, 324 262'), 'gold'),
    shape(blob('180 342, 236 350, 286 396, 240 452, 180 470, 132 410'), 'gold'),
    shape(blob('620 342, 564 350, 514 396, 560 452, 620 470, 668 410'), 'gold'),
    shape(blob('330 596, 400 626, 470 596, 476 530, 400 492, 324 530'), 'gold'),
    cuts(creasedCorners, 'bake'),
    shape(half, 'blush'),
    inside(half, [
      cuts(
        rings({ cx: 400, cy: 386, rx: 128, ry: 114, from: -30, to: 120, count: 5, width: 9, step: 0.1, seed: 2 }),
        'bake',
      ),
      cuts(
        rings({ cx: 400, cy: 388, rx: 112, ry: 100, from: 190, to: 262, count: 3, width: 9, step: 0.12, seed: 3 }),
        'paper',
      ),
      line(curve('402 264, 388 320, 396 384, 420 440'), { width: 8, ink: 'bake' }),
    ]),
  ]);
}
