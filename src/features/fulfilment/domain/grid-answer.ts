/** The fields of a form, or what stands in the cells of a grid, by their names. */
export type Fields = Readonly<Record<string, string>>;

/** What a grid that is edited in place is told of what it sent. */
export type GridAnswer<Shown> = {
  readonly outcome: 'untouched' | 'unchanged' | 'saved' | 'refused' | 'changed_meanwhile';
  /** As it stands now; null before anything was sent, and where there is no such thing. */
  readonly shown: Shown | null;
  /** What the form sends that takes back the change just made; it names the version that the change made. */
  readonly undo: Fields | null;
};

/** The same with what any form is told: a sentence, sentences beside cells, and what was typed and refused. */
export type GridState<Shown> = GridAnswer<Shown> & {
  readonly message: string | null;
  readonly fieldErrors: Fields;
  readonly values: Fields;
};

/** Before anything was sent. */
export const nothingSent = {
  outcome: 'untouched',
  shown: null,
  undo: null,
  message: null,
  fieldErrors: {},
  values: {},
} as const satisfies GridState<unknown>;

/** The field by which a form says that it takes back what was just done. */
export const undoField = { undo: 'yes' } as const;
