import { leaveToErase } from '@/features/privacy/actions/erase-by-google';

/** Leads to Google's page whoever has to prove, before they are erased, that it is them. */
export function GET(): Promise<Response> {
  return leaveToErase();
}
