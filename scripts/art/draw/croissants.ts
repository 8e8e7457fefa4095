import { blob, curve, cut, onOval, oval, placed, type Point } from '../geometry';
import type { Ink } from '../inks';
import { cuts, grains, inside, line, print, row, shadow, shape, solid } from '../parts';

/** One turn of the dough: a fat band across the crescent, lit from the left. */
function turn(half: number, thick: number, ink: Ink, seed: number): string {
  const band = blob(
    [-half, -thick * 0.5],
    [-half * 0.5, -thick],
    [half * 0.5, -thick],
    [half, -thick * 0.5],
    [half * 0.96, thick * 0.5],
    [half * 0.4, thick],
    [-half * 0.4, thick],
    [-half * 0.96, thick * 0.5],
  );
  return (
    shape(band, ink) +
    inside(
      band,
      [
        cuts(
          row({
            from: [-half * 0.74, -thick * 0.72],
            to: [half * 0.1, -thick * 0.86],
            count: 4,
            reach: [-4, thick * 0.8],
            width: 7,
            bend: 5,
            seed,
          }),
          'paper',
        ),
        cuts(
          row({
            from: [half * 0.1, thick * 0.95],
            to: [half * 0.9, thick * 0.6],
            count: 6,
            reach: [10, -thick * 0.95],
            width: 8,
            bend: 5,
            seed: seed + 1,
          }),
          'key',
        ),
        cuts(
          row({
            from: [-half * 0.5, thick * 0.9],
            to: [half * 0.1, thick],
            count: 4,
            reach: [0, -thick * 0.5],
            width: 7,
            seed: seed + 2,
          }),
          'rust',
        ),
      ].join(''),
    )
  );
}

function croissant(): string {
  const place = (degrees: number, half: number, thick: number, ink: Ink, seed: number) => {
    const [x, y] = onOval(400, 690, 300, 320, degrees);
    return placed(x, y, (degrees - 270) * 0.8, turn(half, thick, ink, seed));
  };
  const tip = (side: 1 | -1) => {
    const point = blob([-70, -64], [-10, -70], [44, -28], [92, 46], [132, 78], [70, 84], [-10, 66], [-66, 20]);
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

const onionRing = shape(oval(0, 0, 26, 17), 'sage') + solid(oval(0, 0, 14, 8), 'paper');

function savouryCroissant(): string {
  const lower = blob(
    [76, 520],
    [130, 470],
    [400, 450],
    [670, 470],
    [724, 520],
    [690, 590],
    [560, 630],
    [400, 640],
    [240, 630],
    [110, 590],
  );
  const cheese = blob(
    [84, 486],
    [200, 444],
    [400, 432],
    [600, 444],
    [716, 486],
    [700, 520],
    [664, 524],
    [650, 566],
    [624, 590],
    [600, 562],
    [586, 530],
    [520, 532],
    [506, 590],
    [484, 618],
    [460, 586],
    [448, 534],
    [360, 532],
    [340, 566],
    [318, 584],
    [298, 560],
    [286, 528],
    [226, 530],
    [210, 574],
    [186, 594],
    [166, 566],
    [152, 520],
    [104, 512],
  );
  const tops: ReadonlyArray<readonly [number, number, number, number, number, Ink]> = [
    [130, 448, -30, 66, 66, 'bake'],
    [670, 448, 30, 66, 66, 'bake'],
    [206, 400, -19, 72, 92, 'gold'],
    [594, 400, 19, 72, 92, 'gold'],
    [298, 362, -9, 76, 112, 'bake'],
    [502, 362, 9, 76, 112, 'bake'],
    [400, 350, 0, 80, 122, 'gold'],
  ];
  return print('sage', [
    shadow('sage', 410, 632, 320, 44),
    shape(lower, 'bake'),
    inside(
      lower,
      cuts(row({ from: [130, 640], to: [690, 640], count: 30, reach: [6, -70], width: 8, seed: 4 }), 'key'),
    ),
    ...tops.map(([x, y, degrees, half, thick, ink], index) =>
      placed(x, y, degrees, turn(half, thick, ink, 11 + 4 * index)),
    ),
    shape(cheese, 'butter'),
    cuts(row({ from: [120, 496], to: [680, 496], count: 24, reach: [2, 22], width: 6, seed: 4 }), 'paper'),
    ...(
      [
        [170, 478],
        [262, 492],
        [372, 474],
        [440, 496],
        [548, 478],
        [632, 494],
      ] as const
    ).map(([x, y], index) => placed(x, y, index * 31 - 40, onionRing)),
    cuts(grains({ cx: 400, cy: 508, rx: 260, ry: 20, count: 16, size: 6, seed: 8 }), 'rust'),
    placed(250, 684, -12, onionRing, 0.9),
    placed(312, 694, 20, onionRing, 0.8),
  ]);
}

/** A plait of thick strands, for the knot and the pasty's edge. */
export function twist(points: ReadonlyArray<Point>, width: number, ink: Ink, seed: number): string {
  const path = curve(...points);
  const grain = points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy) || 1;
    const [ux, uy] = [dx / length, dy / length];
    return [-0.24, 0.26].map((share, side) => {
      const [x, y] = [mx - uy * width * share, my + ux * width * share];
      return {
        path: cut(
          [x - ux * length * 0.4, y - uy * length * 0.4],
          [x + ux * length * 0.4, y + uy * length * 0.4],
          6 + ((seed + side) % 3),
        ),
        light: uy * share - ux * share > 0 || share < 0,
      };
    });
  });
  return (
    line(path, { width: width + 21 }) +
    line(path, { width, ink }) +
    cuts(
      grain.filter((each) => each.light).map((each) => each.path),
      'paper',
    ) +
    cuts(
      grain.filter((each) => !each.light).map((each) => each.path),
      'rust',
    )
  );
}

/** The two croissants. */
export const croissants = { croissant, 'savoury-croissant': savouryCroissant };
