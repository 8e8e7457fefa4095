import { catalogueOffice } from '@/config/backend';
import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import type { ExportedKind } from '../domain/product-columns';
import { exportedKindsReading, type ListWish } from '../store/office-list';

export type ExportedProducts = {
  readonly rows: ReadonlyArray<ExportedKind>;
  /** False where there were more than one file takes. */
  readonly isWhole: boolean;
};

/** All the products somebody looks for, kind by kind; that a copy was taken, and of what, is written down. */
export async function exportProducts(
  context: Context,
  { text, state, categorySlug }: Omit<ListWish, 'most' | 'after'>,
): Promise<ExportedProducts> {
  const staff = await requireStaff(context, 'exports');
  const { mostExportedKinds: most } = catalogueOffice;
  const wish = { text, state, categorySlug, after: null, most: most + 1 };
  const found = await runReading(context.db, exportedKindsReading(context.db, wish));
  const rows = found.slice(0, most);
  await runBatch(context.db, [
    auditStatement(context, {
      ...{ action: 'list.exported', personId: staff.id, actor: staff.name, subject: 'products' },
      after: { rows: rows.length, ...whatOf({ state, category: categorySlug }), ...(text ? { searched: true } : {}) },
    }),
  ]);
  return { rows, isWhole: found.length <= most };
}

function whatOf(filters: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null));
}
