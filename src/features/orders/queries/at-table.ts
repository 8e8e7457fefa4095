import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { OrderAtTable } from '../domain/at-table';
import { type AtTableWish, atTableReading } from '../store/at-table';

/** The orders of some sales that are collected, by surname: those to come, and those that have been. */
export function listOrdersAtTable(context: Context, wish: AtTableWish): Promise<OrderAtTable[]> {
  return runReading(context.db, atTableReading(context.db, wish));
}
