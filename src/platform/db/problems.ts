/** Which wall of the database a write ran into. */
export type Constraint =
  | { readonly kind: 'check'; readonly name: string }
  | { readonly kind: 'unique'; readonly name: string }
  | { readonly kind: 'not_null'; readonly name: string }
  | { readonly kind: 'foreign_key' };

/** Reads which constraint refused a write, or null where the failure is something else (an outage, a bug). */
export function constraintOf(error: unknown): Constraint | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const check = /CHECK constraint failed: (\w+)/.exec(cause.message);
    if (check?.[1]) return { kind: 'check', name: check[1] };
    const unique = /UNIQUE constraint failed: ([\w., ]+?)(?:: SQLITE|$)/.exec(cause.message);
    if (unique?.[1]) return { kind: 'unique', name: unique[1] };
    const notNull = /NOT NULL constraint failed: ([\w.]+)/.exec(cause.message);
    if (notNull?.[1]) return { kind: 'not_null', name: notNull[1] };
    if (cause.message.includes('FOREIGN KEY constraint failed')) return { kind: 'foreign_key' };
  }
  return null;
}
