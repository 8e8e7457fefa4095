import { comeBackFromGoogle } from '@/features/accounts/actions/google-trip';

/** The way back from Google's page; nothing of what it brings stays in an address. */
export function GET(request: Request): Promise<never> {
  return comeBackFromGoogle(request);
}
