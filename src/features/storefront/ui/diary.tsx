import type { ReactNode } from 'react';
import { saleStateAt } from '@/features/bake-sales/domain/sale-state';
import type { SaleAndPlace } from '@/features/bake-sales/domain/shown-sale';
import { OrderingWindow } from '@/features/bake-sales/ui/sale-words';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { AppLink } from '@/ui/app-link';
import { TextLink } from '@/ui/text-link';

type DiaryProps = { readonly sales: ReadonlyArray<SaleAndPlace>; readonly now: Instant };

/** The sales beside the next one, a few lines each, as in the column of a diary: what is being baked, and what comes later. */
export function Diary({ sales, now }: DiaryProps) {
  const isClosed = ({ sale }: SaleAndPlace) => saleStateAt(sale, now) === 'closed';
  const baking = sales.filter(isClosed);
  const later = sales.filter((sale) => !isClosed(sale));
  return (
    <div className="space-y-6">
      {baking.length > 0 && (
        <Entries id="baking" title="Baking now" sales={baking} now={now}>
          <TextLink href="/find-my-order" className="inline-block py-1.5 text-sm">
            Find my order
          </TextLink>
        </Entries>
      )}
      {later.length > 0 && <Entries id="later" title="After that" sales={later} now={now} />}
    </div>
  );
}

type EntriesProps = DiaryProps & { readonly id: string; readonly title: string; readonly children?: ReactNode };

function Entries({ id, title, sales, now, children }: EntriesProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-sans eyebrow">
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
      {children}
    </section>
  );
}
