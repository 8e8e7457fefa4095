import type { SaleAndPlace } from '@/features/bake-sales/domain/shown-sale';
import { OrderingWindow } from '@/features/bake-sales/ui/sale-words';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { AppLink } from '@/ui/app-link';

type DiaryProps = { readonly title: string; readonly sales: ReadonlyArray<SaleAndPlace>; readonly now: Instant };

/** The other sales to come, a few lines each, as in the column of a diary. */
export function Diary({ title, sales, now }: DiaryProps) {
  return (
    <section aria-labelledby="diary">
      <h2 id="diary" className="font-sans eyebrow">
        {title}
      </h2>
      <ul>
        {sales.map(({ sale, place }) => (
          <li key={sale.id} className="relative border-b border-rule py-3 last:border-0">
            <h3 className="text-lg lg:text-base">
              <AppLink href={`/sales/${sale.slug}`} className="stretched-link hover:underline">
                {longDay(sale.bakeDay)}
              </AppLink>
            </h3>
            <p className="text-sm">{place.name}</p>
            <OrderingWindow sale={sale} now={now} className="text-sm text-bran" />
          </li>
        ))}
      </ul>
    </section>
  );
}
