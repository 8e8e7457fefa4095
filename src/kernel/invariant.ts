/** Thrown where the code itself must be wrong; never for something a person can cause. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Stops at once where a fact the code relies on does not hold. */
export function invariant(fact: unknown, sentence: string): asserts fact {
  if (!fact) throw new InvariantError(sentence);
}

/** Marks a branch the types prove unreachable, so that a new case fails to compile. */
export function unreachable(value: never): never {
  throw new InvariantError(`Unexpected value: ${String(value)}`);
}
