import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { AppLink } from '@/ui/app-link';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import type { SaleAndPlace } from '../domain/shown-sale';
import { OrderingWindow } from './sale-words';

/** The sales after the next one, a line each, as in a diary. */
export function SaleDiary({ sales, now }: { sales: ReadonlyArray<SaleAndPlace>; now: Instant }) {
  return (
    <ul>
      {sales.map(({ sale, place }) => (
        <li
          key={sale.id}
          className="grid gap-x-6 border-b border-rule py-4 last:border-0 md:grid-cols-[16rem_1fr_auto] md:items-baseline"
        >
          <h3 className="text-xl">
            <AppLink href={`/sales/${sale.slug}`} className="hover:underline">
              {longDay(sale.bakeDay)}
            </AppLink>
          </h3>
          <div>
            <p>{place.name}</p>
            <OrderingWindow sale={sale} now={now} className="text-bran" />
          </div>
          <p>
            <TextLink href={`/menu?sale=${sale.slug}`} className="inline-block py-1.5">
              See the menu<VisuallyHidden> for {longDay(sale.bakeDay)}</VisuallyHidden>
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
