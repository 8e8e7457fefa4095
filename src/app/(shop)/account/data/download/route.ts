import { downloadOwnData } from '@/features/privacy/actions/download';

/** The copy of what we hold of whoever is signed in. */
export function GET(request: Request): Promise<Response> {
  return downloadOwnData(request);
}
