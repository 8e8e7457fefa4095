import { findPicture } from '@/features/catalogue/queries';
import { parsePicturePath } from '@/features/catalogue/domain/picture';
import { currentContext } from '@/platform/next/context';
import { errorEnvelope } from '@/platform/next/envelope';

// A picture never changes under its key; a new photo has a new one.
const forGood = 'public, max-age=31536000, immutable';

/** One size of a picture, out of the bucket. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const context = await currentContext();
  const file = parsePicturePath((await params).key);
  const picture = file && (await findPicture(context, file));
  if (!file || !picture) return errorEnvelope(404, 'not_found', 'There is no such picture.', context.requestId);
  return new Response(picture.body, {
    headers: { 'content-type': `image/${file.format}`, 'cache-control': forGood, etag: picture.httpEtag },
  });
}
