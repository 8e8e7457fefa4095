import { eq } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading } from '@/platform/db/reading';
import type { Details } from '../domain/details';
import { people } from '../tables';

/** Reads what somebody has told of themselves. */
export function detailsReading(db: Db, id: PersonId): Reading<Details | null> {
  const { name, email, phone } = people;
  return reading(db.select({ name, email, phone }).from(people).where(eq(people.id, id)), ([row]) => row ?? null);
}

type Told = Pick<Details, 'name' | 'phone'> & { readonly id: PersonId; readonly now: Instant };

/** Writes down what somebody is called and where they are rung. */
export async function saveDetails(db: Db, { id, name, phone, now }: Told): Promise<void> {
  await db.update(people).set({ name, phone, changedAt: now }).where(eq(people.id, id));
}
