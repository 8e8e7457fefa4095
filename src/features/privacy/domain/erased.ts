type Columns = Readonly<Record<string, string | null>>;

/**
 * What of a row names a person, and what stands there once it does not. The same list erases somebody and, after a backup
 * from before that was restored, erases them again. After a point: what names somebody in some rows of a table only.
 */
export const erasedColumns: Readonly<Record<string, Columns>> = {
  people: { name: 'Erased', email: null, phone: null, identity_uid: null, email_verified_at: null },
  orders: {
    ...{ name: null, surname_key: null, email: null, phone: null, note: null, allergy_note: null },
    ...{ address_line1: null, address_line2: null, town: null, postcode: null },
  },
  order_vouchers: { customer: null },
  order_events: { reason: 'Erased' },
  ledger: { reason: 'Erased' },
  refunds: { reason: 'Erased' },
  audit: { reason: 'Erased' },
  letters: { to_email: null, facts: '{}' },
  subscriptions: { email: null },
  consents: { email: null },
  reviews: { name: null },
  'reviews.text': { text: 'Erased', state: 'hidden' },
  invitations: { email: null },
  addresses: { label: null, address_line1: 'Erased', address_line2: null, town: 'Erased', postcode: 'Erased' },
  data_requests: { email: null, state: 'erased' },
};

/** Which table an entry of the list above is about. */
export const erasedTable = (entry: string): string => entry.split('.', 1)[0] ?? entry;

/** What a row of a table is called in the list of erasures, where it has no `id`. */
export const erasedKeys: Readonly<Record<string, string>> = { order_events: `"order_id" || ':' || "seq"` };

/** Tables that say since when a row names nobody. */
export const datedErasures: ReadonlyArray<string> = ['people', 'orders', 'data_requests'];
