import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Bytes, Vault } from '@/features/backups/domain/vault';

/*
 * A vault in one file: a tar archive of the very objects that a bucket would hold, under the same names. `tar tf` lists it,
 * and once it is unpacked every object opens with zcat. Only what a shop needs of the format (ustar) is here.
 */

const block = 512;
const field = {
  name: [0, 100],
  mode: [100, 8],
  size: [124, 12],
  time: [136, 12],
  sum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
  prefix: [345, 155],
} as const;
type Field = keyof typeof field;

type Entry = { readonly from: number; readonly size: number };

/** Begins a new archive, over whatever the file held. */
export function newTarVault(file: string) {
  const handle = openSync(file, 'w+', 0o600);
  const entries = new Map<string, Entry>();
  let end = 0;
  const vault: Vault = {
    ...reading(handle, entries),
    put: (key, bytes) => {
      if (entries.has(key)) return Promise.reject(new Error(`The archive has ${key} already`));
      const padded = Buffer.alloc(Math.ceil(bytes.byteLength / block) * block);
      padded.set(bytes);
      writeSync(handle, Buffer.concat([headerOf(key, bytes.byteLength), padded]), 0, null, end);
      entries.set(key, { from: end + block, size: bytes.byteLength });
      end += block + padded.byteLength;
      return Promise.resolve();
    },
  };
  const close = () => {
    // Two empty blocks say that it is whole.
    writeSync(handle, Buffer.alloc(2 * block), 0, null, end);
    closeSync(handle);
  };
  return { vault, close };
}

/** Opens an archive for reading. */
export function openTarVault(file: string) {
  const handle = openSync(file, 'r');
  return {
    vault: { ...reading(handle, readEntries(handle, statSync(file).size)), put: readOnly },
    close: () => closeSync(handle),
  };
}

function reading(handle: number, entries: ReadonlyMap<string, Entry>): Omit<Vault, 'put'> {
  return {
    get: (key) => Promise.resolve(readEntry(handle, entries.get(key))),
    has: (key) => Promise.resolve(entries.has(key)),
    list: (prefix) => Promise.resolve([...entries.keys()].filter((key) => key.startsWith(prefix)).sort()),
    remove: readOnly,
  };
}

const readOnly = () => Promise.reject(new Error('Nothing is taken out of an archive or put over it'));

function readEntry(handle: number, entry: Entry | undefined): Bytes | null {
  if (!entry) return null;
  const bytes = new Uint8Array(entry.size);
  readSync(handle, bytes, 0, entry.size, entry.from);
  return bytes;
}

function readEntries(handle: number, size: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const header = Buffer.alloc(block);
  for (let at = 0; at + block <= size;) {
    readSync(handle, header, 0, block, at);
    if (header.every((byte) => byte === 0)) return entries;
    if (!textIn(header, 'magic').startsWith('ustar') || Number.parseInt(textIn(header, 'sum'), 8) !== sumOf(header))
      throw new Error('This is not an export of a shop, or it is damaged');
    const length = Number.parseInt(textIn(header, 'size'), 8);
    const isFile = ['0', ''].includes(textIn(header, 'type'));
    const name = [textIn(header, 'prefix'), textIn(header, 'name')].filter((part) => part !== '').join('/');
    if (isFile) entries.set(name, { from: at + block, size: length });
    at += block + Math.ceil(length / block) * block;
  }
  throw new Error('The file ends too early: the export is not whole');
}

function headerOf(key: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  const { prefix, name } = splitName(key);
  put(header, 'name', name);
  put(header, 'prefix', prefix);
  put(header, 'mode', '0000600\0');
  put(header, 'size', `${size.toString(8).padStart(11, '0')}\0`);
  put(header, 'time', `${'0'.repeat(11)}\0`);
  put(header, 'type', '0');
  put(header, 'magic', 'ustar\x0000');
  put(header, 'sum', `${sumOf(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

// A long name is cut in two at a slash.
function splitName(key: string): { readonly prefix: string; readonly name: string } {
  if (Buffer.byteLength(key) <= field.name[1]) return { prefix: '', name: key };
  const cut = key.indexOf('/', key.length - field.name[1]);
  if (cut < 0 || cut > field.prefix[1]) throw new Error(`The name ${key} is too long`);
  return { prefix: key.slice(0, cut), name: key.slice(cut + 1) };
}

/** The sum of a header's bytes, its own field counted as spaces. */
function sumOf(header: Buffer): number {
  const [from, length] = field.sum;
  return header.reduce((sum, byte, at) => sum + (at >= from && at < from + length ? 32 : byte), 0);
}

function put(header: Buffer, name: Field, text: string): void {
  header.write(text, field[name][0], field[name][1], 'utf8');
}

function textIn(header: Buffer, name: Field): string {
  const [from, length] = field[name];
  return header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
}
