import type { FormTree, FormValue } from './form';
import { malformed } from './refusals';

/** Reads one parameter or refuses it in Stripe's words. `path` is its full bracketed name. */
export type Reader<T> = (value: FormValue | undefined, path: string) => T;

type Read<R> = R extends Reader<infer T> ? T : never;
type Fields = Record<string, Reader<unknown>>;

const textLength = 5000;
const metadataLimits = { keys: 50, keyLength: 40, valueLength: 500 };

/** A parameter that may be left out. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}

export function text(longest: number = textLength): Reader<string> {
  return (value, path) => {
    const written = leaf(value, path);
    if (written.length <= longest) return written;
    const message = `Invalid string: ${written.slice(0, 10)}...; must be at most ${longest} characters`;
    throw malformed('parameter_invalid_string', path, message);
  };
}

export function wholeNumber({ least = 0, most = 99_999_999 }: { least?: number; most?: number } = {}): Reader<number> {
  return (value, path) => {
    const written = leaf(value, path);
    const refuse = (message: string) => malformed('parameter_invalid_integer', path, message);
    if (!/^-?\d+$/.test(written)) throw refuse(`Invalid integer: ${written}`);
    if (Number(written) < least) throw refuse(`This value must be greater than or equal to ${least}.`);
    if (Number(written) > most) throw refuse(`This value must be less than or equal to ${most}.`);
    return Number(written);
  };
}

export function trueOrFalse(): Reader<boolean> {
  return (value, path) => {
    const written = leaf(value, path);
    if (written === 'true' || written === 'false') return written === 'true';
    throw malformed(null, path, `Invalid boolean: ${written}`);
  };
}

export function oneOf<const T extends string>(choices: ReadonlyArray<T>): Reader<T> {
  return (value, path) => {
    const written = leaf(value, path);
    const chosen = choices.find((choice) => choice === written);
    if (chosen !== undefined) return chosen;
    throw malformed(null, path, `Invalid ${path}: must be one of ${choices.join(', ')}`);
  };
}

export function email(): Reader<string> {
  return (value, path) => {
    const written = text(512)(value, path);
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written)) return written;
    throw malformed('email_invalid', path, `Invalid email address: ${written}`);
  };
}

/** A full web address; Stripe's placeholder in braces is allowed anywhere in it. */
export function webAddress(): Reader<string> {
  return (value, path) => {
    const written = text()(value, path);
    const bare = written.replaceAll('{CHECKOUT_SESSION_ID}', 'x');
    if (/^https?:\/\//.test(bare) && URL.canParse(bare)) return written;
    const hint = /^https?:/.test(bare) ? '' : '; an explicit scheme (such as https) must be provided';
    throw malformed('url_invalid', path, `Invalid URL: ${written.slice(0, 60)}${hint}`);
  };
}

export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value, path) => {
    if (value === undefined) throw missing(path);
    if (typeof value === 'string') throw malformed(null, path, 'Invalid array');
    return Object.entries(value).map(([index, item]) => {
      if (!/^\d+$/.test(index)) throw malformed(null, path, 'Invalid array');
      return read(item, `${path}[${index}]`);
    });
  };
}

/** A set of named parameters; any other name is refused. */
export function shape<F extends Fields>(fields: F): Reader<{ [K in keyof F]: Read<F[K]> }> {
  return (value, path) => {
    if (value === undefined) throw missing(path);
    if (typeof value === 'string') throw malformed(null, path, 'Invalid object');
    refuseUnknown(value, path, fields);
    const entries = Object.entries(fields).map(([name, read]) => [name, read(value[name], within(path, name))]);
    return Object.fromEntries(entries) as { [K in keyof F]: Read<F[K]> };
  };
}

/** Reads the whole of a request. */
export function readAll<F extends Fields>(fields: F, params: FormTree): { [K in keyof F]: Read<F[K]> } {
  return shape(fields)(params, '');
}

/** Up to fifty short notes; an empty value takes a key away, an empty whole takes all away. */
export function metadata(): Reader<Record<string, string>> {
  return (value, path) => {
    if (value === undefined || value === '') return {};
    if (typeof value === 'string') throw malformed(null, path, 'Invalid object');
    const notes = Object.entries(value).map(([key, note]) => [key, noteOf(key, note, path)] as const);
    if (notes.length > metadataLimits.keys) {
      throw malformed(null, path, `You can have up to ${metadataLimits.keys} metadata keys.`);
    }
    return Object.fromEntries(notes.filter(([, note]) => note !== ''));
  };
}

function noteOf(key: string, note: FormValue, path: string): string {
  const { keyLength, valueLength } = metadataLimits;
  if (key.length > keyLength) {
    throw malformed(
      null,
      path,
      `Metadata keys must be at most ${keyLength} characters. Your key "${key}" is too long.`,
    );
  }
  if (typeof note !== 'string') throw malformed(null, `${path}[${key}]`, 'Metadata values must be strings.');
  if (note.length > valueLength) {
    const message = `Metadata values can have up to ${valueLength} characters, but you passed in a value that is ${note.length} characters.`;
    throw malformed(null, `${path}[${key}]`, message);
  }
  return note;
}

function leaf(value: FormValue | undefined, path: string): string {
  if (value === undefined) throw missing(path);
  if (typeof value !== 'string') throw malformed(null, path, 'Invalid string');
  if (value !== '') return value;
  const message = `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`;
  throw malformed('parameter_invalid_empty', path, message);
}

function missing(path: string) {
  return malformed('parameter_missing', path, `Missing required param: ${path}.`);
}

function refuseUnknown(value: FormTree, path: string, fields: Fields): void {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  const [first] = unknown;
  if (first === undefined) return;
  const names = unknown.map((name) => within(path, name)).join(', ');
  const message = `Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${names}`;
  throw malformed('parameter_unknown', within(path, first), message);
}

function within(path: string, name: string): string {
  return path === '' ? name : `${path}[${name}]`;
}
