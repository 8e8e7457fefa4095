import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { brand, sharePicture } from '@/config/frontend';
import { openBrowser } from '../prove/browser';
import { sourdough } from './draw/sourdough';
import { grounds, inks } from './inks';

/* The picture beside a shared link to the shop: the loaf and the shop's name, set as on its masthead. */

const { width, height } = sharePicture;
const quality = 82;
/** Where the card's source is kept, beside the pictures it is one of. */
export const shareCardFile = fileURLToPath(new URL('share-card.svg', import.meta.url));
/** What it is printed to: the address every page without a picture of its own gives. */
export const sharePrint = fileURLToPath(new URL(`../../public${sharePicture.src}`, import.meta.url));
const [before, after] = brand.name.split(' of ');

/** Draws the picture; its letters want the shop's serif. */
export function shareCard(): string {
  // The loaf's own block goes on to the left: its ground and its marks are those of the whole card.
  const loaf = sourdough().replace(
    'width="800" height="800"',
    `x="560" y="-18" width="666" height="666" overflow="visible"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${grounds.wheat.tint}"/>
${loaf.trim()}
<g font-family="Fraunces" font-weight="600" fill="${inks.key}" letter-spacing="-3">
<text x="76" y="238" font-size="132">${before}</text>
<text x="76" y="370" font-size="132">${after}</text>
</g>
<g font-family="Fraunces" font-weight="400" font-style="italic" fill="${inks.rust}">
<path d="M438 164h74M438 242h74" stroke="${inks.rust}" stroke-width="4"/>
<text x="475" y="222" font-size="70" text-anchor="middle">of</text>
</g>
<g font-family="Fraunces" font-weight="400" font-size="38" fill="${inks.cocoa}">
${brand.strapline
  .split(/(?<=,) (?!.*,)/)
  .map((line, index) => `<text x="80" y="${472 + 52 * index}">${line}</text>`)
  .join('\n')}
</g>
</svg>
`;
}

/** Prints it, as a JPEG: the one format that every service which shows links reads. */
export async function printShareCard(card: string): Promise<Buffer> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(`<style>${faceOfTheShop()}body{margin:0}svg{display:block}</style>${card}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await sharp(await page.screenshot())
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
  } finally {
    await browser.close();
  }
}

function faceOfTheShop(): string {
  const file = fileURLToPath(
    new URL('../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2', import.meta.url),
  );
  const data = readFileSync(file).toString('base64');
  return `@font-face{font-family:Fraunces;font-weight:100 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
