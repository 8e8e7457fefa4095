import { downloadOrders } from '@/features/reports/actions/export-orders';

/** The list of orders for a spreadsheet, narrowed as its address says. */
export function GET(request: Request): Promise<Response> {
  return downloadOrders(request);
}
