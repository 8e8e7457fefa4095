import { productsHref } from '@/features/access/domain/menu';
import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { csvOf, csvResponse } from '@/platform/next/csv';
import { turnAway } from '@/platform/next/turn-away';
import { exportProducts } from '../commands/export-products';
import { productColumns } from '../domain/product-columns';
import { readProductsAsked } from '../schema/product-list';

/* The door to a copy of the list of products. It is no form: whoever may take one follows a link. */

/** The products the address asks for, kind by kind, as a file for a spreadsheet. */
export async function downloadProducts(request: Request): Promise<Response> {
  const asked = readProductsAsked(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const { rows, isWhole } = await exportProducts(await currentContext(), asked);
    return csvResponse(isWhole ? 'products.csv' : `products-the-first-${rows.length}.csv`, csvOf(productColumns, rows));
  } catch (error) {
    turnAway(error, signInHref(productsHref));
  }
}
