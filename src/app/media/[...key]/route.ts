import { findPicture } from '@/features/catalogue/queries';
import { parsePicturePath } from '@/features/catalogue/domain/picture';
import { pictureRecipes } from '@/config/backend';
import { currentContext } from '@/platform/next/context';
import { errorEnvelope } from '@/platform/next/envelope';

// A picture never changes under its key; a new photo has a new one.
const forGood = 'public, max-age=31536000, immutable';

/** One file of a picture, out of the bucket. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string[] }> }): Promise<Response> {
  const context = await currentContext();
  const file = parsePicturePath((await params).key);
  const picture = file && (await findPicture(context, { ...file, known: request.headers.get('if-none-match') }));
  if (!file || !picture) return errorEnvelope(404, 'not_found', 'There is no such picture.', context.requestId);
  const headers = { 'cache-control': forGood, etag: picture.etag };
  if (picture.body === null) return new Response(null, { status: 304, headers });
  return new Response(picture.body, { headers: { ...headers, 'content-type': pictureRecipes[file.name].type } });
}
