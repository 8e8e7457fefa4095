import { print, shadow } from '../block';
import { at, blob, curve, cut, placed } from '../geometry';
import { cuts, grains, inside, line, row, shape, solid } from '../parts';

const glass = `M${at([226, 250])}C${at([190, 280])} ${at([180, 310])} ${at([180, 350])}L${at([180, 620])}C${at([180, 668])} ${at([210, 690])} ${at([260, 690])}L${at([540, 690])}C${at([590, 690])} ${at([620, 668])} ${at([620, 620])}L${at([620, 350])}C${at([620, 310])} ${at([610, 280])} ${at([574, 250])}L${at([226, 250])}Z`;
const leafy = (x: number, y: number, degrees: number, scale = 1) =>
  placed(
    x,
    y,
    degrees,
    [
      shape(blob('-110 10, -70 -46, -20 -38, 10 -62, 60 -46, 104 -10, 70 40, 20 34, -20 56, -76 46'), 'butter'),
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
    ],
    scale,
  );
const radish = (x: number, y: number, degrees: number) =>
  placed(
    x,
    y,
    degrees,
    shape(blob('-34 -20, 34 -24, 38 20, -30 24'), 'paper') + cuts([cut([-20, 8], [24, 6], 5)], 'rust'),
  );
const scallion = (x: number, y: number, degrees: number) =>
  placed(x, y, degrees, line('M-54 0L54 0', { width: 32 }) + line('M-50 0L50 0', { width: 14, ink: 'sage' }));
const lid = blob('212 232, 214 196, 240 176, 400 166, 560 176, 586 196, 588 232, 400 246');

/** Draws the kimchi. */
export function kimchi(): string {
  return print('sage', [
    shadow('sage', 430, 680, 270, 40),
    shape(glass, 'rust'),
    inside(glass, [
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
    ]),
    `<path d="${glass}" fill="none" stroke="#2f1d13" stroke-width="11" stroke-linejoin="round"/>`,
    shape('M206 232L594 232L594 268L206 268L206 232Z', 'rust'),
    shape(lid, 'paper'),
    cuts(row({ from: [430, 232], to: [580, 222], count: 10, reach: [6, -34], width: 7, seed: 3 }), 'key'),
    line(curve('206 250, 160 300, 166 372'), { width: 9 }),
    line(curve('594 250, 640 300, 634 372'), { width: 9 }),
    line(curve('588 216, 660 190, 676 240, 650 330'), { width: 9 }),
  ]);
}
