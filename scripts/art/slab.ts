import type { faces } from './forms';
import type { Ink } from './inks';
import { cuts, inside, row, shape } from './parts';

/** The bar that tray bakes are cut into. */
export const bar = { x: 110, y: 380, width: 440, height: 190, back: [140, 130] as const };

/** The three faces one sees of it. */
export type Faces = ReturnType<typeof faces>;

/** A slab in one ink, its side in shadow. */
export function slab({ top, front, side }: Faces, ink: Ink, dark: Ink): string {
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

/** A band around a bar's front and side, for its layers. */
export const across = (y: number, height: number) =>
  `M90 ${y}L570 ${y}L720 ${y - 140}L720 ${y - 140 + height}L570 ${y + height}L90 ${y + height}L90 ${y}Z`;
