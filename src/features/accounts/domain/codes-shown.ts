/** What a form shows that may answer with codes on paper: they are in it this once, and nowhere to be read again. */
export type CodesShown = {
  readonly message: string | null;
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly recoveryCodes: ReadonlyArray<string>;
};

export const noCodes: CodesShown = { message: null, fieldErrors: {}, values: {}, recoveryCodes: [] };
