import { print, shadow } from '../block';
import { crimped, wall } from '../forms';
import { blob, curve, oval, turned } from '../geometry';
import { cuts, inside, line, rings, row, shape, solid, spokes } from '../parts';

const dish = { cx: 400, cy: 350, rx: 270, ry: 130 };
const side = wall(dish, 200, 0.74);
const custard = oval(400, 346, 222, 98);
const spots = turned('300 310 34, 384 286 22, 466 318 44, 540 356 24, 360 372 40, 260 366 22, 450 402 30, 330 420 18');

// The turns of the rolled dough, as they show on the wall.
const coils = [0, 42, 84, 126, 168].map((y) =>
  curve([130 + y * 0.38, 400 + y], [260, 486 + y], [400, 510 + y], [540, 486 + y], [670 - y * 0.38, 400 + y]),
);

/** Draws the Portuguese custard tart. */
export function custardTart(): string {
  return print('mist', [
    shadow('mist', 420, 602, 240, 52),
    shape(side, 'gold'),
    inside(side, [
      ...coils.map((coil) => line(coil, { width: 8, ink: 'bake' })),
      cuts(row({ from: [470, 640], to: [660, 420], count: 16, reach: [-14, -90], width: 10, seed: 5 }), 'key'),
      cuts(row({ from: [160, 400], to: [230, 600], count: 8, reach: [44, 16], width: 8, seed: 6 }), 'paper'),
    ]),
    shape(crimped(dish, 17, 0.05), 'gold'),
    cuts(spokes({ ...dish, from: 0, to: 360, count: 34, inner: 0.86, outer: 0.97, width: 6, seed: 9 }), 'bake'),
    shape(custard, 'butter'),
    inside(custard, [
      ...spots.map(([x, y, r], index) =>
        solid(
          blob(
            [x - r, y],
            [x - r * 0.4, y - r * 0.55],
            [x + r * 0.6, y - r * 0.5],
            [x + r, y + r * 0.1],
            [x + r * 0.3, y + r * 0.5],
            [x - r * 0.6, y + r * 0.45],
          ),
          index % 3 === 1 ? 'bake' : 'key',
        ),
      ),
      cuts(rings({ cx: 400, cy: 346, rx: 206, ry: 88, from: 170, to: 250, count: 2, width: 8, seed: 4 }), 'paper'),
      cuts(rings({ cx: 400, cy: 346, rx: 214, ry: 92, from: 0, to: 80, count: 2, width: 8, seed: 2 }), 'bake'),
    ]),
  ]);
}
