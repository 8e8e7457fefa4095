/** Sent by the button that asks only to see the form for the way that was chosen; nothing is ordered by it. */
export const lookField = 'look';

/** What is asked of who has it delivered, in the order of the page. */
export const doorFields = ['addressLine1', 'addressLine2', 'town', 'postcode'] as const;

/** Everything the checkout asks, in the order of the page. */
export const checkoutFields = [
  ...(['method', 'name', 'email', 'phone', 'slotId'] as const),
  ...doorFields,
  ...(['allergyNote', 'note', 'paymentWay'] as const),
] as const;

export type CheckoutField = (typeof checkoutFields)[number];

/** Says whether a field is one of the address. */
export function isDoorField(name: CheckoutField): boolean {
  return doorFields.some((field) => field === name);
}
