const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bitsPerLetter = 5;
const bitsPerByte = 8;

/** Writes bytes in base 32 (RFC 4648, without padding): letters and digits that people can type off a screen. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << bitsPerByte) | byte;
    for (bits += bitsPerByte; bits >= bitsPerLetter; bits -= bitsPerLetter)
      text += alphabet.charAt((held >> (bits - bitsPerLetter)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet.charAt((held << (bitsPerLetter - bits)) & 31) : text;
}

/** Reads base 32; null where a character is not of it. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = (held << bitsPerLetter) | value;
    bits += bitsPerLetter;
    if (bits < bitsPerByte) continue;
    bits -= bitsPerByte;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}
