import { crimped, leaf, pie, wall } from '../forms';
import { blob, curve, cut, onOval, oval, placed, type Point, poly } from '../geometry';
import { grounds } from '../inks';
import { cuts, grains, inside, line, print, row, shadow, shape, solid } from '../parts';

const apple = [
  shape(
    blob([0, -62], [46, -84], [96, -46], [100, 20], [64, 84], [0, 80], [-64, 84], [-100, 20], [-96, -46], [-46, -84]),
    'rust',
  ),
  cuts(row({ from: [-64, -50], to: [-72, 20], count: 3, reach: [16, 56], width: 10, bend: 6, seed: 3 }), 'paper'),
  cuts(row({ from: [30, 76], to: [92, 10], count: 8, reach: [-6, -44], width: 9, bend: 5, seed: 4 }), 'key'),
  line(curve([0, -58], [4, -90], [24, -116]), { width: 12 }),
  placed(60, -112, -14, leaf(84, 'sage')),
].join('');

const blackberry = [
  ...(
    [
      [0, -40],
      [-26, -26],
      [26, -26],
      [-40, 2],
      [0, -6],
      [40, 2],
      [-28, 28],
      [28, 28],
      [0, 44],
    ] as const
  ).map(([x, y]) => shape(oval(x, y, 23), 'berry') + cuts([cut([x - 10, y - 6], [x + 4, y - 11], 5)], 'paper')),
  shape(blob([-34, -52], [-14, -62], [0, -80], [14, -62], [36, -52], [10, -40], [-10, -40]), 'sage'),
].join('');

function smallApplePie(): string {
  const dish = { cx: 400, cy: 350, rx: 262, ry: 150 };
  return print('wheat', [
    shadow('wheat', 420, 600, 238, 50),
    pie(dish, { depth: 190, bulges: 24 }),
    placed(430, 318, -24, leaf(210, 'gold', 'rust')),
    shape(oval(312, 372, 24, 15), 'key'),
    cuts(grains({ cx: 400, cy: 340, rx: 180, ry: 90, count: 30, size: 8, seed: 6 }), 'paper'),
  ]);
}

function largeApplePie(): string {
  const dish = { cx: 380, cy: 350, rx: 306, ry: 184 };
  const [right, front] = [onOval(380, 350, 306, 184, 14), onOval(380, 350, 306, 184, 97)];
  const middle: Point = [380, 338];
  const down = (point: Point, by: number): Point => [point[0], point[1] + by];
  // Where the middle and the two ends of the cut stand on the table.
  const [floor, floorRight, floorFront]: [Point, Point, Point] = [
    [380, 436],
    [right[0] - 30, right[1] + 92],
    down(front, 68),
  ];
  const gap = poly(middle, right, floorRight, [620, 580], [480, 640], floorFront, front);
  const cutFace = poly(middle, right, floorRight, floor);
  const edge = poly(middle, front, floorFront, floor);
  const pieces: ReadonlyArray<readonly [number, number, number]> = [
    [420, 392, 8],
    [480, 402, -14],
    [544, 412, 16],
    [606, 424, 4],
    [448, 416, 24],
    [514, 426, 0],
    [574, 438, -10],
    [632, 446, 8],
  ];
  return print('sage', [
    shadow('sage', 410, 540, 310, 66),
    pie(dish, { depth: 120, bulges: 30 }),
    `<path d="${gap}" fill="${grounds.sage.shade}"/>`,
    cuts(row({ from: [392, 470], to: [560, 512], count: 8, reach: [44, 10], width: 6, seed: 9 }), 'key'),
    shape(edge, 'bake'),
    shape(cutFace, 'butter'),
    inside(
      cutFace,
      [
        ...pieces.map(([x, y, degrees]) =>
          placed(x, y, degrees, line(curve([-28, 8], [-10, -10], [16, -8], [30, 8]), { width: 7, ink: 'rust' })),
        ),
        line(curve([380, 356], [530, 372], [690, 410]), { width: 20, ink: 'gold' }),
        line(curve([380, 366], [530, 384], [690, 424])),
        line(curve([380, 432], [530, 458], [690, 490]), { width: 22, ink: 'bake' }),
        line(curve([380, 420], [530, 446], [690, 476])),
      ].join(''),
    ),
    line(poly(middle, right), { width: 11 }),
    ...[
      [-156, -30, 14],
      [-96, -92, 58],
      [10, -108, 98],
      [110, -76, 140],
      [-120, 56, -30],
    ].map(([dx = 0, dy = 0, degrees = 0]) =>
      placed(380 + dx, 336 + dy, degrees, shape(blob([-46, 0], [0, -13], [46, 0], [0, 13]), 'key')),
    ),
    placed(596, 606, 8, apple, 0.95),
  ]);
}

function extraLargeApplePie(): string {
  const dish = { cx: 400, cy: 380, rx: 336, ry: 226 };
  const top = oval(400, 366, 282, 184);
  const strip = (degrees: number, offset: number) => {
    const band = blob([-330, -25], [0, -27], [330, -25], [330, 25], [0, 27], [-330, 25]);
    return placed(
      400 + offset * Math.sin((-degrees * Math.PI) / 180) * 1.1,
      366 + offset * Math.cos((degrees * Math.PI) / 180) * 0.72,
      degrees,
      shape(band, 'gold') +
        cuts(
          row({ from: [-280, -10], to: [250, -10], count: 10, reach: [34, 4], width: 6, seed: offset + 200 }),
          'paper',
        ) +
        cuts(row({ from: [-280, 15], to: [250, 15], count: 12, reach: [28, 2], width: 7, seed: offset + 300 }), 'bake'),
    );
  };
  return print('rose', [
    shadow('rose', 410, 600, 336, 66),
    pie(dish, { depth: 130, bulges: 38 }),
    shape(top, 'rust'),
    inside(
      top,
      [
        cuts(grains({ cx: 400, cy: 366, rx: 270, ry: 170, count: 60, size: 14, seed: 4 }), 'key'),
        ...[-240, -120, 0, 120, 240].map((offset) => strip(32, offset)),
        ...[-240, -120, 0, 120, 240].map((offset) => strip(-32, offset)),
      ].join(''),
    ),
    line(top, { width: 11 }),
  ]);
}

function smallAppleBlackberryPie(): string {
  const dish = { cx: 400, cy: 330, rx: 262, ry: 150 };
  const star = poly(
    ...Array.from({ length: 10 }, (_, index) =>
      onOval(400, 318, index % 2 ? 40 : 88, index % 2 ? 24 : 52, index * 36 - 90),
    ),
  );
  const juice = blob(
    [340, 330],
    [400, 296],
    [462, 328],
    [500, 372],
    [508, 424],
    [490, 448],
    [468, 428],
    [452, 384],
    [400, 366],
    [360, 356],
  );
  return print('mist', [
    shadow('mist', 420, 580, 238, 50),
    pie(dish, { depth: 190, bulges: 24 }),
    solid(juice, 'berry'),
    shape(star, 'berry'),
    cuts([cut([380, 304], [412, 298], 7)], 'paper'),
    solid(blob([556, 410], [574, 400], [590, 420], [588, 480], [576, 500], [562, 480]), 'berry'),
    cuts(grains({ cx: 400, cy: 330, rx: 180, ry: 90, count: 24, size: 8, seed: 6 }), 'paper'),
    placed(190, 610, -24, blackberry, 1.15),
    placed(300, 656, 16, blackberry, 1.15),
    placed(590, 636, 36, blackberry, 1.05),
  ]);
}

function lemonMeringuePie(): string {
  const dish = { cx: 400, cy: 480, rx: 282, ry: 84 };
  const side = wall(dish, 116, 0.84);
  const cloud = blob(
    [146, 446],
    [130, 396],
    [160, 350],
    [150, 300],
    [196, 260],
    [220, 286],
    [262, 214],
    [300, 236],
    [330, 150],
    [372, 196],
    [410, 108],
    [444, 184],
    [490, 150],
    [510, 226],
    [560, 214],
    [580, 284],
    [634, 276],
    [640, 350],
    [672, 396],
    [656, 446],
    [560, 478],
    [400, 492],
    [240, 478],
  );
  const peaks: Point[] = [
    [196, 262],
    [262, 216],
    [330, 152],
    [410, 110],
    [490, 152],
    [560, 216],
    [634, 278],
    [300, 330],
    [450, 290],
    [220, 390],
    [370, 420],
    [540, 380],
  ];
  return print('sage', [
    shadow('sage', 420, 620, 262, 44),
    shape(side, 'bake'),
    inside(
      side,
      cuts(row({ from: [130, 640], to: [690, 640], count: 30, reach: [2, -110], width: 8, seed: 5 }), 'key'),
    ),
    shape(crimped(dish, 26, 0.05), 'gold'),
    shape(oval(400, 474, 256, 68), 'butter'),
    cuts(row({ from: [190, 500], to: [610, 500], count: 18, reach: [4, 30], width: 8, seed: 6 }), 'bake'),
    shape(cloud, 'paper'),
    inside(
      cloud,
      [
        ...peaks.map(
          ([x, y], index) =>
            cuts(
              row({
                from: [x - 26, y + 34],
                to: [x + 30, y + 40],
                count: 5,
                reach: [22, -44],
                width: 12,
                bend: 5,
                seed: index,
              }),
              'gold',
            ) + cuts([cut([x - 6, y + 30], [x + 4, y - 8], 10)], 'rust'),
        ),
        line(curve([250, 300], [286, 330], [330, 320], [350, 280])),
        line(curve([420, 250], [450, 280], [500, 270], [516, 230])),
        line(curve([170, 390], [216, 424], [270, 410], [290, 370])),
        line(curve([330, 410], [380, 448], [440, 430], [460, 390])),
        line(curve([500, 380], [548, 410], [600, 390], [612, 350])),
        cuts(
          row({ from: [470, 484], to: [660, 430], count: 14, reach: [-10, -60], width: 9, bend: 4, seed: 9 }),
          'key',
        ),
      ].join(''),
    ),
  ]);
}

/** The pies that are covered, and the one that wears a cloud. */
export const pies = {
  'small-apple-pie': smallApplePie,
  'extra-large-apple-pie': extraLargeApplePie,
  'large-apple-pie': largeApplePie,
  'small-apple-blackberry-pie': smallAppleBlackberryPie,
  'lemon-meringue-pie': lemonMeringuePie,
};
