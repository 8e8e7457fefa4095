/** How a job's round went. */
export type Round = { readonly done: number; readonly failed: number };

/**
 * Does one piece of work after the other, and lets none that breaks keep those behind it from their turn. What broke is
 * thrown when all have had theirs, so that it is reported like any other bug; `broke` may note it first.
 */
export async function inTurn<T>(
  all: ReadonlyArray<T>,
  work: (one: T) => Promise<boolean>,
  broke: (one: T) => Promise<void> = () => Promise.resolve(),
): Promise<Round> {
  const errors: unknown[] = [];
  let done = 0;
  for (const one of all) {
    try {
      if (await work(one)) done += 1;
    } catch (error) {
      errors.push(error);
      await broke(one);
    }
  }
  if (errors.length > 0) throw errors[0];
  return { done, failed: all.length - done };
}
