import { oval } from './geometry';
import { type Ground, grounds, inks } from './inks';
import { cuts, inside, rings, row, spokes } from './parts';
import { waver } from './waver';

/* The block every picture is printed from: its ground, the shadow on it and the marks its cutting left. */

/** The shadow a thing throws on the table, to the lower right, hatched by the key block where it is darkest. */
export function shadow(ground: Ground, cx: number, cy: number, rx: number, ry = 46): string {
  const fallen = oval(cx + 22, cy, rx, ry);
  const dark = row({
    from: [cx + rx * 0.2, cy - ry * 0.1],
    to: [cx + rx * 0.45, cy + ry * 0.8],
    count: 5,
    reach: [rx * 0.62, 0],
    width: 5,
    seed: Math.round(rx),
  });
  return `<path d="${fallen}" fill="${grounds[ground].shade}"/>${inside(fallen, cuts(dark, 'key'))}`;
}

/** The shadow of a round thing seen from above. */
export function shadowBelow(ground: Ground, cx: number, cy: number, radius: number): string {
  const dark = rings({
    cx: cx + 26,
    cy: cy + 30,
    rx: radius,
    from: 22,
    to: 74,
    count: 3,
    width: 6,
    step: 0.035,
    seed: 5,
  });
  return `<path d="${oval(cx + 34, cy + 40, radius)}" fill="${grounds[ground].shade}"/>${cuts(dark, 'key')}`;
}

/** The whole print: the tinted block with the marks its cutting left, and the picture on it. */
export function print(ground: Ground, drawn: ReadonlyArray<string>): string {
  const { tint } = grounds[ground];
  const left = [0, 1, 2, 3].flatMap((ring) =>
    spokes({
      cx: 400,
      cy: 400,
      rx: 455 + 58 * ring,
      from: 12 * ring,
      to: 360 + 12 * ring,
      count: 44 - 4 * ring,
      inner: 0.93,
      outer: 1.03,
      width: 6,
      seed: 40 + ring,
    }),
  );
  return waver(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">
<rect width="800" height="800" fill="${tint}"/>
<path d="${left.join('')}" fill="${inks.paper}" opacity=".6"/>
${drawn.join('\n')}
</svg>
`);
}
