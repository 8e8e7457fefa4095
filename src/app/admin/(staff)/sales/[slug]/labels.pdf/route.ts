import { answerLabels } from '@/features/fulfilment/actions/labels';

/** The labels of one sale, for the printer. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerLabels(request, (await params).slug);
}
