import { crimped, leaf, wall } from '../forms';
import { blob, curve, cut, onOval, oval, placed, type Point, poly } from '../geometry';
import { cuts, grains, inside, line, print, rings, row, shadow, shape, solid, spokes } from '../parts';
import { twist } from './croissants';

function peachPastry(): string {
  const base = poly([400, 150], [700, 410], [400, 640], [100, 410]);
  const depth = poly([100, 410], [400, 640], [700, 410], [700, 452], [400, 690], [100, 452]);
  const half = oval(400, 386, 138, 124);
  return print('mist', [
    shadow('mist', 430, 640, 290, 60),
    shape(depth, 'bake'),
    inside(
      depth,
      cuts(
        row({ from: [110, 440], to: [400, 680], count: 16, reach: [0, 60], width: 7, seed: 5 }).concat(
          row({ from: [400, 690], to: [700, 450], count: 24, reach: [0, -60], width: 10, seed: 6 }),
        ),
        'key',
      ),
    ),
    shape(base, 'gold'),
    cuts(row({ from: [150, 410], to: [390, 210], count: 12, reach: [26, 22], width: 7, seed: 7 }), 'paper'),
    cuts(row({ from: [420, 618], to: [670, 420], count: 14, reach: [-30, -24], width: 8, seed: 8 }), 'key'),
    shape(oval(400, 396, 176, 152), 'butter'),
    shape(blob([330, 196], [400, 166], [470, 196], [476, 262], [400, 300], [324, 262]), 'gold'),
    shape(blob([180, 342], [236, 350], [286, 396], [240, 452], [180, 470], [132, 410]), 'gold'),
    shape(blob([620, 342], [564, 350], [514, 396], [560, 452], [620, 470], [668, 410]), 'gold'),
    shape(blob([330, 596], [400, 626], [470, 596], [476, 530], [400, 492], [324, 530]), 'gold'),
    cuts(
      row({ from: [346, 250], to: [456, 250], count: 7, reach: [0, -56], width: 7, seed: 4 }).concat(
        row({ from: [240, 380], to: [240, 440], count: 4, reach: [-76, 4], width: 7, seed: 5 }),
        row({ from: [560, 370], to: [560, 440], count: 5, reach: [76, 4], width: 8, seed: 6 }),
        row({ from: [346, 540], to: [456, 540], count: 7, reach: [0, 60], width: 8, seed: 7 }),
      ),
      'bake',
    ),
    shape(half, 'blush'),
    inside(
      half,
      [
        cuts(
          rings({ cx: 400, cy: 386, rx: 128, ry: 114, from: -30, to: 120, count: 5, width: 9, step: 0.1, seed: 2 }),
          'rust',
        ),
        cuts(
          rings({ cx: 400, cy: 388, rx: 112, ry: 100, from: 190, to: 262, count: 3, width: 9, step: 0.12, seed: 3 }),
          'paper',
        ),
        line(curve([402, 264], [388, 320], [396, 384], [420, 440]), { width: 8, ink: 'rust' }),
      ].join(''),
    ),
  ]);
}

const spiral = (cx: number, cy: number, rx: number, ry: number, turns: number, start = 0): Point[] =>
  Array.from({ length: Math.round(turns * 16) + 1 }, (_, index) => {
    const share = 1 - index / (turns * 16 + 2.4);
    return onOval(cx, cy, rx * share, ry * share, start + index * 22.5);
  });

function pistachioPastry(): string {
  const side = wall({ cx: 400, cy: 400, rx: 288, ry: 226 }, 90, 0.9);
  const top = oval(400, 390, 290, 228);
  const nut =
    shape(blob([-24, 0], [-6, -16], [20, -10], [26, 4], [4, 16], [-18, 12]), 'sage') +
    cuts([cut([-14, -4], [14, -6], 4)], 'paper');
  const nuts: Point[] = [
    [270, 300],
    [350, 250],
    [470, 262],
    [556, 330],
    [600, 420],
    [520, 452],
    [440, 350],
    [330, 380],
    [240, 430],
    [320, 500],
    [420, 470],
    [500, 560],
    [400, 570],
    [180, 370],
  ];
  return print('blush', [
    shadow('blush', 420, 590, 300, 60),
    shape(side, 'bake'),
    inside(side, cuts(row({ from: [120, 470], to: [690, 470], count: 34, reach: [2, 200], width: 8, seed: 5 }), 'key')),
    shape(top, 'gold'),
    inside(
      top,
      [
        line(curve(...spiral(400, 390, 262, 204, 2.75, 40)), { width: 50 }),
        line(curve(...spiral(400, 390, 262, 204, 2.75, 40)), { width: 32, ink: 'sage' }),
        cuts(
          rings({ cx: 400, cy: 390, rx: 282, ry: 220, from: 165, to: 265, count: 2, width: 8, step: 0.24, seed: 3 }),
          'paper',
        ),
        cuts(rings({ cx: 400, cy: 390, rx: 284, ry: 222, from: -10, to: 90, count: 1, width: 12, seed: 4 }), 'key'),
      ].join(''),
    ),
    ...nuts.map(([x, y], index) => placed(x, y, index * 47, nut, 0.9 + (index % 3) * 0.15)),
    placed(170, 650, 20, nut, 1.2),
    placed(230, 676, 80, nut),
  ]);
}

function cinnamonKnot(): string {
  return print('wheat', [
    shadow('wheat', 420, 590, 290, 56),
    shape(
      blob([130, 430], [170, 300], [300, 230], [500, 226], [640, 300], [676, 430], [620, 560], [400, 620], [180, 560]),
      'bake',
    ),
    twist(
      [
        [420, 590],
        [270, 570],
        [150, 470],
        [140, 350],
        [230, 240],
        [360, 210],
      ],
      86,
      'bake',
      1,
    ),
    twist(
      [
        [340, 590],
        [520, 580],
        [650, 480],
        [664, 350],
        [570, 244],
        [430, 206],
      ],
      86,
      'gold',
      2,
    ),
    twist(
      [
        [200, 500],
        [300, 460],
        [400, 396],
        [490, 310],
        [540, 236],
      ],
      92,
      'gold',
      3,
    ),
    twist(
      [
        [250, 250],
        [310, 330],
        [400, 410],
        [500, 470],
        [606, 510],
      ],
      92,
      'bake',
      4,
    ),
    twist(
      [
        [300, 560],
        [390, 520],
        [470, 440],
        [480, 350],
        [410, 300],
        [330, 330],
      ],
      84,
      'gold',
      5,
    ),
    cuts(grains({ cx: 410, cy: 370, rx: 210, ry: 150, count: 44, size: 8, seed: 14 }), 'paper'),
    cuts(grains({ cx: 410, cy: 400, rx: 210, ry: 140, count: 22, size: 6, seed: 15 }), 'key'),
  ]);
}

function cheesePestoSwirl(): string {
  const side = wall({ cx: 400, cy: 370, rx: 272, ry: 190 }, 170, 0.94);
  const top = blob(
    [128, 376],
    [160, 262],
    [270, 190],
    [400, 172],
    [540, 190],
    [640, 262],
    [674, 372],
    [630, 480],
    [530, 552],
    [400, 568],
    [260, 550],
    [164, 476],
  );
  const cheese = shape(blob([-30, 6], [-16, -14], [22, -12], [32, 4], [12, 18], [-20, 16]), 'butter');
  return print('oat', [
    shadow('oat', 420, 640, 290, 50),
    shape(side, 'bake'),
    inside(
      side,
      cuts(row({ from: [140, 700], to: [680, 700], count: 30, reach: [4, -170], width: 9, seed: 5 }), 'key'),
    ),
    inside(
      side,
      line(curve([110, 470], [240, 596], [400, 636], [570, 594], [690, 470]), { width: 34 }) +
        line(curve([110, 470], [240, 596], [400, 636], [570, 594], [690, 470]), { width: 18, ink: 'sage' }),
    ),
    shape(top, 'gold'),
    inside(
      top,
      [
        line(curve(...spiral(400, 370, 236, 160, 2.2, 150)), { width: 46 }),
        line(curve(...spiral(400, 370, 236, 160, 2.2, 150)), { width: 28, ink: 'sage' }),
        cuts(
          rings({ cx: 400, cy: 370, rx: 262, ry: 186, from: 170, to: 260, count: 2, width: 8, step: 0.3, seed: 3 }),
          'paper',
        ),
      ].join(''),
    ),
    ...(
      [
        [250, 300],
        [352, 240],
        [520, 262],
        [590, 360],
        [470, 400],
        [330, 400],
        [520, 500],
        [280, 480],
        [400, 320],
      ] as const
    ).map(([x, y], index) => placed(x, y, index * 40, cheese)),
    placed(430, 356, -32, leaf(150, 'sage', 'paper')),
    placed(352, 330, 205, leaf(120, 'sage', 'paper')),
  ]);
}

function ecclesCake(): string {
  const base = blob(
    [112, 470],
    [140, 420],
    [400, 400],
    [664, 420],
    [692, 474],
    [640, 560],
    [520, 606],
    [400, 616],
    [270, 606],
    [160, 560],
  );
  const top = blob(
    [120, 430],
    [150, 320],
    [270, 250],
    [400, 234],
    [540, 250],
    [650, 318],
    [682, 430],
    [640, 514],
    [520, 560],
    [400, 570],
    [280, 560],
    [164, 514],
  );
  const slit = (x: number, y: number, degrees: number) =>
    placed(
      x,
      y,
      degrees,
      shape(blob([-104, 0], [-40, -26], [44, -26], [104, 0], [40, 24], [-44, 24]), 'key') +
        [-58, -20, 20, 58]
          .map(
            (at, index) =>
              `${solid(oval(at, index % 2 ? 3 : -3, 17, 12), 'berry')}${cuts([cut([at - 8, -7], [at + 7, -8], 4)], 'paper')}`,
          )
          .join(''),
    );
  return print('rose', [
    shadow('rose', 420, 600, 300, 54),
    shape(base, 'bake'),
    inside(
      base,
      line(curve([120, 480], [260, 560], [400, 580], [560, 562], [690, 480]), { width: 7 }) +
        line(curve([130, 510], [260, 590], [400, 604], [560, 590], [676, 510]), { width: 6 }) +
        cuts(row({ from: [140, 530], to: [670, 530], count: 26, reach: [4, 70], width: 6, seed: 3 }), 'key'),
    ),
    shape(top, 'gold'),
    inside(
      top,
      [
        cuts(
          rings({ cx: 400, cy: 402, rx: 264, ry: 154, from: 0, to: 105, count: 4, width: 9, step: 0.09, seed: 3 }),
          'rust',
        ),
        cuts(
          rings({ cx: 400, cy: 404, rx: 262, ry: 152, from: 165, to: 255, count: 3, width: 9, step: 0.1, seed: 5 }),
          'paper',
        ),
      ].join(''),
    ),
    slit(396, 326, -4),
    slit(404, 402, -4),
    slit(396, 478, -4),
    cuts(grains({ cx: 400, cy: 400, rx: 240, ry: 140, count: 60, size: 9, seed: 14 }), 'paper'),
    ...(
      [
        [180, 664],
        [216, 684],
        [262, 668],
      ] as const
    ).map(([x, y]) => shape(oval(x, y, 17, 12), 'berry')),
  ]);
}

function custardTart(): string {
  const dish = { cx: 400, cy: 350, rx: 270, ry: 130 };
  const side = wall(dish, 200, 0.74);
  const custard = oval(400, 346, 222, 98);
  const spots: ReadonlyArray<readonly [number, number, number]> = [
    [300, 310, 34],
    [384, 286, 22],
    [466, 318, 44],
    [540, 356, 24],
    [360, 372, 40],
    [260, 366, 22],
    [450, 402, 30],
    [330, 420, 18],
  ];
  return print('mist', [
    shadow('mist', 420, 602, 240, 52),
    shape(side, 'gold'),
    inside(
      side,
      [
        ...[0, 1, 2, 3, 4].map((ring) =>
          line(
            curve(
              [130 + ring * 16, 400 + ring * 42],
              [260, 486 + ring * 42],
              [400, 510 + ring * 42],
              [540, 486 + ring * 42],
              [670 - ring * 16, 400 + ring * 42],
            ),
            { width: 8, ink: 'rust' },
          ),
        ),
        cuts(row({ from: [470, 640], to: [660, 420], count: 16, reach: [-14, -90], width: 10, seed: 5 }), 'key'),
        cuts(row({ from: [160, 400], to: [230, 600], count: 8, reach: [44, 16], width: 8, seed: 6 }), 'paper'),
      ].join(''),
    ),
    shape(crimped(dish, 17, 0.05), 'gold'),
    cuts(spokes({ ...dish, from: 0, to: 360, count: 34, inner: 0.86, outer: 0.97, width: 6, seed: 9 }), 'rust'),
    shape(custard, 'butter'),
    inside(
      custard,
      [
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
            index % 3 === 1 ? 'rust' : 'key',
          ),
        ),
        cuts(rings({ cx: 400, cy: 346, rx: 206, ry: 88, from: 170, to: 250, count: 2, width: 8, seed: 4 }), 'paper'),
        cuts(rings({ cx: 400, cy: 346, rx: 214, ry: 92, from: 0, to: 80, count: 2, width: 8, seed: 2 }), 'bake'),
      ].join(''),
    ),
  ]);
}

/** Sweet and savoury pastries. */
export const pastries = {
  'peach-pastry': peachPastry,
  'pistachio-pastry': pistachioPastry,
  'cinnamon-knot': cinnamonKnot,
  'cheese-pesto-swirl': cheesePestoSwirl,
  'eccles-cake': ecclesCake,
  'portuguese-custard-tart': custardTart,
};
