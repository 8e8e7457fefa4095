import { expect, test } from 'vitest';
import * as catalogue from '@/features/catalogue/queries';
import { zonesInOneLine } from '@/features/shop/domain/zones-seen';
import { deliveryZonesReading } from '@/features/shop/queries';
import { getZones } from '@/features/shop/queries/delivery-zones';
import { NotAllowed } from '@/kernel/not-allowed';
import { runReading } from '@/platform/db/reading';
import { auditFor } from '@/testing/builders/books';
import { aDeliveryZone } from '@/testing/builders/deliveries';
import { aShop } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { setDeliveryZones } from './commands/set-zones';

test('the owner sets where the van goes: two swap their names, one is new, and every page is told', async () => {
  const context = await staffedBy(aShop(), 'owner');
  await aDeliveryZone(context, ['SY5']);
  await aDeliveryZone(context, ['TF13']);
  const before = await getZones(context);
  const [one, other] = before;
  if (!one || !other) throw new Error('There are two zones');
  const revision = await runReading(context.db, catalogue.revisionReading(context));
  const cells = {
    ...{ [`name:${one.id}`]: other.name, [`fee:${one.id}`]: '3', [`districts:${one.id}`]: 'TF13' },
    ...{ [`name:${other.id}`]: one.name, [`fee:${other.id}`]: '2.50', [`districts:${other.id}`]: 'SY5' },
    ...{ 'name:new': 'Bridgnorth', 'fee:new': '4.00', 'free:new': '40', 'districts:new': 'WV16 WV15' },
  };
  const seen = zonesInOneLine(before);
  expect(await setDeliveryZones(context, { seen, cells })).toMatchObject({ ok: true });
  expect(await runReading(context.db, deliveryZonesReading(context))).toMatchObject([
    { name: other.name, feePence: 300, freeAbovePence: null, outwardCodes: ['TF13'] },
    { name: one.name, outwardCodes: ['SY5'] },
    { name: 'Bridgnorth', feePence: 400, freeAbovePence: 4000, outwardCodes: ['WV15', 'WV16'] },
  ]);
  expect(await runReading(context.db, catalogue.revisionReading(context))).toBe(revision + 1);
  expect(await auditFor(context, 'delivery_zones')).toMatchObject([{ action: 'setting.changed' }]);
  expect(await setDeliveryZones(context, { seen, cells })).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
});

test('of two owners who set them at once one wins, the other is told, and nothing is mixed', async () => {
  const [one, other] = [await staffedBy(aShop(), 'owner'), await staffedBy(aShop(), 'owner')];
  const before = await getZones(one);
  const [zone] = before;
  if (!zone) throw new Error('There is a zone');
  const asItStands = Object.fromEntries(
    before.flatMap(({ id, name, feePence, outwardCodes }) => [
      ...[[`name:${id}`, name] as const, [`fee:${id}`, String(feePence / 100)] as const],
      [`districts:${id}`, outwardCodes.join(' ')] as const,
    ]),
  );
  const seen = zonesInOneLine(before);
  const trail = (await auditFor(one, 'delivery_zones')).length;
  const set = await Promise.all([
    setDeliveryZones(one, { seen, cells: { ...asItStands, [`fee:${zone.id}`]: '7' } }),
    setDeliveryZones(other, { seen, cells: { ...asItStands, [`drop:${zone.id}`]: 'yes' } }),
  ]);
  expect(set.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(set).toContainEqual({ ok: false, problem: { kind: 'changed_meanwhile' } });
  const feeNow = (await getZones(one)).find(({ id }) => id === zone.id)?.feePence;
  expect(feeNow).toBe(set[0].ok ? 700 : undefined);
  expect(await auditFor(one, 'delivery_zones')).toHaveLength(trail + 1);
});

test('nobody but an owner sets where the van goes', async () => {
  for (const role of ['manager', 'baker'] as const)
    await expect(setDeliveryZones(await staffedBy(aShop(), role), { seen: '', cells: {} })).rejects.toThrow(NotAllowed);
});
