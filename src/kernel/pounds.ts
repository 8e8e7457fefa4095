import { type Pence, pence } from './money';

/** Reads an amount as people type it (`£2.50`, `2.5`, `3`), or null where it is none; never by way of a fraction. */
export function parsePounds(typed: string): Pence | null {
  const read = /^£?\s*(\d{1,5})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (!read) return null;
  const [, pounds = '', rest = ''] = read;
  return pence(Number(pounds) * 100 + Number(rest.padEnd(2, '0')));
}

/** Writes an amount as somebody would type it: `2.50`. */
export function writePounds(amount: number): string {
  return (amount / 100).toFixed(2);
}
