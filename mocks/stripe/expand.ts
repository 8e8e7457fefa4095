import type { Books } from './books';
import { impossible } from './refusals';

type Json = Record<string, unknown>;

const deepest = 4;

/** Puts whole objects where an answer has only their ids, as `expand[]` asks: `payment_intent.latest_charge`. */
export function expandAll(books: Books, answer: object, paths: ReadonlyArray<string>): object {
  return paths.reduce<Json>((expanded, path) => expandPath(books, expanded, path.split('.'), path), { ...answer });
}

function expandPath(books: Books, object: Json, [name = '', ...rest]: ReadonlyArray<string>, whole: string): Json {
  if (rest.length >= deepest) {
    const message = `You cannot expand more than ${deepest} levels of a property (${whole}).`;
    throw impossible({ param: 'expand', message });
  }
  const value = object[name];
  if (name === 'data' && Array.isArray(value)) {
    return { ...object, data: value.map((row: unknown) => (isJson(row) ? expandPath(books, row, rest, whole) : row)) };
  }
  const found = value === undefined ? includable(books, object, name) : referred(books, value);
  // A reference that is still empty stays so: nothing was paid yet.
  if (found === null && value !== null) throw cannotExpand(whole);
  if (found === null) return object;
  return { ...object, [name]: rest.length === 0 ? found : expandPath(books, found, rest, whole) };
}

/** Parts that an object shows only when asked. */
function includable(books: Books, object: Json, name: string): Json | null {
  const id = String(object['id']);
  const url = (part: string) => `/v1/${object['object'] === 'charge' ? 'charges' : 'checkout/sessions'}/${id}/${part}`;
  if (object['object'] === 'checkout.session' && name === 'line_items') {
    const data = books.sessions.get(id)?.lineItems ?? [];
    return { object: 'list', data, has_more: false, url: url('line_items') };
  }
  if (object['object'] === 'charge' && name === 'refunds') {
    const data = [...books.refunds.values()].filter((refund) => refund.charge === id).toReversed();
    return { object: 'list', data, has_more: false, url: url('refunds') };
  }
  return null;
}

function referred(books: Books, value: unknown): Json | null {
  if (isJson(value)) return value;
  if (typeof value !== 'string') return null;
  const object =
    books.intents.get(value) ??
    books.charges.get(value) ??
    books.refunds.get(value) ??
    books.disputes.get(value) ??
    books.sessions.get(value)?.session;
  return object === undefined ? null : { ...object };
}

function cannotExpand(path: string) {
  return impossible({ param: 'expand', message: `This property cannot be expanded (${path}).` });
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
