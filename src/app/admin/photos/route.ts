import { receivePhoto } from '@/features/catalogue/actions/upload-photo';
import { currentContext } from '@/platform/next/context';

/** Takes in one photo of a product. */
export async function POST(request: Request): Promise<Response> {
  return receivePhoto(await currentContext(), request);
}
