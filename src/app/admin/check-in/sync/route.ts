import { bodyLimits } from '@/config/backend';
import { receiveHandOvers } from '@/features/fulfilment/sync';
import { currentContext } from '@/platform/next/context';
import { readRawBody } from '@/platform/next/raw-body';

/** What happened at a table, as its device tells it once there is a network. */
export async function POST(request: Request): Promise<Response> {
  const context = await currentContext();
  return receiveHandOvers(context, await readRawBody(request, bodyLimits.checkIn));
}
