import type { PlaceOrderProblem } from './place-order';

const fields: Readonly<Partial<Record<PlaceOrderProblem['kind'], string>>> = {
  slot_full: 'slotId',
  no_such_slot: 'slotId',
  method_not_offered: 'method',
  address_missing: 'addressLine1',
  no_postcode: 'postcode',
  outside_zones: 'postcode',
};

/** Which field of the checkout a problem stands beside; null where it is about all of it. */
export function problemField({ kind }: PlaceOrderProblem): string | null {
  return fields[kind] ?? null;
}
