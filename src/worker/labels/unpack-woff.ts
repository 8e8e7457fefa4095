/* WOFF (https://www.w3.org/TR/WOFF/) is a plain font with each of its tables deflated; a PDF wants the plain one. */

const header = { woff: 44, plain: 12 } as const;
const entry = { woff: 20, plain: 16 } as const;
const whole = 4;

type Table = {
  readonly tag: number;
  readonly checksum: number;
  readonly length: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Unpacks a WOFF file to the font inside it. */
export async function unpackWoff(file: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(file);
  const count = view.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, (_, at) => unpackTable(view, header.woff + at * entry.woff)),
  );
  return writeFont(view.getUint32(4), tables);
}

async function unpackTable(view: DataView<ArrayBuffer>, at: number): Promise<Table> {
  const [offset, packed, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
  const kept = new Uint8Array(view.buffer, offset, packed);
  // A table that would not get shorter is kept as it is.
  const bytes = packed === length ? kept : await inflated(kept);
  return { tag: view.getUint32(at), checksum: view.getUint32(at + 16), length, bytes };
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function writeFont(flavour: number, tables: ReadonlyArray<Table>): Uint8Array<ArrayBuffer> {
  const first = header.plain + tables.length * entry.plain;
  const font = new Uint8Array(first + tables.reduce((sum, { length }) => sum + padded(length), 0));
  const view = new DataView(font.buffer);
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  // What follows helps to find a table by halving; readers of today reckon it themselves, but it is to be right.
  const halvings = Math.floor(Math.log2(tables.length));
  view.setUint16(6, 2 ** halvings * entry.plain);
  view.setUint16(8, halvings);
  view.setUint16(10, (tables.length - 2 ** halvings) * entry.plain);
  let offset = first;
  for (const [place, { tag, checksum, length, bytes }] of tables.entries()) {
    const at = header.plain + place * entry.plain;
    view.setUint32(at, tag);
    view.setUint32(at + 4, checksum);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, length);
    font.set(bytes, offset);
    offset += padded(length);
  }
  return font;
}

const padded = (length: number) => Math.ceil(length / whole) * whole;
