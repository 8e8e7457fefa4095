import { comeBackToErase } from '@/features/privacy/actions/erase-by-google';

/** Takes back who went to Google's page to prove, before they are erased, that it is them. */
export function GET(request: Request): Promise<Response> {
  return comeBackToErase(request);
}
