import { faces, lemonSlice, wall } from '../forms';
import { blob, curve, cut, onOval, oval, placed, type Point } from '../geometry';
import type { Ink } from '../inks';
import { cuts, grains, inside, line, print, rings, row, shadow, shape, solid } from '../parts';

const bar = { x: 110, y: 380, width: 440, height: 190, back: [140, 130] as const };
type Faces = ReturnType<typeof faces>;

/** A slab in one ink, its side in shadow. */
function slab({ top, front, side }: Faces, ink: Ink, dark: Ink): string {
  return (
    shape(side, dark) +
    inside(
      side,
      cuts(row({ from: [556, 560], to: [700, 420], count: 13, reach: [0, -190], width: 11, seed: 3 }), 'key'),
    ) +
    shape(front, ink) +
    shape(top, ink)
  );
}

const across = (y: number, height: number) =>
  `M90 ${y}L570 ${y}L720 ${y - 140}L720 ${y - 140 + height}L570 ${y + height}L90 ${y + height}L90 ${y}Z`;

function brownie(): string {
  const shown = faces(bar);
  const cracks: ReadonlyArray<ReadonlyArray<Point>> = [
    [
      [150, 366],
      [220, 340],
      [260, 352],
      [330, 310],
      [400, 322],
    ],
    [
      [260, 352],
      [280, 372],
    ],
    [
      [330, 310],
      [350, 276],
      [420, 262],
      [470, 280],
    ],
    [
      [400, 322],
      [450, 350],
      [520, 336],
    ],
    [
      [470, 280],
      [560, 290],
      [620, 268],
    ],
    [
      [520, 336],
      [540, 310],
      [560, 290],
    ],
    [
      [230, 290],
      [300, 290],
      [350, 276],
    ],
  ];
  return print('blush', [
    shadow('blush', 430, 570, 310, 56),
    slab(shown, 'cocoa', 'cocoa'),
    inside(
      shown.front,
      cuts(grains({ cx: 330, cy: 480, rx: 220, ry: 80, count: 40, size: 8, seed: 4 }), 'key') +
        cuts(row({ from: [130, 560], to: [540, 560], count: 20, reach: [2, -50], width: 9, seed: 6 }), 'key') +
        (
          [
            [190, 450],
            [320, 500],
            [440, 440],
            [260, 530],
          ] as const
        )
          .map(([x, y]) => solid(blob([x - 22, y], [x, y - 14], [x + 24, y + 2], [x, y + 14]), 'bake'))
          .join(''),
    ),
    inside(
      shown.top,
      [
        solid(shown.top, 'chocolate'),
        ...cracks.map((points) => line(curve(...points), { width: 13 })),
        ...cracks.map((points) =>
          cuts(
            [
              cut(
                [(points[0]?.[0] ?? 0) + 6, (points[0]?.[1] ?? 0) - 12],
                [(points[1]?.[0] ?? 0) + 2, (points[1]?.[1] ?? 0) - 12],
                7,
              ),
            ],
            'paper',
          ),
        ),
        cuts(grains({ cx: 400, cy: 315, rx: 250, ry: 50, count: 34, size: 8, seed: 9 }), 'paper'),
      ].join(''),
    ),
    line(shown.top, { width: 11 }),
    cuts(grains({ cx: 190, cy: 640, rx: 70, ry: 18, count: 9, size: 12, seed: 3 }), 'cocoa'),
  ]);
}

function tiffin(): string {
  const shown = faces(bar);
  const biscuit = (x: number, y: number, degrees: number, scale = 1) =>
    placed(
      x,
      y,
      degrees,
      shape(blob([-40, -16], [-6, -30], [36, -20], [42, 14], [4, 28], [-34, 20]), 'gold') +
        cuts(grains({ cx: 0, cy: 0, rx: 26, ry: 16, count: 5, size: 5, seed: x }), 'bake'),
      scale,
    );
  return print('oat', [
    shadow('oat', 430, 570, 310, 56),
    slab(shown, 'cocoa', 'cocoa'),
    inside(
      shown.front,
      [
        biscuit(170, 470, 12),
        biscuit(290, 510, -20, 1.15),
        biscuit(410, 470, 30),
        biscuit(500, 530, -8, 1.1),
        biscuit(200, 548, 40, 0.9),
        biscuit(390, 556, 8),
        biscuit(520, 456, 60, 0.8),
        ...(
          [
            [240, 452],
            [346, 452],
            [456, 506],
            [340, 560],
            [140, 520],
          ] as const
        ).map(([x, y]) => shape(oval(x, y, 19, 14), 'berry')),
      ].join(''),
    ),
    inside(across(380, 46), solid(shown.front, 'chocolate') + solid(shown.side, 'chocolate')),
    inside(
      shown.side,
      cuts(row({ from: [556, 560], to: [700, 420], count: 12, reach: [0, -180], width: 10, seed: 7 }), 'key'),
    ),
    line('M110 426L550 426L690 296', { width: 9 }),
    line(shown.front, { width: 11 }),
    line(shown.side, { width: 11 }),
    inside(
      shown.top,
      solid(shown.top, 'chocolate') +
        cuts(
          row({ from: [170, 350], to: [520, 350], count: 8, reach: [60, -56], width: 9, bend: 3, seed: 4 }),
          'paper',
        ) +
        cuts(row({ from: [330, 360], to: [640, 340], count: 8, reach: [50, -50], width: 8, seed: 5 }), 'cocoa'),
    ),
    line(shown.top, { width: 11 }),
  ]);
}

function millionaire(): string {
  const shown = faces(bar);
  const wave = (y: number): Point[] => [
    [100, y],
    [200, y - 18],
    [300, y],
    [400, y - 20],
    [500, y],
    [600, y - 20],
    [720, y],
  ];
  return print('mist', [
    shadow('mist', 430, 570, 310, 56),
    slab(shown, 'butter', 'gold'),
    inside(shown.front, cuts(grains({ cx: 330, cy: 530, rx: 220, ry: 36, count: 50, size: 6, seed: 4 }), 'bake')),
    inside(across(426, 64), solid(shown.front, 'rust') + solid(shown.side, 'rust')),
    cuts(row({ from: [130, 444], to: [500, 444], count: 9, reach: [34, 4], width: 8, seed: 6 }), 'paper'),
    inside(across(380, 46), solid(shown.front, 'cocoa') + solid(shown.side, 'cocoa')),
    inside(
      shown.side,
      cuts(row({ from: [556, 560], to: [700, 420], count: 13, reach: [0, -190], width: 10, seed: 7 }), 'key'),
    ),
    line('M110 426L550 426L690 296', { width: 9 }),
    line('M110 490L550 490L690 360', { width: 9 }),
    line(shown.front, { width: 11 }),
    line(shown.side, { width: 11 }),
    inside(
      shown.top,
      [
        solid(shown.top, 'cocoa'),
        ...[274, 304, 334, 364].map((y) => line(curve(...wave(y)), { width: 9, ink: y % 20 ? 'paper' : 'gold' })),
        cuts(
          row({ from: [170, 376], to: [620, 270], count: 12, reach: [10, -50], width: 8, bend: 8, seed: 8 }),
          'cocoa',
        ),
      ].join(''),
    ),
    line(shown.top, { width: 11 }),
  ]);
}

function flapjack(): string {
  const oats = (shown: Faces, cx: number, cy: number, seed: number) =>
    inside(
      shown.top,
      cuts(grains({ cx, cy: cy - 90, rx: 260, ry: 70, count: 90, size: 12, seed }), 'butter') +
        cuts(grains({ cx, cy: cy - 90, rx: 260, ry: 70, count: 50, size: 11, seed: seed + 1 }), 'paper') +
        cuts(grains({ cx, cy: cy - 90, rx: 260, ry: 70, count: 34, size: 9, seed: seed + 2 }), 'rust'),
    ) +
    inside(
      shown.front,
      cuts(grains({ cx, cy: cy + 30, rx: 260, ry: 70, count: 70, size: 12, seed: seed + 3 }), 'butter') +
        cuts(grains({ cx, cy: cy + 30, rx: 260, ry: 70, count: 50, size: 10, seed: seed + 4 }), 'rust') +
        cuts(grains({ cx, cy: cy + 40, rx: 260, ry: 60, count: 20, size: 9, seed: seed + 5 }), 'key'),
    );
  const lower = faces({ x: 90, y: 470, width: 480, height: 110, back: [130, 110] });
  const upper = faces({ x: -250, y: 0, width: 440, height: 104, back: [120, 100] });
  return print('sage', [
    shadow('sage', 430, 580, 320, 54),
    shape(lower.side, 'bake'),
    inside(
      lower.side,
      cuts(row({ from: [574, 570], to: [700, 470], count: 12, reach: [0, -120], width: 10, seed: 3 }), 'key'),
    ),
    shape(lower.front, 'bake'),
    shape(lower.top, 'gold'),
    oats(lower, 330, 500, 10),
    line(lower.top, { width: 11 }),
    line(lower.front, { width: 11 }),
    placed(
      420,
      316,
      -13,
      [
        shape(upper.side, 'bake'),
        inside(
          upper.side,
          cuts(row({ from: [194, 100], to: [310, 0], count: 11, reach: [0, -110], width: 10, seed: 3 }), 'key'),
        ),
        shape(upper.front, 'bake'),
        shape(upper.top, 'gold'),
        oats(upper, -20, 30, 30),
        line(upper.top, { width: 11 }),
        line(upper.front, { width: 11 }),
      ].join(''),
    ),
    cuts(grains({ cx: 210, cy: 650, rx: 90, ry: 18, count: 10, size: 13, seed: 5 }), 'bake'),
  ]);
}

function lemonDrizzleCake(): string {
  const body = blob(
    [110, 400],
    [120, 330],
    [240, 276],
    [400, 262],
    [560, 276],
    [680, 330],
    [690, 400],
    [664, 560],
    [636, 592],
    [400, 602],
    [164, 592],
    [136, 560],
  );
  const icing = blob(
    [104, 372],
    [140, 306],
    [260, 262],
    [400, 248],
    [540, 262],
    [660, 306],
    [698, 372],
    [690, 420],
    [662, 426],
    [650, 398],
    [620, 400],
    [606, 480],
    [576, 500],
    [552, 476],
    [540, 404],
    [490, 402],
    [470, 440],
    [446, 448],
    [424, 420],
    [400, 400],
    [350, 402],
    [336, 500],
    [308, 526],
    [282, 498],
    [272, 408],
    [230, 402],
    [212, 446],
    [188, 456],
    [168, 432],
    [150, 400],
    [122, 410],
  );
  return print('sage', [
    shadow('sage', 420, 594, 300),
    shape(body, 'gold'),
    inside(
      body,
      [
        cuts(grains({ cx: 400, cy: 500, rx: 260, ry: 80, count: 60, size: 6, seed: 5 }), 'bake'),
        cuts(row({ from: [140, 590], to: [670, 590], count: 32, reach: [0, -62], width: 8, seed: 5 }), 'key'),
      ].join(''),
    ),
    shape(icing, 'paper'),
    inside(
      icing,
      cuts(row({ from: [430, 380], to: [680, 370], count: 13, reach: [-8, -60], width: 8, bend: 4, seed: 9 }), 'gold') +
        cuts(grains({ cx: 380, cy: 316, rx: 220, ry: 40, count: 40, size: 10, seed: 3 }), 'butter') +
        cuts([cut([176, 340], [290, 290], 7, -5)], 'gold'),
    ),
    shape(
      blob([470, 660], [478, 590], [520, 550], [580, 540], [640, 560], [672, 610], [664, 670], [610, 706], [540, 706]),
      'butter',
    ),
    placed(556, 630, -16, lemonSlice(76)),
    cuts(row({ from: [640, 690], to: [668, 610], count: 5, reach: [-28, -10], width: 7, seed: 4 }), 'bake'),
  ]);
}

function dundeeCake(): string {
  const dish = { cx: 400, cy: 350, rx: 290, ry: 170 };
  const side = wall(dish, 190, 0.98);
  const top = oval(400, 346, 290, 172);
  const nut = (x: number, y: number, degrees: number) =>
    placed(
      x,
      y,
      degrees,
      shape(blob([-32, 0], [-12, -17], [14, -15], [36, 0], [14, 15], [-12, 17]), 'butter') +
        cuts([cut([-18, -4], [20, -4], 6)], 'paper'),
    );
  const ring = (count: number, share: number, turn: number) =>
    Array.from({ length: count }, (_, index) => {
      const degrees = (360 * index) / count + turn;
      const [x, y] = onOval(400, 346, 290 * share, 172 * share, degrees);
      const [tx, ty] = onOval(0, 0, 290, 172, degrees);
      return nut(x, y, (Math.atan2(ty, tx) * 180) / Math.PI);
    });
  const fruit: readonly Point[] = [
    [170, 470],
    [240, 530],
    [330, 560],
    [420, 600],
    [510, 566],
    [590, 520],
    [200, 580],
    [300, 640],
    [480, 650],
    [620, 590],
  ];
  return print('wheat', [
    shadow('wheat', 430, 610, 290, 60),
    shape(side, 'bake'),
    inside(
      side,
      [
        ...fruit.map(([x, y], index) => shape(oval(x, y, 20, 14), index % 3 ? 'rust' : 'butter')),
        cuts(row({ from: [420, 700], to: [690, 600], count: 20, reach: [0, -180], width: 10, seed: 5 }), 'key'),
        cuts(row({ from: [120, 400], to: [190, 460], count: 5, reach: [0, 130], width: 8, seed: 6 }), 'paper'),
      ].join(''),
    ),
    shape(top, 'bake'),
    inside(
      top,
      cuts(
        rings({ cx: 400, cy: 346, rx: 276, ry: 162, from: -10, to: 100, count: 3, width: 9, step: 0.05, seed: 4 }),
        'key',
      ) +
        cuts(
          rings({ cx: 400, cy: 346, rx: 276, ry: 162, from: 175, to: 270, count: 2, width: 9, step: 0.05, seed: 5 }),
          'paper',
        ) +
        cuts(grains({ cx: 400, cy: 346, rx: 250, ry: 140, count: 40, size: 7, seed: 6 }), 'rust'),
    ),
    ...ring(18, 0.82, 4),
    ...ring(12, 0.55, 12),
    ...ring(6, 0.27, 0),
    nut(400, 346, 10),
  ]);
}

/** What is cut into bars, and the cakes that come in a tin of their own. */
export const trayBakes = {
  'tiffin-slice': tiffin,
  flapjack,
  brownie,
  'millionaire-shortbread': millionaire,
  'lemon-drizzle-cake': lemonDrizzleCake,
  'dundee-cake': dundeeCake,
};
