import { dayAndTime, datedDay } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { isDay } from '@/kernel/time';

/** One thing that is another than it was, in words; null where it was not there before, or is not any more. */
export type Changed = { readonly what: string; readonly before: string | null; readonly after: string | null };

/** Puts what an entry of the trail keeps of before and after into words, and leaves out what stayed as it was. */
export function changesIn(before: unknown, after: unknown): Changed[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => {
    const change = { what: name, before: was.get(name) ?? null, after: is.get(name) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** A change in one line: "capacity: 18 → 24". */
export function changeInWords({ what, before, after }: Changed): string {
  if (before === null) return `${what}: ${after ?? ''}`;
  return `${what}: ${before} → ${after ?? 'nothing'}`;
}

const nothing: ReadonlyMap<string, string> = new Map();

/** Every value in there, by the words that lead to it. */
function leavesOf(value: unknown, path: ReadonlyArray<string> = []): ReadonlyMap<string, string> {
  if (value === null || value === undefined) return nothing;
  if (Array.isArray(value) && value.every(isPlain)) return leaf(path, value.map(plainWords).join(', '));
  if (typeof value === 'object') {
    return new Map(Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, [...path, key])]));
  }
  return isPlain(value) ? leaf(path, wordsFor(path.at(-1) ?? '', value)) : nothing;
}

function leaf(path: ReadonlyArray<string>, words: string): ReadonlyMap<string, string> {
  return new Map([[path.map(labelOf).join(' › ') || 'value', words]]);
}

type Plain = string | number | boolean;

function isPlain(value: unknown): value is Plain {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The unit stands at the end of a name, here as everywhere: it says how the value is to be read. */
function wordsFor(key: string, value: Plain): string {
  if (typeof value === 'number' && key.endsWith('Pence')) return formatPence(value);
  if (typeof value === 'number' && key.endsWith('At')) return dayAndTime(value);
  return plainWords(value);
}

function plainWords(value: Plain): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' && isDay(value)) return datedDay(value);
  // Words of ours like `awaiting_payment`; the ids of rows stay as they are.
  if (typeof value === 'string' && /^[a-z]+(_[a-z]+)+$/.test(value)) return value.replaceAll('_', ' ');
  return String(value);
}

/** A name in the words it is made of, without its unit: `refundPence` is a refund. Places in a list count from one. */
function labelOf(key: string): string {
  if (/^\d+$/.test(key)) return String(Number(key) + 1);
  const words = key.replace(/(Pence|Id)$/, '').replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2');
  return (words === '' ? key : words).toLowerCase();
}
