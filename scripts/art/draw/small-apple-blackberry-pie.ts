import { print, shadow } from '../block';
import { pie } from '../forms';
import { blob, cut, onOval, oval, placed, points, poly } from '../geometry';
import { cuts, grains, shape, solid } from '../parts';

const blackberry = [
  ...points('0 -40, -26 -26, 26 -26, -40 2, 0 -6, 40 2, -28 28, 28 28, 0 44').map(
    ([x, y]) => shape(oval(x, y, 23), 'berry') + cuts([cut([x - 10, y - 6], [x + 4, y - 11], 5)], 'paper'),
  ),
  shape(blob('-34 -52, -14 -62, 0 -80, 14 -62, 36 -52, 10 -40, -10 -40'), 'sage'),
];

/** Draws the small apple blackberry pie. */
export function smallAppleBlackberryPie(): string {
  const dish = { cx: 400, cy: 330, rx: 262, ry: 150 };
  const star = poly(
    ...Array.from({ length: 10 }, (_, index) =>
      onOval(400, 318, index % 2 ? 40 : 88, index % 2 ? 24 : 52, index * 36 - 90),
    ),
  );
  const juice = blob('340 330, 400 296, 462 328, 500 372, 508 424, 490 448, 468 428, 452 384, 400 366, 360 356');
  return print('mist', [
    shadow('mist', 420, 580, 238, 50),
    pie(dish, { depth: 190, bulges: 24, tin: 'gold' }),
    solid(juice, 'berry'),
    shape(star, 'berry'),
    cuts([cut([380, 304], [412, 298], 7)], 'paper'),
    solid(blob('556 410, 574 400, 590 420, 588 480, 576 500, 562 480'), 'berry'),
    cuts(grains({ cx: 400, cy: 330, rx: 180, ry: 90, count: 24, size: 8, seed: 6 }), 'paper'),
    placed(190, 610, -24, blackberry, 1.15),
    placed(300, 656, 16, blackberry, 1.15),
    placed(590, 636, 36, blackberry, 1.05),
  ]);
}
