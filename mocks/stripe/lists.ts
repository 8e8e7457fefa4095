import type Stripe from 'stripe';
import type { FormValue } from './form';
import { resourceMissing } from './refusals';
import { listOf, optional, shape, text, wholeNumber, type Reader } from './shape';

/** The parameters that every list takes. */
export const pageFields = {
  created: optional(createdRange),
  ending_before: optional(text()),
  expand: optional(listOf(text())),
  limit: optional(wholeNumber({ least: 1, most: 100 })),
  starting_after: optional(text()),
};

type PageParams = { [K in keyof typeof pageFields]: ReturnType<(typeof pageFields)[K]> };

type Listed = { readonly id: string; readonly object: string; readonly created: number };

const usualLimit = 10;

/** One page of a list, newest first, from objects given oldest first. */
export function pageOf<T extends Listed>(
  oldestFirst: ReadonlyArray<T>,
  params: PageParams,
  url: string,
): Stripe.ApiList<T> {
  const rows = oldestFirst.filter((row) => isWithin(row.created, params.created)).toReversed();
  return cut(rows, params, url);
}

/** One page of a list that has its own order, such as the lines of a session. */
export function cut<T extends { readonly id: string; readonly object: string }>(
  rows: ReadonlyArray<T>,
  { ending_before: before, starting_after: after, limit = usualLimit }: Omit<PageParams, 'created' | 'expand'>,
  url: string,
): Stripe.ApiList<T> {
  if (before !== undefined) {
    const newer = rows.slice(0, placeOf(rows, before, 'ending_before'));
    return { object: 'list', data: newer.slice(-limit), has_more: newer.length > limit, url };
  }
  const from = after === undefined ? 0 : placeOf(rows, after, 'starting_after') + 1;
  return { object: 'list', data: rows.slice(from, from + limit), has_more: rows.length > from + limit, url };
}

function placeOf(rows: ReadonlyArray<{ id: string; object: string }>, id: string, param: string): number {
  const place = rows.findIndex((row) => row.id === id);
  if (place === -1) throw resourceMissing(rows[0]?.object ?? 'object', id, param);
  return place;
}

type Range = { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined };

const second = optional(wholeNumber({ most: Number.MAX_SAFE_INTEGER }));
const range = shape({ gt: second, gte: second, lt: second, lte: second });

/** Stripe takes either one second or a range with open or closed ends. */
function createdRange(value: FormValue | undefined, path: string): Range {
  if (typeof value !== 'string') return range(value, path);
  const exactly = second(value, path);
  return { gte: exactly, lte: exactly };
}

function isWithin(created: number, wanted: Range | undefined): boolean {
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = wanted ?? {};
  return created > gt && created >= gte && created < lt && created <= lte;
}

/** A list's filters, read together with its paging. */
export function listFields<F extends Record<string, Reader<unknown>>>(filters: F): typeof pageFields & F {
  return { ...pageFields, ...filters };
}
