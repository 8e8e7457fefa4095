import { isLabelPaper } from '@/config/labels';
import { salePageHref } from '@/features/access/domain/menu';
import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { errorEnvelope } from '@/platform/next/envelope';
import { turnAway } from '@/platform/next/turn-away';
import { findLabels } from '../queries/labels';

/** Answers with the labels of a sale to print: on sheets of A4, unless the roll is asked for. No form leads here, a link does. */
export async function answerLabels(request: Request, slug: string): Promise<Response> {
  const context = await currentContext();
  const wanted = new URL(request.url).searchParams.get('format');
  const paper = isLabelPaper(wanted) ? wanted : 'a4';
  try {
    const file = await findLabels(context, { slug, paper });
    if (!file) return errorEnvelope(404, 'not_found', 'There is no such bake sale.', context.requestId);
    const name = `labels-${slug}-${paper}.pdf`;
    const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"` };
    return new Response(file, { headers: { ...headers, 'cache-control': 'no-store' } });
  } catch (error) {
    turnAway(error, signInHref(salePageHref(slug, 'bake')));
  }
}
