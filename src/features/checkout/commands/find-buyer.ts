import { readSession } from '@/features/access/queries';
import type { Context } from '@/platform/context';
import type { Buyer } from '../domain/buyer';

/**
 * Whose account an order goes into: that of the shopper who places it. A guest has none and costs no question; an order
 * that staff place at the table is somebody else's.
 */
export async function findBuyer(context: Context): Promise<Buyer | null> {
  const reading = await readSession(context);
  // Not a guest's order instead: it would be missing from the account for good.
  if (reading.kind === 'unavailable') throw reading.cause;
  if (reading.kind === 'guest' || reading.person.role !== 'shopper') return null;
  const { id: personId, email } = reading.person;
  return email === null ? null : { personId, email };
}
