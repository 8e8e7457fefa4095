import { leaveForGoogle } from '@/features/accounts/actions/google-trip';

/** The way to Google's page, for whoever signs in by Google. */
export function GET(request: Request): Promise<never> {
  return leaveForGoogle(request);
}
