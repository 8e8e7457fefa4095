import { countTry } from '@/features/access/commands';
import { counters } from '@/config/backend';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';

/** Counts one more try at checkout by this e-mail address and from this network address; false where it was one too many. */
export async function countCheckout(context: Context, email: string): Promise<boolean> {
  const [byEmail, byAddress] = await Promise.all([
    countTry(context, `checkout:email:${emailKey(email)}`, counters.checkoutPerEmail),
    countTry(context, `checkout:address:${context.address}`, counters.checkoutPerAddress),
  ]);
  return byEmail.ok && byAddress.ok;
}
