import { receivePhoto } from '@/features/catalogue/actions/upload-photo';

/** Takes in one photo of a product. */
export function POST(request: Request): Promise<Response> {
  return receivePhoto(request);
}
