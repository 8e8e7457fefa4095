import { requireStaff } from '@/features/access/queries';
import { listComingSaleIds, listSaleGrids } from '@/features/bake-sales/queries/coming-grids';
import { listVariantsById } from '@/features/catalogue/queries/variants-by-id';
import type { SaleId } from '@/kernel/ids';
import { type Day, dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { matrixColumns } from '../domain/matrix-form';
import { offeredIn, type ShownMatrix, showMatrix } from '../domain/shown-matrix';

export type MatrixPage = {
  readonly shown: ShownMatrix;
  /** The bake day from which the next columns go on; null where these are the last. */
  readonly laterFrom: Day | null;
};

/** The bakes of the sales to come, side by side, from a day on. */
export async function getMatrixPage(context: Context, from: Day | null): Promise<MatrixPage> {
  await requireStaff(context, 'sales.edit');
  const today = dayAt(context.now());
  const firstDay = from !== null && from > today ? from : today;
  const found = await listComingSaleIds(context, { from: firstDay, limit: matrixColumns + 1 });
  const ids = found.slice(0, matrixColumns).map(({ id }) => id);
  return { shown: await readMatrix(context, ids), laterFrom: found[matrixColumns]?.bakeDay ?? null };
}

/** The same sales as they stand now, after somebody has changed or tried to change them. */
export async function getShownMatrix(context: Context, ids: ReadonlyArray<SaleId>): Promise<ShownMatrix> {
  await requireStaff(context, 'sales.edit');
  return readMatrix(context, ids);
}

async function readMatrix(context: Context, ids: ReadonlyArray<SaleId>): Promise<ShownMatrix> {
  const grids = await listSaleGrids(context, ids);
  return showMatrix(grids, await listVariantsById(context, offeredIn(grids)));
}
