import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contactSheet } from './contact-sheet';
import { pictures } from './pictures';
import { printShareCard, shareCard, shareCardFile, sharePrint } from './share-card';
import { writeSources } from './svg-files';

/* npm run art: draws every picture anew, prints the card for shared links and lays the proofs out on one sheet, to be looked at before committing. */

const folder = resolve(import.meta.dirname, '../../.local/art');
const sources = Object.entries(pictures).map(([slug, draw]) => ({ slug, svg: draw() }));

writeSources(sources);
const card = shareCard();
await writeFile(shareCardFile, card);
await writeFile(sharePrint, await printShareCard(card));
await mkdir(folder, { recursive: true });
const sheet = join(folder, 'contact-sheet.png');
await writeFile(sheet, await contactSheet(sources));
console.log(`${sources.length} pictures drawn; the proofs are in ${sheet}`);
