import { bodyLimits, policyReports } from '@/config/backend';
import type { SlowDown } from '@/platform/slow-down';
import { isActionForm } from './action-form';

/** Why a request is turned away before the app sees it. */
export type Refusal = {
  readonly status: 400 | 403 | 405 | 413 | 415 | 429;
  readonly code: string;
  readonly message: string;
  /** Where somebody only has to wait. */
  readonly wait?: SlowDown;
};

/** Doors that prove who is calling by a signature of their own instead of an origin; each checks one itself. */
const webhookDoors: ReadonlyArray<string> = ['/webhooks/stripe', '/webhooks/resend'];
/** Where mail programs unsubscribe by themselves (RFC 8058): no page of ours, so no origin; the signed token proves them. */
const oneClickDoor = /^\/letters\/unsubscribe\/[^/]+$/;
/** Doors to which others than our own pages send: they prove themselves otherwise, or what they tell changes nothing. */
const isOpenDoor = (pathname: string) =>
  webhookDoors.includes(pathname) || oneClickDoor.test(pathname) || pathname === policyReports.href;
const photoDoor = '/admin/photos';
/** Where a device tells what happened at the table: our own page sends there, so its origin is asked for. */
const tableDoor = '/admin/check-in/sync';
const formTypes = ['multipart/form-data', 'application/x-www-form-urlencoded'];
const machineTypes = ['application/json'];
/** Open on a developer's machine alone. */
const developmentDoors: ReadonlyArray<string> = ['/development/clock', '/development/tick'];
const isMachineDoor = (pathname: string) =>
  webhookDoors.includes(pathname) ||
  pathname === '/browser-errors' ||
  pathname === policyReports.href ||
  pathname === tableDoor ||
  developmentDoors.includes(pathname);

/** Says whether programs, and no page's forms, post to an address. */
export const isForMachines = (pathname: string): boolean => isMachineDoor(pathname) || oneClickDoor.test(pathname);

const refusal = (status: Refusal['status'], code: string, message: string): Refusal => ({ status, code, message });

/** Turns a request away for what its first lines say, or null where it may go on. */
export function refuseByHeaders(request: Request, shopOrigin: string): Refusal | null {
  const { pathname } = new URL(request.url);
  if (!isReadable(pathname)) return noAddress;
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (request.method !== 'POST') return refusal(405, 'method_not_allowed', 'This address takes no such request.');
  if (!isOpenDoor(pathname) && request.headers.get('origin') !== shopOrigin) {
    return refusal(403, 'foreign_origin', 'This form was not sent from our own pages, so nothing was changed.');
  }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!typesAt(pathname).includes(type)) {
    return refusal(415, 'unsupported_type', 'This address does not take that kind of content.');
  }
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimitOf(pathname)) return tooLarge;
  return null;
}

/** The framework answers 500 to a percent sign that begins no letter. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function typesAt(pathname: string): ReadonlyArray<string> {
  if (pathname === policyReports.href) return policyReports.types;
  // A form of another page's cannot say that it is JSON.
  if (pathname === tableDoor) return machineTypes;
  return isMachineDoor(pathname) ? [...machineTypes, ...formTypes] : formTypes;
}

const tooLarge = refusal(413, 'too_large', 'That is more than this form takes. Nothing was changed.');
const noAddress = refusal(400, 'malformed', 'That is no address of ours. Please check how it is spelt.');
const malformed = refusal(400, 'malformed', 'We could not read that form. Nothing was changed; please try again.');

/** How many bytes an address takes. */
function bodyLimitOf(pathname: string): number {
  if (pathname === policyReports.href) return bodyLimits.browserError;
  if (pathname === tableDoor) return bodyLimits.checkIn;
  return pathname.startsWith(photoDoor) ? bodyLimits.photo : bodyLimits.form;
}

/** Reads a body whole, up to its limit: a length may be left out, or be a lie. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const limit = bodyLimitOf(new URL(request.url).pathname);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  chunks.reduce((at, chunk) => (body.set(chunk, at), at + chunk.byteLength), 0);
  return body;
}

/** Turns away a form no page of ours sends: the framework behind would answer it with an error of its own. */
export async function refuseByBody(request: Request, body: Uint8Array<ArrayBuffer>): Promise<Refusal | null> {
  const { pathname } = new URL(request.url);
  if (isForMachines(pathname)) return null;
  const form = await readForm(request, body);
  // A route of ours and no action: it reads its fields itself.
  if (pathname === photoDoor) return form ? null : malformed;
  return form && isActionForm(form, request.headers.get('next-action')) ? null : malformed;
}

async function readForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  try {
    return await new Response(body, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData();
  } catch {
    return null;
  }
}
