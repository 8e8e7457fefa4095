import type { Metadata } from 'next';
import { deliverySettingsHref } from '@/features/access/domain/menu';
import { MeanwhileNotice } from '@/features/bake-sales/ui/meanwhile-notice';
import { type ShownZone, ZonesForm } from '@/features/bake-sales/ui/zones-form';
import type { ZoneRow } from '@/features/shop/domain/zone-plan';
import { zonesInOneLine } from '@/features/shop/domain/zones-seen';
import { getZones } from '@/features/shop/queries/delivery-zones';
import { writePounds } from '@/kernel/pounds';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Delivery' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the van goes and what it asks there. */
export default async function DeliverySettingsPage({ searchParams }: Props) {
  await admitStaff('settings.edit', deliverySettingsHref);
  const [zones, search] = await Promise.all([getZones(await currentContext()), searchParams]);
  const seen = zonesInOneLine(zones);
  return (
    <>
      <MeanwhileNotice search={search} />
      <PageHeading
        title="Delivery"
        lead="Where the van goes, by the first part of the postcode. Orders keep the terms they were placed on."
      />
      <ZonesForm key={seen} seen={seen} zones={zones.map(shownZone)} />
    </>
  );
}

function shownZone({ id, name, feePence, freeAbovePence, outwardCodes }: ZoneRow): ShownZone {
  const free = freeAbovePence === null ? '' : writePounds(freeAbovePence);
  return { id, name, fee: writePounds(feePence), free, districts: outwardCodes.join(' ') };
}
