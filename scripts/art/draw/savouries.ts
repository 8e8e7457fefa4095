import { at, blob, curve, cut, onOval, oval, placed, type Point } from '../geometry';
import { cuts, grains, inside, line, print, rings, row, shadow, shape, solid } from '../parts';

function curriedBeefPasty(): string {
  const base = 566;
  const body = blob(
    [116, base],
    [150, 400],
    [240, 282],
    [400, 236],
    [560, 282],
    [650, 400],
    [684, base],
    [560, 590],
    [400, 596],
    [240, 590],
  );
  const crimps = Array.from({ length: 15 }, (_, index): readonly [Point, number] => {
    const degrees = 188 + (index * 164) / 14;
    return [onOval(400, 566, 292, 318, degrees), degrees + 116];
  });
  const chilli =
    shape(blob([-110, -6], [-60, -34], [30, -30], [120, 14], [40, 18], [-50, 26]), 'rust') +
    cuts([cut([-70, -14], [40, -12], 6, -4)], 'paper') +
    line(curve([-106, -6], [-136, -16], [-156, -44]), { width: 18 }) +
    line(curve([-108, -6], [-136, -16], [-154, -40]), { width: 8, ink: 'sage' });
  return print('sage', [
    shadow('sage', 420, 588, 310, 46),
    shape(body, 'gold'),
    inside(
      body,
      [
        cuts(
          rings({ cx: 400, cy: 560, rx: 262, ry: 286, from: 186, to: 250, count: 3, width: 10, step: 0.1, seed: 5 }),
          'paper',
        ),
        cuts(
          row({ from: [420, 596], to: [680, 560], count: 18, reach: [-20, -110], width: 10, bend: 5, seed: 5 }),
          'key',
        ),
        cuts(row({ from: [150, 596], to: [420, 600], count: 14, reach: [4, -56], width: 8, seed: 6 }), 'bake'),
      ].join(''),
    ),
    ...crimps.map(([[x, y], degrees], index) =>
      placed(
        x,
        y,
        degrees,
        shape(blob([-46, -4], [-24, -28], [22, -28], [46, 2], [18, 26], [-24, 26]), index % 2 ? 'bake' : 'gold') +
          cuts([cut([-26, 8], [24, 10], 7)], 'key'),
      ),
    ),
    ...[350, 410, 470].map((x, index) =>
      shape(blob([x - 34, 424 - index * 2], [x, 398], [x + 30, 396], [x + 4, 430]), 'rust'),
    ),
    cuts(grains({ cx: 380, cy: 480, rx: 190, ry: 60, count: 22, size: 7, seed: 12 }), 'rust'),
    placed(300, 668, -4, chilli),
    solid(oval(520, 668, 15), 'sage'),
    solid(oval(562, 684, 15), 'sage'),
    line(oval(520, 668, 15)),
    line(oval(562, 684, 15)),
  ]);
}

function kimchi(): string {
  const glass = `M${at([226, 250])}C${at([190, 280])} ${at([180, 310])} ${at([180, 350])}L${at([180, 620])}C${at([180, 668])} ${at([210, 690])} ${at([260, 690])}L${at([540, 690])}C${at([590, 690])} ${at([620, 668])} ${at([620, 620])}L${at([620, 350])}C${at([620, 310])} ${at([610, 280])} ${at([574, 250])}L${at([226, 250])}Z`;
  const leafy = (x: number, y: number, degrees: number, scale = 1) =>
    placed(
      x,
      y,
      degrees,
      [
        shape(
          blob(
            [-110, 10],
            [-70, -46],
            [-20, -38],
            [10, -62],
            [60, -46],
            [104, -10],
            [70, 40],
            [20, 34],
            [-20, 56],
            [-76, 46],
          ),
          'butter',
        ),
        cuts(
          [
            cut([-96, 6], [80, -4], 12, 4),
            cut([-40, 2], [-20, -34], 6),
            cut([0, 2], [30, -36], 6),
            cut([-30, 8], [-14, 42], 6),
            cut([20, 6], [46, 28], 6),
          ],
          'paper',
        ),
        cuts(row({ from: [0, 46], to: [90, 16], count: 6, reach: [-8, -26], width: 7, seed: 4 }), 'rust'),
      ].join(''),
      scale,
    );
  const radish = (x: number, y: number, degrees: number) =>
    placed(
      x,
      y,
      degrees,
      shape(blob([-34, -20], [34, -24], [38, 20], [-30, 24]), 'paper') + cuts([cut([-20, 8], [24, 6], 5)], 'rust'),
    );
  const scallion = (x: number, y: number, degrees: number) =>
    placed(x, y, degrees, line('M-54 0L54 0', { width: 32 }) + line('M-50 0L50 0', { width: 14, ink: 'sage' }));
  const lid = blob([212, 232], [214, 196], [240, 176], [400, 166], [560, 176], [586, 196], [588, 232], [400, 246]);
  return print('sage', [
    shadow('sage', 430, 680, 270, 40),
    shape(glass, 'rust'),
    inside(
      glass,
      [
        solid('M170 240L640 240L640 318L170 318Z', 'paper'),
        leafy(270, 380, 20),
        leafy(520, 372, -18),
        scallion(398, 352, 62),
        leafy(400, 468, 8, 1.1),
        leafy(236, 540, -30),
        radish(330, 440, 18),
        radish(548, 470, -22),
        leafy(556, 566, 24),
        scallion(470, 560, -38),
        leafy(390, 620, -6, 1.1),
        scallion(250, 450, -70),
        radish(300, 600, -12),
        radish(500, 652, 12),
        scallion(204, 640, 24),
        cuts(grains({ cx: 400, cy: 500, rx: 210, ry: 180, count: 60, size: 9, seed: 5 }), 'rust'),
        cuts(grains({ cx: 400, cy: 500, rx: 210, ry: 180, count: 24, size: 7, seed: 6 }), 'key'),
        cuts([cut([214, 330], [210, 640], 10), cut([242, 360], [240, 560], 6)], 'paper'),
        cuts(row({ from: [612, 360], to: [612, 670], count: 16, reach: [-44, 10], width: 9, seed: 7 }), 'key'),
      ].join(''),
    ),
    `<path d="${glass}" fill="none" stroke="#2f1d13" stroke-width="11" stroke-linejoin="round"/>`,
    shape('M206 232L594 232L594 268L206 268L206 232Z', 'rust'),
    shape(lid, 'paper'),
    cuts(row({ from: [430, 232], to: [580, 222], count: 10, reach: [6, -34], width: 7, seed: 3 }), 'key'),
    line(curve([206, 250], [160, 300], [166, 372]), { width: 9 }),
    line(curve([594, 250], [640, 300], [634, 372]), { width: 9 }),
    line(curve([588, 216], [660, 190], [676, 240], [650, 330]), { width: 9 }),
  ]);
}

/** What is not sweet: the pasty, and the jar from the larder. */
export const savouries = { 'curried-beef-pasty': curriedBeefPasty, kimchi };
