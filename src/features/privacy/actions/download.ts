import { cookieNames } from '@/config/backend';
import { signInHref } from '@/features/access/domain/safe-next';
import { accountPages } from '@/features/accounts/domain/account-pages';
import { redirect } from 'next/navigation';
import { currentContext } from '@/platform/next/context';
import { readShortCookie } from '@/platform/next/short-cookie';
import { turnAway } from '@/platform/next/turn-away';
import { exportGuest, exportOwn } from '../commands/export-data';
import { dataPages } from '../domain/data-pages';
import { type HeldForm, heldForms, isHeldForm } from '../domain/held-file';

/* The two doors to a copy of what we hold. Neither is a form. */

/** A guest's copy, for the browser that came by the link of their letter. */
export async function downloadGuestData(request: Request): Promise<Response> {
  const form = formIn(request);
  const file = await exportGuest(await currentContext(), await readShortCookie(cookieNames.yourData), form);
  return file === null ? redirect(dataPages.held) : fileResponse(file, form);
}

/** The copy of whoever is signed in. */
export async function downloadOwnData(request: Request): Promise<Response> {
  const form = formIn(request);
  try {
    return fileResponse(await exportOwn(await currentContext(), form), form);
  } catch (error) {
    turnAway(error, signInHref(accountPages.data));
  }
}

function formIn(request: Request): HeldForm {
  const wanted = new URL(request.url).searchParams.get('as');
  return isHeldForm(wanted) ? wanted : 'html';
}

function fileResponse(file: string, form: HeldForm): Response {
  const { type, name } = heldForms[form];
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  return new Response(file, { headers: { ...headers, 'cache-control': 'no-store' } });
}
