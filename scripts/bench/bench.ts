/** Something worth timing. */
export type Bench = {
  readonly name: string;
  readonly what: string;
  /** Times it and answers a table, ready to be put into docs/benchmarks.md. */
  readonly run: (say: (line: string) => void) => Promise<string[]>;
};
