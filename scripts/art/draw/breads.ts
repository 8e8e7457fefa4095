import { blob, curve, cut, oval, placed, type Point, poly } from '../geometry';
import { leaf } from '../forms';
import { cuts, grains, inside, line, print, rings, row, shadow, shape, solid } from '../parts';

const wheatEar = cuts(
  [
    cut([0, -92], [0, 96], 6),
    ...[-62, -30, 2, 34].flatMap((y) => [
      cut([-4, y + 16], [-40, y - 26], 9, -6),
      cut([4, y + 16], [40, y - 26], 9, 6),
    ]),
  ],
  'paper',
);

function sourdough(): string {
  const loaf = blob(
    [104, 430],
    [134, 296],
    [250, 200],
    [404, 174],
    [556, 206],
    [664, 300],
    [698, 430],
    [650, 546],
    [520, 612],
    [400, 622],
    [280, 614],
    [150, 546],
  );
  const opened = blob([-252, 8], [-140, -52], [0, -74], [150, -56], [256, 6], [150, 52], [0, 66], [-140, 50]);
  const ear = blob([-268, 4], [-160, -78], [0, -108], [160, -84], [272, 2], [160, -28], [0, -44], [-150, -24]);
  return print('wheat', [
    shadow('wheat', 410, 600, 310),
    shape(loaf, 'bake'),
    inside(
      loaf,
      [
        cuts(
          rings({ cx: 400, cy: 400, rx: 282, ry: 208, from: 8, to: 108, count: 7, width: 9, step: 0.06, seed: 3 }),
          'key',
        ),
        cuts(
          rings({ cx: 402, cy: 404, rx: 276, ry: 206, from: 164, to: 276, count: 4, width: 9, step: 0.075, seed: 9 }),
          'paper',
        ),
      ].join(''),
    ),
    placed(
      424,
      366,
      -24,
      [
        shape(opened, 'butter'),
        cuts(row({ from: [-196, 14], to: [206, 14], count: 19, reach: [14, 34], width: 7, bend: 3, seed: 8 }), 'bake'),
        shape(ear, 'rust'),
        cuts(
          row({ from: [-190, -34], to: [210, -34], count: 18, reach: [12, -36], width: 7, bend: -4, seed: 2 }),
          'paper',
        ),
      ].join(''),
    ),
    placed(322, 524, 72, wheatEar, 0.95),
    placed(250, 330, -30, cuts(grains({ cx: 0, cy: 0, rx: 50, ry: 70, count: 9, size: 6, seed: 6 }), 'paper')),
  ]);
}

const sliceOutline = (dx: number, dy: number) => {
  const points: Point[] = [
    [0, 0],
    [-8, -190],
    [-30, -240],
    [10, -292],
    [120, -306],
    [230, -290],
    [266, -240],
    [246, -190],
    [240, 0],
  ];
  return blob(...points.map(([x, y]): Point => [x + dx, y + dy]));
};

function wholemealLoaf(): string {
  const body = blob(
    [96, 548],
    [98, 380],
    [74, 330],
    [120, 272],
    [260, 236],
    [420, 228],
    [560, 238],
    [600, 300],
    [590, 380],
    [588, 560],
    [340, 572],
  );
  const front = sliceOutline(390, 590);
  return print('oat', [
    shadow('oat', 410, 592, 310),
    shape(body, 'bake'),
    inside(
      body,
      [
        cuts(row({ from: [110, 556], to: [400, 570], count: 18, reach: [4, -120], width: 8, seed: 5 }), 'key'),
        cuts(
          row({ from: [130, 330], to: [430, 270], count: 15, reach: [14, -44], width: 8, bend: 4, seed: 6 }),
          'paper',
        ),
        line(curve([90, 372], [200, 352], [340, 350], [420, 352]), { width: 8 }),
      ].join(''),
    ),
    shape(sliceOutline(438, 576), 'bake'),
    shape(front, 'bake'),
    placed(
      0,
      0,
      0,
      solid(
        blob(
          [418, 570],
          [412, 400],
          [396, 352],
          [424, 316],
          [510, 306],
          [600, 318],
          [628, 352],
          [608, 400],
          [602, 570],
        ),
        'butter',
      ),
    ),
    cuts(grains({ cx: 512, cy: 440, rx: 84, ry: 106, count: 34, size: 7, seed: 21 }), 'bake'),
    cuts(grains({ cx: 520, cy: 450, rx: 78, ry: 100, count: 16, size: 5, seed: 22 }), 'key'),
    cuts(row({ from: [560, 560], to: [592, 400], count: 9, reach: [-46, 4], width: 6, seed: 7 }), 'bake'),
  ]);
}

function focaccia(): string {
  const slab = blob(
    [150, 300],
    [170, 226],
    [280, 200],
    [420, 192],
    [560, 200],
    [640, 230],
    [662, 320],
    [694, 470],
    [680, 560],
    [560, 592],
    [400, 600],
    [230, 592],
    [122, 562],
    [112, 470],
  );
  const base = blob([112, 500], [114, 580], [160, 622], [400, 636], [650, 622], [692, 580], [690, 500], [400, 560]);
  const dimples: Point[] = [
    [250, 276],
    [372, 262],
    [494, 272],
    [596, 296],
    [206, 366],
    [322, 362],
    [446, 358],
    [566, 374],
    [190, 478],
    [306, 470],
    [420, 480],
    [538, 470],
    [626, 484],
    [250, 554],
    [372, 562],
    [500, 556],
  ];
  const rosemary = [-70, -42, -14, 14, 42, 70].flatMap((y) => [
    cut([0, y + 12], [-34, y - 18], 9),
    cut([0, y + 12], [34, y - 18], 9),
  ]);
  const sprig = cuts([cut([0, -84], [0, 96], 6), ...rosemary], 'sage');
  return print('sage', [
    shadow('sage', 410, 606, 312, 50),
    shape(base, 'bake'),
    inside(base, cuts(row({ from: [130, 590], to: [680, 600], count: 34, reach: [2, 50], width: 6, seed: 4 }), 'key')),
    shape(slab, 'gold'),
    ...dimples.map(([x, y], index) => {
      const [rx, ry] = [38 + (index % 3) * 5, 24 + (index % 2) * 5];
      return (
        solid(oval(x, y, rx, ry), 'bake') +
        solid(oval(x + 6, y + 6, rx * 0.72, ry * 0.68), 'butter') +
        cuts(
          rings({ cx: x, cy: y, rx: rx + 2, ry: ry + 2, from: 170, to: 320, count: 1, width: 9, seed: index }),
          'key',
        )
      );
    }),
    placed(300, 424, 64, sprig, 1.1),
    placed(512, 318, -50, sprig),
    placed(500, 520, 100, sprig, 1.1),
    cuts(grains({ cx: 400, cy: 400, rx: 250, ry: 170, count: 46, size: 8, seed: 14 }), 'paper'),
    cuts(rings({ cx: 400, cy: 395, rx: 280, ry: 190, from: 195, to: 250, count: 2, width: 8, seed: 9 }), 'paper'),
  ]);
}

function maltLoaf(): string {
  const body = blob(
    [150, 380],
    [164, 282],
    [230, 222],
    [400, 204],
    [580, 214],
    [650, 262],
    [662, 380],
    [652, 520],
    [560, 560],
    [160, 540],
  );
  const face = blob(
    [96, 420],
    [102, 330],
    [150, 268],
    [230, 252],
    [310, 268],
    [352, 330],
    [356, 430],
    [352, 560],
    [226, 572],
    [102, 560],
  );
  const lying = blob(
    [330, 560],
    [420, 520],
    [560, 516],
    [668, 544],
    [690, 584],
    [640, 626],
    [500, 640],
    [370, 626],
    [318, 596],
  );
  const sultanas: Point[] = [
    [158, 340],
    [238, 312],
    [300, 360],
    [180, 430],
    [262, 428],
    [310, 486],
    [160, 508],
    [230, 520],
  ];
  return print('wheat', [
    shadow('wheat', 420, 606, 300),
    shape(body, 'cocoa'),
    inside(
      body,
      [
        cuts(row({ from: [380, 560], to: [660, 470], count: 15, reach: [-6, -110], width: 9, seed: 5 }), 'key'),
        cuts(
          row({ from: [300, 262], to: [600, 244], count: 13, reach: [24, -26], width: 8, bend: 4, seed: 6 }),
          'paper',
        ),
      ].join(''),
    ),
    shape(face, 'bake'),
    cuts(grains({ cx: 228, cy: 420, rx: 110, ry: 130, count: 30, size: 6, seed: 3 }), 'cocoa'),
    ...sultanas.map(
      ([x, y], index) =>
        shape(oval(x, y, 24, 17), index % 2 ? 'gold' : 'butter') +
        cuts([cut([x - 12, y - 3], [x + 10, y - 5], 4)], 'key'),
    ),
    shape(lying, 'cocoa'),
    solid(blob([352, 564], [430, 536], [556, 532], [646, 554], [660, 582], [610, 604], [500, 612], [384, 602]), 'bake'),
    ...(
      [
        [430, 566],
        [520, 556],
        [590, 578],
        [480, 592],
      ] as const
    ).map(([x, y]) => shape(oval(x, y, 24, 12), 'gold')),
    cuts(grains({ cx: 500, cy: 574, rx: 130, ry: 26, count: 14, size: 5, seed: 5 }), 'cocoa'),
  ]);
}

function appleCinnamonLoaf(): string {
  const body = blob(
    [104, 400],
    [120, 340],
    [260, 312],
    [400, 304],
    [560, 312],
    [680, 340],
    [696, 400],
    [668, 560],
    [640, 592],
    [400, 604],
    [160, 592],
    [132, 560],
  );
  const slice = (x: number) =>
    placed(
      x,
      318,
      -14,
      shape(blob([-56, 60], [-62, -10], [-20, -72], [34, -72], [66, -10], [52, 60]), 'butter') +
        line(curve([-58, 40], [-60, -10], [-20, -68], [34, -68], [62, -10], [54, 40]), { width: 14, ink: 'rust' }) +
        cuts([cut([0, -30], [2, 30], 8), cut([-16, 20], [-26, -24], 5), cut([22, 20], [30, -24], 5)], 'bake'),
    );
  const stick =
    shape(poly([-150, -20], [150, -20], [150, 20], [-150, 20]), 'rust') +
    line('M-140 0L140 0', { width: 6 }) +
    cuts(row({ from: [-130, -12], to: [120, -12], count: 9, reach: [26, 2], width: 5, seed: 3 }), 'paper');
  return print('blush', [
    shadow('blush', 410, 594, 300),
    shape(body, 'bake'),
    inside(
      body,
      [
        cuts(row({ from: [130, 586], to: [670, 586], count: 32, reach: [0, -86], width: 8, seed: 5 }), 'key'),
        cuts(row({ from: [140, 400], to: [330, 384], count: 10, reach: [6, 50], width: 8, seed: 6 }), 'paper'),
      ].join(''),
    ),
    ...[190, 296, 402, 508, 614].map(slice),
    cuts(grains({ cx: 400, cy: 380, rx: 260, ry: 22, count: 34, size: 7, seed: 9 }), 'paper'),
    placed(560, 634, -8, stick, 0.85),
    placed(500, 660, 4, stick, 0.85),
    placed(250, 640, 200, leaf(96, 'sage'), 1),
  ]);
}

/** The breads. */
export const breads = {
  sourdough,
  'wholemeal-loaf': wholemealLoaf,
  focaccia,
  'malt-loaf': maltLoaf,
  'apple-cinnamon-loaf': appleCinnamonLoaf,
};
