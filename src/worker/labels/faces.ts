import fontkit, { type Font } from '@pdf-lib/fontkit';

export type Weight = 'regular' | 'bold';

/** A cut of the typeface: its name in the PDF, the font itself, and what it says of its letters. */
export type Face = { readonly name: string; readonly bytes: Uint8Array; readonly font: Font };

/** The cuts of each weight, the one with the everyday letters first. */
export type Faces = Readonly<Record<Weight, ReadonlyArray<Face>>>;

/** A letter as it is set, and how wide it is at a size of one point. */
export type Letter = { readonly text: string; readonly face: Face; readonly width: number };

/** Sets a text: each letter from the first cut that has it. */
export type Typesetter = (text: string, weight: Weight) => ReadonlyArray<Letter>;

/** Stands where no cut has a letter: never nothing, for whoever reads a list of ingredients must see that something is there. */
const unknown = '?';

/** Opens a cut of the typeface. */
export function openFace(name: string, bytes: Uint8Array): Face {
  return { name, bytes, font: fontkit.create(bytes) };
}

/** Sets texts in these faces; whatever is set once is known from then on. */
export function typesetterOf(faces: Faces): Typesetter {
  const known: Record<Weight, Map<string, ReadonlyArray<Letter>>> = { regular: new Map(), bold: new Map() };
  const lettersOf = (character: string, weight: Weight): ReadonlyArray<Letter> => {
    const found = known[weight].get(character);
    if (found) return found;
    const letters = setCharacter(character, faces[weight]);
    known[weight].set(character, letters);
    return letters;
  };
  return (text, weight) =>
    Array.from(text.normalize('NFC').replaceAll(/\s+/g, ' ')).flatMap((character) => lettersOf(character, weight));
}

function setCharacter(character: string, faces: ReadonlyArray<Face>): ReadonlyArray<Letter> {
  const letter = letterIn(faces, character);
  if (letter) return [letter];
  // Letters that came joined ("ﬁ" out of somebody's PDF), and figures in a dress, are the plain ones one by one.
  const plain = Array.from(character.normalize('NFKC')).map(
    (part) => letterIn(faces, part) ?? letterIn(faces, unknown),
  );
  return plain.filter((one) => one !== null);
}

function letterIn(faces: ReadonlyArray<Face>, text: string): Letter | null {
  const point = text.codePointAt(0);
  const face = point === undefined ? undefined : faces.find(({ font }) => font.hasGlyphForCodePoint(point));
  if (!face || point === undefined) return null;
  return { text, face, width: face.font.glyphForCodePoint(point).advanceWidth / face.font.unitsPerEm };
}
