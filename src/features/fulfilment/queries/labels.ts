import type { LabelPaper } from '@/config/labels';
import { requireStaff } from '@/features/access/queries';
import { findSaleBySlug } from '@/features/bake-sales/queries';
import type { Context } from '@/platform/context';

/** The labels of a sale as a PDF for one paper, made by the companion; null where there is no such sale. */
export async function findLabels(
  context: Context,
  { slug, paper }: { readonly slug: string; readonly paper: LabelPaper },
): Promise<Uint8Array<ArrayBuffer> | null> {
  await requireStaff(context, 'labels.print');
  const found = await findSaleBySlug(context, slug);
  return found && context.companion.makeLabels(found.sale.id, paper);
}
