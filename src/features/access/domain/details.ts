/** What somebody has told of themselves: what a form about them is filled in with. */
export type Details = {
  /** Empty where they have never said. */
  readonly name: string;
  /** Proved; null once they are erased. */
  readonly email: string | null;
  readonly phone: string | null;
};
