import { forbidden, redirect } from 'next/navigation';
import { secondFactorSetUp } from '@/config/frontend';
import { NotAllowed } from '@/kernel/not-allowed';

/**
 * Answers somebody who was turned away: to the sign-in page, to where a second factor is set up, or "not yours to open". A database that is down, like
 * anything else, goes on to the error page: it must not look like a sign-out.
 */
export function turnAway(error: unknown, signInHref: string): never {
  if (error instanceof NotAllowed && error.reason === 'signed_out') redirect(signInHref);
  if (error instanceof NotAllowed && error.reason === 'second_factor') redirect(secondFactorSetUp);
  if (error instanceof NotAllowed && error.reason === 'forbidden') forbidden();
  throw error;
}
