/** The inks and papers of the shop, as `styles/theme.css` has them, and what each is for. */
export const palette = {
  flour: { hex: '#fbf6ee', use: 'the page' },
  paper: { hex: '#fffdf9', use: 'cards, fields' },
  crust: { hex: '#2f1d13', use: 'text, rules under headings' },
  bran: { hex: '#6b4f3d', use: 'secondary text, outlines of fields' },
  rust: { hex: '#a63d14', use: 'the one accent: buttons, links, what is chosen' },
  'rust-deep': { hex: '#7f2c0c', use: 'the accent when pressed' },
  butter: { hex: '#f2c46d', use: 'a highlight behind crust, never text' },
  'butter-wash': { hex: '#fdf0d3', use: 'a tinted strip, a hover' },
  sage: { hex: '#3f6b4f', use: 'done, ready' },
  'sage-wash': { hex: '#eaf1e6', use: 'behind sage' },
  berry: { hex: '#8e1f3a', use: 'errors, allergens' },
  'berry-wash': { hex: '#fbecec', use: 'behind berry' },
  rule: { hex: '#e4d7c5', use: 'hairlines only' },
} as const;
export type Colour = keyof typeof palette;

/** The pairs that people read, and the least contrast each must have. */
export const readPairs = [
  { ink: 'crust', ground: 'flour', least: 14.5 },
  { ink: 'bran', ground: 'flour', least: 6.5 },
  { ink: 'paper', ground: 'rust', least: 6 },
  { ink: 'paper', ground: 'rust-deep', least: 6 },
  { ink: 'rust', ground: 'flour', least: 4.5 },
  { ink: 'rust', ground: 'butter-wash', least: 4.5 },
  { ink: 'rust', ground: 'berry-wash', least: 4.5 },
  { ink: 'crust', ground: 'butter', least: 4.5 },
  { ink: 'bran', ground: 'butter-wash', least: 4.5 },
  { ink: 'sage', ground: 'sage-wash', least: 4.5 },
  { ink: 'berry', ground: 'berry-wash', least: 4.5 },
  { ink: 'berry', ground: 'flour', least: 4.5 },
] as const satisfies ReadonlyArray<{ ink: Colour; ground: Colour; least: number }>;

/** Relative luminance: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well an ink stands out from a ground, from 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(ink: Colour, ground: Colour): number {
  const [light = 0, dark = 0] = [ink, ground].map((name) => luminance(palette[name].hex)).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
