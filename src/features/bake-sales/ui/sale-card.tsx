import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextLink } from '@/ui/text-link';
import { isOpenAt } from '../domain/sale-state';
import type { SaleAndPlace } from '../domain/shown-sale';
import { OrderingWindow, SaleStamp } from './sale-words';

type SaleCardProps = SaleAndPlace & {
  readonly now: Instant;
  /** The sale most people come for stands out. */
  readonly isNext?: boolean;
};

/** A sale in the list of the next ones: the day, the place, the cut-off and the way in. */
export function SaleCard({ sale, place, now, isNext = false }: SaleCardProps) {
  const isOpen = isOpenAt(sale, now);
  return (
    <Card as="li" className={isNext ? 'border-crust sm:col-span-2 lg:row-span-2' : ''}>
      <div className="flex h-full flex-col gap-3">
        <div className="flex items-start justify-between gap-3">
          <h3 className={isNext ? 'text-2xl' : 'text-xl'}>
            <TextLink href={`/sales/${sale.slug}`} quiet className="no-underline hover:underline">
              {longDay(sale.bakeDay)}
            </TextLink>
          </h3>
          <SaleStamp sale={sale} now={now} />
        </div>
        <p>{place.name}</p>
        <OrderingWindow sale={sale} now={now} className={isNext ? 'text-lg' : 'text-bran'} />
        <p className="mt-auto pt-2">
          <ButtonLink href={`/menu?sale=${sale.slug}`} kind={isNext && isOpen ? 'primary' : 'quiet'}>
            {isOpen ? 'Order for this day' : 'See the menu'}
          </ButtonLink>
        </p>
      </div>
    </Card>
  );
}
