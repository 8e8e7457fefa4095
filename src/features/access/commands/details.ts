import type { Context } from '@/platform/context';
import type { Details } from '../domain/details';
import { requirePerson } from '../queries';
import { saveDetails } from '../store/details';

/** Changes what whoever asks is called and where they are rung; orders keep what was said when they were placed. */
export async function changeDetails(context: Context, { name, phone }: Pick<Details, 'name' | 'phone'>): Promise<void> {
  const { id } = await requirePerson(context);
  await saveDetails(context.db, { id, name, phone, now: context.now() });
}
