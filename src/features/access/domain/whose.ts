import type { PersonId } from '@/kernel/ids';

/** Whose things are meant: a guest's, by the address they gave, or those of an account and its address. */
export type Whose =
  | { readonly email: string; readonly personId: null }
  /** The address is null in an account that has lost it. */
  | { readonly email: string | null; readonly personId: PersonId };
