/** What a list is asked for in its address, by name; null or empty where anything will do. */
export type ListWish = Readonly<Record<string, string | null>>;

/** The address of a list that is asked for something; what is left open stands nowhere. */
export function listHref(path: string, asked: ListWish): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${inForm(name)}=${inForm(value)}`],
  );
  return said.length === 0 ? path : `${path}?${said.join('&')}`;
}

/** As a browser writes what is sent by a form. */
function inForm(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

/** One page of a list that was read with one row more than it shows: what is shown, and the row the next page goes on after. */
export function pageOf<Row>(
  read: ReadonlyArray<Row>,
  perPage: number,
): { shown: ReadonlyArray<Row>; last: Row | null } {
  const shown = read.slice(0, perPage);
  return { shown, last: read.length > perPage ? (shown.at(-1) ?? null) : null };
}
