import { cachedSaleCalendar } from '@/features/bake-sales/queries/sale-calendar';
import { currentContext } from '@/platform/next/context';
import { errorEnvelope } from '@/platform/next/envelope';

/** A sale for a shopper's own calendar; `way` leaves out the other way to get an order. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const context = await currentContext();
  const way = new URL(request.url).searchParams.get('way');
  const calendar = await cachedSaleCalendar(context, (await params).slug, way);
  if (calendar === null) return errorEnvelope(404, 'not_found', 'There is no such bake sale.', context.requestId);
  return new Response(calendar.text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${calendar.fileName}"`,
      // A sale may move; whoever asks again is told what is true then.
      'cache-control': 'no-cache',
    },
  });
}
