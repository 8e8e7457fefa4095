import type { PersonId } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';

/** A shopper who orders from their account, and the address they have proved to be theirs. */
export type Buyer = { readonly personId: PersonId; readonly email: string };

/** For whom a voucher counts: by the address an account has proved, whatever is typed beside it, else by what is typed. */
export function voucherCustomer(buyer: Buyer | null, typed: string): string {
  return buyer?.email ?? emailKey(typed);
}
