import { isId, type SaleId } from '@/kernel/ids';
import { type Day, isDay } from '@/kernel/time';

/** Where a list of sales that goes back in time goes on. */
export type DiaryCursor = { readonly bakeDay: Day; readonly id: SaleId };

/** Writes where a list goes on, for an address. */
export function writeDiaryCursor({ bakeDay, id }: DiaryCursor): string {
  return `${bakeDay}_${id}`;
}

/** Reads where a list goes on; null where the address says no such place. */
export function readDiaryCursor(text: string): DiaryCursor | null {
  const bakeDay = text.slice(0, dayLength);
  const id = text.slice(dayLength + 1);
  return isDay(bakeDay) && isId('sal', id) ? { bakeDay, id } : null;
}

const dayLength = '2026-11-28'.length;
