import { print, shadow } from '../block';
import { leaf, pie } from '../forms';
import { blob, curve, onOval, placed, poly, turned, type Point } from '../geometry';
import { grounds } from '../inks';
import { cuts, inside, line, row, shape } from '../parts';

const apple = [
  shape(blob('0 -62, 46 -84, 96 -46, 100 20, 64 84, 0 80, -64 84, -100 20, -96 -46, -46 -84'), 'rust'),
  cuts(row({ from: [-64, -50], to: [-72, 20], count: 3, reach: [16, 56], width: 10, bend: 6, seed: 3 }), 'paper'),
  cuts(row({ from: [30, 76], to: [92, 10], count: 8, reach: [-6, -44], width: 9, bend: 5, seed: 4 }), 'key'),
  line(curve('0 -58, 4 -90, 24 -116'), { width: 12 }),
  placed(60, -112, -14, leaf(84, 'gold')),
];

/** Draws the large apple pie. */
export function largeApplePie(): string {
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
  const pieces = turned('420 392 8, 480 402 -14, 544 412 16, 606 424 4, 448 416 24, 514 426 0, 574 438 -10, 632 446 8');
  return print('sage', [
    shadow('sage', 410, 540, 310, 66),
    pie(dish, { depth: 120, bulges: 30 }),
    `<path d="${gap}" fill="${grounds.sage.shade}"/>`,
    cuts(row({ from: [392, 470], to: [560, 512], count: 8, reach: [44, 10], width: 6, seed: 9 }), 'key'),
    shape(edge, 'rust'),
    shape(cutFace, 'paper'),
    inside(cutFace, [
      ...pieces.map(([x, y, degrees]) =>
        placed(x, y, degrees, line(curve('-28 8, -10 -10, 16 -8, 30 8'), { width: 7, ink: 'rust' })),
      ),
      line(curve('380 356, 530 372, 690 410'), { width: 20, ink: 'gold' }),
      line(curve('380 366, 530 384, 690 424')),
      line(curve('380 432, 530 458, 690 490'), { width: 22, ink: 'rust' }),
      line(curve('380 420, 530 446, 690 476')),
    ]),
    line(poly(middle, right), { width: 11 }),
    ...turned('-156 -30 14, -96 -92 58, 10 -108 98, 110 -76 140, -120 56 -30').map(([dx, dy, degrees]) =>
      placed(380 + dx, 336 + dy, degrees, shape(blob('-46 0, 0 -13, 46 0, 0 13'), 'key')),
    ),
    placed(596, 606, 8, apple, 0.95),
  ]);
}
