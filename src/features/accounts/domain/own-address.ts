import type { Address } from '@/features/orders/domain/order';
import type { AddressId } from '@/kernel/ids';

/** A door in somebody's account. */
export type OwnAddress = Address & {
  readonly id: AddressId;
  /** What its owner calls it: "Home"; null where they call it nothing. */
  readonly label: string | null;
};

/** An address as its owner gives it. */
export type NewAddress = Omit<OwnAddress, 'id'>;

/** Why an address was not kept. */
export type AddressProblem =
  | { readonly kind: 'too_many_addresses'; readonly most: number }
  /** It is nobody's, or somebody else's: both are told alike. */
  | { readonly kind: 'no_such_address' };
