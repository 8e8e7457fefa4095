/* What a file says of itself in its first bytes: names and declared types are somebody's word, these are not. */

/** A picture somebody sent: of which kind it is, and how large it is shown (turned as its camera says). */
export type PictureFacts = {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
};

/** Reads what kind of picture the bytes are, and its size; null for anything that is none we take. */
export function readPictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = readPng(view) ?? readWebp(view) ?? readJpeg(view);
  return facts && facts.width > 0 && facts.height > 0 ? facts : null;
}

const has = (view: DataView, at: number, length: number) => at >= 0 && at + length <= view.byteLength;

function wordAt(view: DataView, at: number, length: number): string {
  if (!has(view, at, length)) return '';
  return Array.from({ length }, (_, next) => String.fromCharCode(view.getUint8(at + next))).join('');
}

function readPng(view: DataView): PictureFacts | null {
  if (wordAt(view, 0, 8) !== '\u0089PNG\r\n\u001a\n' || wordAt(view, 12, 4) !== 'IHDR' || !has(view, 16, 8))
    return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readWebp(view: DataView): PictureFacts | null {
  if (wordAt(view, 0, 4) !== 'RIFF' || wordAt(view, 8, 4) !== 'WEBP' || !has(view, 0, 30)) return null;
  const of = (width: number, height: number) => ({ type: 'image/webp', width, height }) as const;
  const threeBytes = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (wordAt(view, 12, 4)) {
    case 'VP8 ':
      return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return of((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return of(threeBytes(24) + 1, threeBytes(27) + 1);
    default:
      return null;
  }
}

const jpegStart = 0xffd8;
const appOne = 0xffe1;
/** The markers that begin a frame; the three among them that do not are tables. */
const isFrame = (marker: number) => marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

function readJpeg(view: DataView): PictureFacts | null {
  if (!has(view, 0, 4) || view.getUint16(0) !== jpegStart) return null;
  let isTurned = false;
  for (let at = 2; has(view, at, 4); at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xff00 || view.getUint16(at + 2) < 2) return null;
    if (marker === appOne) isTurned = isTurned || isOnItsSide(view, at + 4);
    if (!isFrame(marker)) continue;
    if (!has(view, at + 5, 4)) return null;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    return { type: 'image/jpeg', width: isTurned ? height : width, height: isTurned ? width : height };
  }
  return null;
}

const orientationTag = 0x0112;

/** Says whether a camera noted that its picture stands on its side (EXIF, orientations 5 to 8). */
function isOnItsSide(view: DataView, at: number): boolean {
  if (wordAt(view, at, 6) !== 'Exif\0\0' || !has(view, at + 6, 8)) return false;
  const start = at + 6;
  const isLittle = wordAt(view, start, 2) === 'II';
  const list = start + view.getUint32(start + 4, isLittle);
  if (!has(view, list, 2)) return false;
  const entries = view.getUint16(list, isLittle);
  for (let entry = 0; entry < entries; entry++) {
    const here = list + 2 + entry * 12;
    if (!has(view, here, 12)) return false;
    if (view.getUint16(here, isLittle) === orientationTag) return view.getUint16(here + 8, isLittle) >= 5;
  }
  return false;
}
