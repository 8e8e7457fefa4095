import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { auditStatement } from '@/features/shop/commands';
import { areZonesSetMeanwhile, zoneStatements } from '@/features/shop/commands/delivery-zones';
import { type BadZones, planZones, type ZoneCells } from '@/features/shop/domain/zone-plan';
import { zonesInOneLine } from '@/features/shop/domain/zones-seen';
import { getZones } from '@/features/shop/queries/delivery-zones';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';

export type ZonesProblem = BadZones | { readonly kind: 'changed_meanwhile' };

/** Sets where the van goes and what it asks there. Orders keep the terms they were placed on. */
export async function setDeliveryZones(
  context: Context,
  { seen, cells }: { readonly seen: string; readonly cells: ZoneCells },
): Promise<Result<undefined, ZonesProblem>> {
  const staff = await requireStaff(context, 'settings.edit');
  const before = await getZones(context);
  if (zonesInOneLine(before) !== seen) return refused({ kind: 'changed_meanwhile' });
  const plan = planZones(before, cells, context.newId('zon'));
  if (!plan.ok) return plan;
  const after = plan.value;
  try {
    await runBatch(context.db, [
      ...zoneStatements(context, { before, after }),
      // The fee stands on the pages of every sale that delivers.
      raiseRevisionStatement(context),
      auditStatement(context, {
        ...{ action: 'setting.changed', personId: staff.id, actor: staff.name },
        ...{ subject: 'delivery_zones', before, after },
      }),
    ]);
  } catch (error) {
    if (areZonesSetMeanwhile(error)) return refused({ kind: 'changed_meanwhile' });
    throw error;
  }
  context.log.info('zones.set', { zones: after.length });
  return ok();
}
