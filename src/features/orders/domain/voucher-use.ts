/** What is known of a customer, by the address they order with, before a voucher of theirs is judged. */
export type VoucherHistory = { readonly usedBefore: number; readonly hasOrdered: boolean };
