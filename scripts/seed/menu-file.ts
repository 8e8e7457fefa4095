import { readFileSync } from 'node:fs';

/** The text of the price list. Read by Node only; a test in workerd imports `menu.csv?raw`. */
export function menuFile(): string {
  return readFileSync(new URL('menu.csv', import.meta.url), 'utf8');
}
