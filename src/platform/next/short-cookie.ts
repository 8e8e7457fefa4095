import { cookies } from 'next/headers';

/** Something a browser keeps for a few minutes, out of reach of scripts, for the pages below one path. */
type ShortCookie = {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly seconds: number;
  readonly baseUrl: string;
};

/** Gives the browser something to keep between two pages. */
export async function setShortCookie({ name, value, path, seconds, baseUrl }: ShortCookie): Promise<void> {
  (await cookies()).set(name, value, { ...attributes(baseUrl), path, maxAge: seconds });
}

/** Reads what the browser kept; null where it has nothing by that name. */
export async function readShortCookie(name: string): Promise<string | null> {
  const value = (await cookies()).get(name)?.value;
  return value === undefined || value === '' ? null : value;
}

/** Takes it out of the browser again. */
export async function clearShortCookie({
  name,
  path,
  baseUrl,
}: Pick<ShortCookie, 'name' | 'path' | 'baseUrl'>): Promise<void> {
  (await cookies()).set(name, '', { ...attributes(baseUrl), path, maxAge: 0 });
}

function attributes(baseUrl: string) {
  return { httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:') } as const;
}
