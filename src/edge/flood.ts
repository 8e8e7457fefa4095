import type { Companion } from '@/platform/context';
import type { Refusal } from './refusals';

const floodRefusal: Refusal = {
  status: 429,
  code: 'too_many',
  message: 'That was a lot of requests in a short time. Please wait a minute.',
};

/** Turns away an address that asks too often; posts are counted apart from visits. */
export async function refuseFlood(request: Request, companion: Pick<Companion, 'admit'>): Promise<Refusal | null> {
  const address = request.headers.get('cf-connecting-ip');
  if (address === null) return null;
  try {
    const isAdmitted = await companion.admit(request.method === 'POST' ? 'writes' : 'address', address);
    return isAdmitted ? null : floodRefusal;
  } catch {
    // A companion that is being replaced must not close the shop.
    return null;
  }
}
