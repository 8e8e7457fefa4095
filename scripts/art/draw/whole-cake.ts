import { print, shadow } from '../block';
import { at, blob, cut, oval, turned } from '../geometry';
import { cuts, grains, inside, rings, row, shape, solid } from '../parts';

/** Draws the whole cake. */
export function wholeCake(): string {
  const layer = (y: number, height: number) =>
    `M${at([190, y])}C${at([186, y + 40])} ${at([610, y + 40])} ${at([610, y])}L${at([610, y + height])}C${at([610, y + height + 44])} ${at([190, y + height + 44])} ${at([190, y + height])}L${at([190, y])}Z`;
  const sponge = (y: number, seed: number) =>
    shape(layer(y, 84), 'gold') +
    inside(
      layer(y, 84),
      cuts(row({ from: [430, y + 118], to: [606, y + 96], count: 12, reach: [0, -80], width: 9, seed }), 'key') +
        cuts(grains({ cx: 330, cy: y + 70, rx: 130, ry: 34, count: 30, size: 6, seed }), 'paper') +
        cuts([cut([214, y + 30], [210, y + 90], 9), cut([234, y + 40], [232, y + 80], 6)], 'paper'),
    );
  return print('mist', [
    shadow('mist', 420, 676, 180, 34),
    shape(
      `M${at([360, 590])}L${at([440, 590])}C${at([436, 640])} ${at([470, 650])} ${at([500, 672])}L${at([300, 672])}C${at([330, 650])} ${at([364, 640])} ${at([360, 590])}Z`,
      'sage',
    ),
    cuts(row({ from: [410, 600], to: [470, 668], count: 6, reach: [14, 4], width: 7, seed: 3 }), 'key'),
    shape(blob('90 552, 400 524, 710 552, 640 592, 400 606, 160 592'), 'sage'),
    cuts(row({ from: [150, 570], to: [330, 590], count: 9, reach: [16, 4], width: 6, seed: 3 }), 'paper'),
    sponge(444, 5),
    shape(blob('180 436, 240 462, 310 470, 400 476, 500 470, 570 460, 622 436, 612 414, 400 440, 190 414'), 'berry'),
    ...turned('214 466 26, 300 486 34, 392 490 22, 470 486 38, 560 470 26').map(([x, y, drop]) =>
      solid(
        blob([x - 16, y - 20], [x + 16, y - 20], [x + 12, y + drop], [x - 2, y + drop + 10], [x - 12, y + drop]),
        'berry',
      ),
    ),
    shape(blob('178 408, 230 434, 310 440, 400 446, 500 440, 572 432, 624 408, 606 384, 400 410, 194 384'), 'paper'),
    sponge(300, 9),
    shape(oval(400, 302, 210, 58), 'gold'),
    inside(
      oval(400, 302, 210, 58),
      cuts(grains({ cx: 390, cy: 296, rx: 196, ry: 48, count: 120, size: 9, seed: 4 }), 'paper') +
        cuts(rings({ cx: 400, cy: 302, rx: 200, ry: 52, from: 0, to: 80, count: 3, width: 7, seed: 3 }), 'paper'),
    ),
  ]);
}
