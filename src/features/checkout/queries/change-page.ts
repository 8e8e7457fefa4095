import { offerSheetOfSlotReading } from '@/features/bake-sales/queries/sheet-of-slot';
import { orderRecordReading, slotIdOfOrder } from '@/features/orders/queries';
import { moneyReading } from '@/features/payments/queries';
import { parseReference } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import type { ChangeGround } from '../domain/foresee-change';
import type { WaitingChange } from '../domain/waiting-change';
import { readOrderLink } from '../queries';
import { waitingChangeReading } from './waiting-change';

export type ChangePage = ChangeGround & { readonly waiting: WaitingChange | null };

/** All that changing an order needs to show, in one D1 batch, for who holds its key; null for everybody else. */
export async function findChangePage(
  context: Context,
  reference: string,
  token: string | undefined,
): Promise<ChangePage | null> {
  const target = token ? await readOrderLink(context, token) : null;
  if (!target) return null;
  const key = { id: target.id };
  const { record, sheet, money, waiting } = await runReading(
    context.db,
    readings({
      record: orderRecordReading(context, key),
      sheet: offerSheetOfSlotReading(context, slotIdOfOrder(context, key)),
      money: moneyReading(context, target.id),
      waiting: waitingChangeReading(context, target.id),
    }),
  );
  if (record?.order.linkVersion !== target.version || record.order.reference !== parseReference(reference)) return null;
  // A plan that is only shown is never written: its new lines need no ids that last.
  return sheet && { ...record, ...money, sheet, waiting, now: context.now(), newLineId: () => context.newId('lin') };
}
