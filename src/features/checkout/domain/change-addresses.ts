type Fields = ReadonlyArray<readonly [string, string]>;

/** Where an order is changed, with what was filled in before. */
export function changePage(reference: string, fields: Fields = []): string {
  return `/orders/${reference}/change${query(fields)}`;
}

/** Where a change is looked over before it is confirmed, and told why it was not made. */
export function reviewPage(reference: string, fields: Fields, problem: string | null = null): string {
  return `/orders/${reference}/change/review${query(problem === null ? fields : [...fields, ['problem', problem]])}`;
}

// Offers, quantities and a time: nothing that names anybody. Ids need no escaping.
function query(fields: Fields): string {
  return fields.length === 0 ? '' : `?${fields.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
