import { requireStaff } from '@/features/access/queries';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { type ShownSale, shownLive } from '../domain/shown-sale';
import { saleWithSlug } from '../store/office-sales';
import { offerSheetReading } from './readings';

/** A sale as its page will show it, drafts too; read each time, and never kept: pages for everybody must not meet it. */
export async function findPreview(context: Context, slug: string): Promise<ShownSale | null> {
  await requireStaff(context, 'sales.edit');
  const sheet = await runReading(context.db, offerSheetReading(context, saleWithSlug(slug)));
  return sheet && shownLive(sheet);
}
