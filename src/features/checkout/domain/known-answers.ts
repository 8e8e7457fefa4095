import type { Details } from '@/features/access/domain/details';
import type { OwnAddress } from '@/features/accounts/domain/own-address';
import { addressInWords } from '@/features/orders/domain/words';
import type { CheckoutField, doorFields } from './fields';

/** A door of an account, as a list names it and as the fields take it. */
export type KnownDoor = {
  readonly id: string;
  readonly label: string;
  readonly answers: Readonly<Record<(typeof doorFields)[number], string>>;
};

/** What a checkout is filled in with before anybody has typed, and the doors there are to choose from. */
export type KnownAnswers = {
  readonly values: Readonly<Partial<Record<CheckoutField, string>>>;
  readonly doors: ReadonlyArray<KnownDoor>;
};

type Account = { readonly details: Details; readonly addresses: ReadonlyArray<OwnAddress> };

/** What an account answers of a checkout; nothing for a guest. */
export function knownAnswers(account: Account | null): KnownAnswers {
  if (!account) return { values: {}, doors: [] };
  const { name, email, phone } = account.details;
  const doors = account.addresses.map(knownDoor);
  return { values: { name, email: email ?? '', phone: phone ?? '', ...doors[0]?.answers }, doors };
}

function knownDoor(address: OwnAddress): KnownDoor {
  const { id, label, addressLine1, addressLine2, town, postcode } = address;
  const words = addressInWords(address);
  return {
    id,
    label: label === null ? words : `${label}: ${words}`,
    answers: { addressLine1, addressLine2: addressLine2 ?? '', town, postcode },
  };
}
