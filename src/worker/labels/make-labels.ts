import type { LabelPaper } from '@/config/labels';
import { writeLabels } from '@/features/fulfilment/commands/labels';
import type { SaleId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { drawLabels } from './draw';
import type { Faces } from './faces';
import { openFaces } from './fonts';

let opened: Promise<Faces> | null = null;

/** Makes the labels of a sale as a PDF for one paper; null where there is no such sale. */
export async function makeLabels(
  context: Context,
  { saleId, paper }: { readonly saleId: SaleId; readonly paper: LabelPaper },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const labels = await writeLabels(context, saleId);
  return labels && drawLabels(labels, { faces: await (opened ??= openFaces()), paper, madeAt: context.now() });
}
