import { giveCheckInList } from '@/features/fulfilment/sync';
import { currentContext } from '@/platform/next/context';

/** The day's list, for a device to keep where there is no network. */
export async function GET(): Promise<Response> {
  return giveCheckInList(await currentContext());
}
