import type { BulkMove } from '@/features/orders/domain/bulk-move';

/** What became of moving orders together: how many went, how many somebody else was quicker with, how many are left to go. */
export type MovedAll = {
  readonly to: BulkMove;
  readonly moved: number;
  readonly overtaken: number;
  readonly left: number;
};

/** The same after one more part of them; `goesOn` where the next part may follow at once. */
export function withPart(
  before: Pick<MovedAll, 'moved' | 'overtaken'>,
  part: MovedAll,
): MovedAll & { goesOn: boolean } {
  return {
    ...part,
    moved: before.moved + part.moved,
    overtaken: before.overtaken + part.overtaken,
    // Where none of a part went, somebody looks first.
    goesOn: part.left > 0 && part.moved > 0,
  };
}
