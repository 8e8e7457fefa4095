import { crimped, lemonSlice } from '../forms';
import { at, blob, cut, onOval, oval, placed, type Point, poly } from '../geometry';
import { cuts, grains, inside, line, print, rings, row, shadow, shadowBelow, shape, solid, spokes } from '../parts';

const almond = (ink: 'butter' | 'paper' | 'gold' = 'butter') =>
  shape(blob([-34, 0], [-14, -19], [16, -16], [38, 0], [16, 16], [-14, 19]), ink) +
  cuts([cut([-22, -2], [26, -2], 5), cut([-14, 7], [16, 7], 4)], 'bake');

/** A fluted tart seen from above: case and filling. */
function tartFromAbove(filling: 'butter' | 'gold'): string {
  const round = { cx: 400, cy: 400, rx: 300, ry: 300 };
  return [
    shape(crimped(round, 34, 0.06), 'bake'),
    cuts(spokes({ ...round, from: 0, to: 360, count: 34, inner: 0.87, outer: 0.97, width: 8, seed: 4 }), 'key'),
    cuts(spokes({ ...round, from: 150, to: 300, count: 15, inner: 0.88, outer: 0.95, width: 9, seed: 5 }), 'paper'),
    shape(oval(400, 400, 252), filling),
  ].join('');
}

function tarteAuCitron(): string {
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

function wholeFrangipane(): string {
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

/* A wedge standing on the table, its point to the left, cut side towards us. */
const wedge = (height: number, y = 330) => {
  const [tip, near, far]: [Point, Point, Point] = [
    [96, y + 34],
    [612, y + 84],
    [700, y - 60],
  ];
  const low = (point: Point): Point => [point[0], point[1] + height];
  return {
    top: `M${at(tip)}L${at(far)}C${at([716, y - 10])} ${at([690, y + 50])} ${at(near)}L${at(tip)}Z`,
    side: poly(tip, near, low(near), low(tip)),
    back: `M${at(near)}C${at([690, y + 50])} ${at([716, y - 10])} ${at(far)}L${at(low(far))}C${at([716, y + height - 10])} ${at([690, y + height + 50])} ${at(low(near))}L${at(near)}Z`,
    layer: (from: number, to: number) =>
      poly(
        [tip[0], tip[1] + from * height],
        [near[0], near[1] + from * height],
        [near[0], near[1] + to * height],
        [tip[0], tip[1] + to * height],
      ),
  };
};

function frangipaneSlice(): string {
  const { top, side, back, layer } = wedge(170, 320);
  return print('wheat', [
    shadow('wheat', 420, 580, 310, 54),
    shape(back, 'bake'),
    inside(back, cuts(row({ from: [620, 420], to: [706, 280], count: 9, reach: [0, 180], width: 10, seed: 3 }), 'key')),
    shape(side, 'butter'),
    inside(
      side,
      [
        cuts(grains({ cx: 360, cy: 430, rx: 270, ry: 70, count: 70, size: 6, seed: 3 }), 'bake'),
        solid(layer(0.6, 0.74), 'berry'),
        line(layer(0.6, 0.74)),
        cuts(row({ from: [130, 476], to: [600, 520], count: 18, reach: [14, 4], width: 5, seed: 6 }), 'paper'),
        solid(layer(0.78, 1), 'bake'),
        cuts(row({ from: [120, 530], to: [600, 580], count: 24, reach: [4, -24], width: 6, seed: 6 }), 'key'),
      ].join(''),
    ),
    line(side, { width: 11 }),
    shape(top, 'gold'),
    inside(
      top,
      [
        ...(
          [
            [230, 350, 4],
            [330, 366, 30],
            [350, 326, -20],
            [440, 384, -10],
            [452, 336, 18],
            [470, 296, -34],
            [548, 398, 24],
            [566, 346, -14],
            [580, 296, 12],
            [640, 360, 40],
            [654, 306, -24],
            [300, 338, -44],
          ] as const
        ).map(([x, y, degrees]) => placed(x, y, degrees, almond(x % 4 ? 'paper' : 'butter'), 0.9)),
      ].join(''),
    ),
    placed(180, 640, 20, almond(), 1),
    placed(250, 656, -30, almond('paper'), 1),
  ]);
}

function cakeSlice(): string {
  const { top, side, back, layer } = wedge(230, 280);
  return print('rose', [
    shadow('rose', 420, 600, 310, 54),
    shape(back, 'bake'),
    inside(
      back,
      cuts(row({ from: [620, 370], to: [706, 240], count: 10, reach: [0, 240], width: 10, seed: 3 }), 'key'),
    ),
    shape(side, 'gold'),
    inside(
      side,
      [
        cuts(grains({ cx: 370, cy: 366, rx: 260, ry: 50, count: 56, size: 6, seed: 3 }), 'bake'),
        cuts(grains({ cx: 370, cy: 510, rx: 260, ry: 50, count: 56, size: 6, seed: 4 }), 'bake'),
        cuts(row({ from: [430, 590], to: [600, 600], count: 9, reach: [4, -74], width: 9, seed: 5 }), 'key'),
        solid(layer(0.4, 0.51), 'paper'),
        line(layer(0.4, 0.51)),
        solid(layer(0.51, 0.61), 'berry'),
        line(layer(0.51, 0.61)),
        solid(blob([200, 446], [226, 440], [240, 470], [232, 500], [214, 494]), 'berry'),
        solid(blob([400, 460], [440, 462], [444, 520], [428, 530], [414, 500]), 'berry'),
        cuts(row({ from: [130, 446], to: [590, 490], count: 16, reach: [16, 3], width: 5, seed: 6 }), 'paper'),
      ].join(''),
    ),
    line(side, { width: 11 }),
    shape(top, 'gold'),
    inside(
      top,
      cuts(grains({ cx: 470, cy: 300, rx: 220, ry: 60, count: 90, size: 9, seed: 8 }), 'paper') +
        cuts(row({ from: [600, 350], to: [690, 250], count: 6, reach: [-60, -4], width: 7, seed: 8 }), 'bake'),
    ),
  ]);
}

function wholeCake(): string {
  const layer = (y: number, height: number) =>
    `M${at([190, y])}C${at([186, y + 40])} ${at([610, y + 40])} ${at([610, y])}L${at([610, y + height])}C${at([610, y + height + 44])} ${at([190, y + height + 44])} ${at([190, y + height])}L${at([190, y])}Z`;
  const sponge = (y: number, seed: number) =>
    shape(layer(y, 84), 'gold') +
    inside(
      layer(y, 84),
      cuts(row({ from: [430, y + 118], to: [606, y + 96], count: 12, reach: [0, -80], width: 9, seed }), 'key') +
        cuts(grains({ cx: 330, cy: y + 70, rx: 130, ry: 34, count: 30, size: 6, seed }), 'bake') +
        cuts([cut([214, y + 30], [210, y + 90], 9), cut([234, y + 40], [232, y + 80], 6)], 'paper'),
    );
  return print('mist', [
    shadow('mist', 420, 676, 180, 34),
    shape(
      `M${at([360, 590])}L${at([440, 590])}C${at([436, 640])} ${at([470, 650])} ${at([500, 672])}L${at([300, 672])}C${at([330, 650])} ${at([364, 640])} ${at([360, 590])}Z`,
      'sage',
    ),
    cuts(row({ from: [410, 600], to: [470, 668], count: 6, reach: [14, 4], width: 7, seed: 3 }), 'key'),
    shape(blob([90, 552], [400, 524], [710, 552], [640, 592], [400, 606], [160, 592]), 'sage'),
    cuts(row({ from: [150, 570], to: [330, 590], count: 9, reach: [16, 4], width: 6, seed: 3 }), 'paper'),
    sponge(444, 5),
    shape(
      blob(
        [180, 436],
        [240, 462],
        [310, 470],
        [400, 476],
        [500, 470],
        [570, 460],
        [622, 436],
        [612, 414],
        [400, 440],
        [190, 414],
      ),
      'berry',
    ),
    ...[
      [214, 466, 26],
      [300, 486, 34],
      [392, 490, 22],
      [470, 486, 38],
      [560, 470, 26],
    ].map(([x = 0, y = 0, drop = 0]) =>
      solid(
        blob([x - 16, y - 20], [x + 16, y - 20], [x + 12, y + drop], [x - 2, y + drop + 10], [x - 12, y + drop]),
        'berry',
      ),
    ),
    shape(
      blob(
        [178, 408],
        [230, 434],
        [310, 440],
        [400, 446],
        [500, 440],
        [572, 432],
        [624, 408],
        [606, 384],
        [400, 410],
        [194, 384],
      ),
      'paper',
    ),
    sponge(300, 9),
    shape(oval(400, 302, 210, 58), 'gold'),
    inside(
      oval(400, 302, 210, 58),
      cuts(grains({ cx: 390, cy: 296, rx: 196, ry: 48, count: 120, size: 9, seed: 4 }), 'paper') +
        cuts(rings({ cx: 400, cy: 302, rx: 200, ry: 52, from: 0, to: 80, count: 3, width: 7, seed: 3 }), 'bake'),
    ),
  ]);
}

/** Tarts, and cakes whole and cut. */
export const tartsAndCakes = {
  'tarte-au-citron': tarteAuCitron,
  'frangipane-slice': frangipaneSlice,
  'whole-frangipane': wholeFrangipane,
  'cake-slice': cakeSlice,
  'whole-cake': wholeCake,
};
