/** Expected failure is data: either a value, or a problem made of facts. */
export type Result<T, P> = Ok<T> | Refused<P>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<P> = { readonly ok: false; readonly problem: P };

/** The answer when a use case went as asked. */
export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

/** The answer when a use case was refused, with the facts of why. */
export function refused<const P>(problem: P): Refused<P> {
  return { ok: false, problem };
}
