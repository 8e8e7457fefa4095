import { downloadProducts } from '@/features/catalogue/actions/export-products';

/** The list of products for a spreadsheet, narrowed as its address says. */
export function GET(request: Request): Promise<Response> {
  return downloadProducts(request);
}
