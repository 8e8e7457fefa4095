import { type SealPurpose, seal, unseal } from '../sealing';
import { readShortCookie, setShortCookie } from './short-cookie';

/* What a browser carries for us between two pages and must neither read nor change. */

type Sealed = Parameters<typeof setShortCookie>[0] & {
  readonly purpose: SealPurpose;
  readonly keys: ReadonlyArray<string>;
};

/** Gives the browser something sealed to keep between two pages. */
export async function setSealedCookie({ purpose, keys, value, ...cookie }: Sealed): Promise<void> {
  await setShortCookie({ ...cookie, value: await seal(value, { purpose, keys }) });
}

/** Reads what the browser kept; null where it has nothing, or nothing that we sealed. */
export async function readSealedCookie(
  name: string,
  sealing: Pick<Sealed, 'purpose' | 'keys'>,
): Promise<string | null> {
  const kept = await readShortCookie(name);
  return kept === null ? null : unseal(kept, sealing);
}
