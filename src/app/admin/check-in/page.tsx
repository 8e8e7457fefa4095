import type { Metadata } from 'next';
import { checkIn } from '@/config/frontend';
import { salePageHref } from '@/features/access/domain/menu';
import { listWorkingSales } from '@/features/fulfilment/queries';
import { CheckIn } from '@/features/fulfilment/ui/check-in/check-in';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Notice } from '@/ui/notice';
import { admitStaff } from '../guard';

export const metadata: Metadata = {
  title: 'Check-in',
  manifest: checkIn.manifest,
  robots: { index: false, follow: false },
};

/** Hands orders over at the table, for as long as it takes without a network. */
export default async function CheckInPage() {
  await admitStaff('check_in', checkIn.page);
  const sales = await listWorkingSales(await currentContext());
  return (
    <>
      <noscript>
        <Notice tone="warning" title="The check-in needs JavaScript; the lists on paper do not">
          <ul>
            {sales.map(({ sale, place }) => (
              <li key={sale.id}>
                {/* A whole page: without scripts nothing else opens one. */}
                <a href={salePageHref(sale.slug, 'collect')}>
                  Collection on {longDay(sale.bakeDay)}, {place.name}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      </noscript>
      <div className="needs-script">
        <CheckIn />
      </div>
    </>
  );
}
