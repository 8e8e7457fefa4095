import type { PageAddress } from '@/kernel/page-address';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import * as addresses from '../store/addresses';

/** Reads which sales of today and later have a page, for the batch of another area. */
export function saleAddressesReading(context: Context): Reading<PageAddress[]> {
  return addresses.saleAddressesReading(context.db, dayAt(context.now()));
}
