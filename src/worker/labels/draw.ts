import { drawObject, PDFDocument, PDFName, type PDFRef, popGraphicsState, pushGraphicsState, translate } from 'pdf-lib';
import type { LabelPaper } from '@/config/labels';
import type { BakeLabel, SaleLabels } from '@/features/fulfilment/commands/labels';
import type { Instant } from '@/kernel/time';
import { type Faces, typesetterOf } from './faces';
import { type Box, layOut, type Stamp } from './lay-out';
import { boxOf, placeLabels } from './papers';
import { type Pen, penFor } from './pen';
import type { Line } from './set-text';

type Drawing = { readonly faces: Faces; readonly paper: LabelPaper; readonly madeAt: Instant };

/** A label that can be stuck: what every one of its kind says, and whose this one is. */
type Ready = { readonly stamp: Stamp; readonly reference: Line };

const nothingToLabel: BakeLabel = {
  name: 'Nothing to label yet',
  paragraphs: [[{ text: 'Nothing of this sale has been ordered for good.', emphasised: false }]],
};
/** Room for what hangs over the edge of its line. */
const slack = 2;

/** Draws the labels of a sale on one of the papers. A bake is laid out once, and stamped as often as it was ordered. */
export async function drawLabels(
  sale: SaleLabels,
  { faces, paper, madeAt }: Drawing,
): Promise<Uint8Array<ArrayBuffer>> {
  const box = boxOf(paper);
  const labels = readyLabels(sale, { box, faces });
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(sale.title, { showInWindowTitleBar: true });
  document.setLanguage('en-GB');
  document.setCreationDate(new Date(madeAt));
  const stamps = new Set(labels.map(({ stamp }) => stamp));
  const stamped = [...stamps].flatMap(({ lines }) => lines.map(({ letters }) => letters));
  const pen = await penFor(document, [...stamped, ...labels.map(({ reference }) => reference)]);
  const forms = new Map([...stamps].map((stamp) => [stamp, cutStamp(document, { stamp, pen, width: box.width })]));
  const { pages, spots } = placeLabels(
    paper,
    labels.map(({ stamp }) => stamp.height),
  );
  const sheets = pages.map(({ width, height }) => document.addPage([width, height]));
  for (const sheet of sheets)
    for (const [name, font] of Object.entries(pen.fonts)) sheet.node.setFontDictionary(PDFName.of(name), font);
  for (const [place, { stamp, reference }] of labels.entries()) {
    const spot = spots[place];
    const sheet = spot && sheets[spot.page];
    const form = forms.get(stamp);
    if (!sheet || !form) continue;
    sheet.node.setXObject(form.name, form.ref);
    const { size, down } = stamp.reference;
    const own = pen.write(reference, { size, x: 0, y: stamp.height - down });
    sheet.pushOperators(
      pushGraphicsState(),
      translate(spot.x, spot.y),
      drawObject(form.name),
      ...own,
      popGraphicsState(),
    );
  }
  return new Uint8Array(await document.save({ objectsPerTick: Infinity }));
}

/** Lays out every kind of label once, and makes a list of all that are to be stuck. */
function readyLabels(
  { lines, bakery }: SaleLabels,
  { box, faces }: { readonly box: Box; readonly faces: Faces },
): Ready[] {
  const set = typesetterOf(faces);
  const kinds = new Map<string, Stamp[]>();
  const stampsOf = (label: BakeLabel): Stamp[] => {
    const kind = JSON.stringify(label);
    const known = kinds.get(kind) ?? layOut({ label, bakery }, box, set);
    kinds.set(kind, known);
    return known;
  };
  if (lines.length === 0) return stampsOf(nothingToLabel).map((stamp) => ({ stamp, reference: [] }));
  return lines.flatMap(({ label, reference, quantity }) => {
    const one = stampsOf(label).map((stamp) => ({ stamp, reference: set(`Order ${reference}`, 'bold') }));
    return Array.from({ length: quantity }, () => one).flat();
  });
}

type Cutting = { readonly stamp: Stamp; readonly pen: Pen; readonly width: number };

/** Puts what every label of a kind says into a document once, to be drawn by its name. */
function cutStamp(
  document: PDFDocument,
  { stamp, pen, width }: Cutting,
): { readonly name: PDFName; readonly ref: PDFRef } {
  const { lines, height } = stamp;
  const written = lines.flatMap(({ letters, size, down }) => pen.write(letters, { size, x: 0, y: height - down }));
  const { context } = document;
  const form = context.formXObject(written, {
    BBox: [-slack, -slack, width + slack, height + slack],
    Resources: { Font: pen.fonts },
  });
  const ref = context.register(form);
  return { name: PDFName.of(`Label${ref.objectNumber}`), ref };
}
