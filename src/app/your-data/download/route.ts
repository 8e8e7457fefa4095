import { downloadGuestData } from '@/features/privacy/actions/download';

/** A guest's copy of what we hold of them. */
export function GET(request: Request): Promise<Response> {
  return downloadGuestData(request);
}
