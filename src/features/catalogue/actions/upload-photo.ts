import { NextResponse } from 'next/server';
import { bodyLimits, counters } from '@/config/backend';
import { messages, secondFactorSetUp } from '@/config/frontend';
import { productsHref } from '@/features/access/domain/menu';
import { signInHref } from '@/features/access/domain/safe-next';
import { requireStaff } from '@/features/access/queries';
import { isId } from '@/kernel/ids';
import { NotAllowed } from '@/kernel/not-allowed';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { errorEnvelope } from '@/platform/next/envelope';
import { tellToWait } from '@/platform/slow-down';
import { addPhoto } from '../commands/photos';
import type { SavedProduct } from '../commands/save-product';
import { productHref } from '../domain/office-pages';
import { type PhotoProblem, photoProblemWords } from '../domain/photo-words';

/**
 * Takes in one photo of a product, as one multipart post. A page's script asks for JSON; a plain form is led back to the
 * product's page.
 */
export async function receivePhoto(context: Context, request: Request): Promise<Response> {
  const turnedAway = await turnAwayStrangers(context);
  if (turnedAway) return turnedAway;
  const form = await readForm(request);
  if (form === null) return errorEnvelope(400, 'malformed', messages.checkForm, context.requestId);
  const answer = await takeIn(context, form);
  const slug = form.get('slug');
  const page = typeof slug === 'string' && /^[a-z0-9-]{1,80}$/.test(slug) ? productHref(slug) : productsHref;
  return isAskedForJson(request) ? asJson(answer, context) : asPage(answer, { page, context });
}

async function turnAwayStrangers(context: Context): Promise<Response | null> {
  try {
    await requireStaff(context, 'catalogue.edit');
    return null;
  } catch (error) {
    // A database that is down must not look like a sign-out.
    if (!(error instanceof NotAllowed) || error.reason === 'unavailable') throw error;
    if (error.reason === 'forbidden')
      return errorEnvelope(403, 'forbidden', 'This is not yours to change.', context.requestId);
    return leadTo(error.reason === 'second_factor' ? secondFactorSetUp : signInHref(productsHref), context);
  }
}

async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

async function takeIn(context: Context, form: FormData): Promise<Result<SavedProduct, PhotoProblem>> {
  const [productId, alt, photo] = [form.get('productId'), form.get('alt'), form.get('photo')];
  if (typeof productId !== 'string' || !isId('prd', productId)) return refused({ kind: 'not_there' });
  if (!(photo instanceof File)) return refused({ kind: 'not_a_picture' });
  if (photo.size > bodyLimits.photo) return refused({ kind: 'too_large' });
  const bytes = new Uint8Array(await photo.arrayBuffer());
  return addPhoto(context, { productId, alt: typeof alt === 'string' ? alt : '', bytes });
}

const isAskedForJson = (request: Request) => request.headers.get('accept')?.includes('application/json') ?? false;

function asJson(answer: Result<SavedProduct, PhotoProblem>, { requestId, now }: Context): Response {
  if (answer.ok) return Response.json({ saved: true }, { headers: { 'cache-control': 'no-store' } });
  const { problem } = answer;
  const told = (status: number) => errorEnvelope(status, problem.kind, photoProblemWords[problem.kind], requestId);
  if (problem.kind !== 'too_many_today') return told(422);
  const wait = told(429);
  tellToWait(wait.headers, { policy: 'photo.person', ...counters.photosPerPerson, waitMs: problem.againAt - now() });
  return wait;
}

type Back = { readonly page: string; readonly context: Context };

function asPage(answer: Result<SavedProduct, PhotoProblem>, { page, context }: Back): Response {
  const told = answer.ok ? 'saved=photos' : `photo=${answer.problem.kind}`;
  return leadTo(`${answer.ok ? productHref(answer.value.slug) : page}?${told}#photos`, context);
}

function leadTo(page: string, { baseUrl }: Context): Response {
  return NextResponse.redirect(new URL(page, baseUrl), { status: 303, headers: { 'cache-control': 'no-store' } });
}
