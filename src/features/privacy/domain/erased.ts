/**
 * What of a row names a person, and what stands there once it does not. The same list erases somebody and, after a backup
 * from before that was restored, erases them again.
 */
export const erasedColumns: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  people: { name: 'Erased', email: null, phone: null, identity_uid: null },
  orders: {
    ...{ name: null, surname_key: null, email: null, phone: null, note: null, allergy_note: null },
    ...{ address_line1: null, address_line2: null, town: null, postcode: null },
  },
  order_vouchers: { customer: null },
  letters: { to_email: null, facts: '{}' },
  subscriptions: { email: null },
  consents: { email: null },
  reviews: { name: null },
  invitations: { email: null },
};

/** Tables that say since when a row names nobody. */
export const datedErasures: ReadonlyArray<string> = ['people', 'orders'];
