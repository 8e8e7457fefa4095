import { isOpenAt, saleStateAt } from '@/features/bake-sales/domain/sale-state';
import type { ShownSale } from '@/features/bake-sales/domain/shown-sale';
import { OrderingWindow, SaleStamp } from '@/features/bake-sales/ui/sale-words';
import { TellMeForm } from '@/features/notifications/ui/tell-me-form';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { AppLink } from '@/ui/app-link';
import { ButtonLink } from '@/ui/button';
import { TextLink } from '@/ui/text-link';
import { handOverWords } from '../domain/collecting';

/** The next sale as a playbill has it: the day above all, then the place, the times, the cut-off and the way in. */
export function SaleBill({ shown, now }: { readonly shown: ShownSale; readonly now: Instant }) {
  const { sale, place, isDayFull } = shown;
  const canOrder = isOpenAt(sale, now) && !isDayFull;
  return (
    <article aria-labelledby="next-sale" className="flex flex-col items-start gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="eyebrow">The next bake sale</span>
        <SaleStamp sale={sale} now={now} />
      </p>
      <h2 id="next-sale">
        <AppLink href={`/sales/${sale.slug}`} className="block decoration-2 underline-offset-4 hover:underline">
          <PlaybillDay day={sale.bakeDay} />
        </AppLink>
      </h2>
      <div className="w-full space-y-1 border-t border-crust pt-3">
        <p className="text-lg font-semibold">{place.name}</p>
        {handOverWords(shown.slots).map((words) => (
          <p key={words}>{words}</p>
        ))}
        <OrderingWindow sale={sale} now={now} className="font-semibold text-rust" />
        {isDayFull && <p>This day is full: we cannot take another order.</p>}
      </div>
      <ButtonLink href={`/menu?sale=${sale.slug}`} isWide kind={canOrder ? 'primary' : 'quiet'}>
        {canOrder ? 'Order for this day' : 'See the menu'}
      </ButtonLink>
      <TextLink href={`/sales/${sale.slug}`} className="-mt-1 py-1.5">
        Where, when and how to find us
      </TextLink>
      {saleStateAt(sale, now) === 'upcoming' && (
        <div className="mt-2 w-full space-y-3 border-t border-rule pt-4">
          <p className="font-serif text-lg font-semibold">Shall we write to you when orders open?</p>
          <TellMeForm />
        </div>
      )}
    </article>
  );
}

/** A day set like the head of a playbill: a large 28, and beside it the weekday over the month. */
function PlaybillDay({ day }: { readonly day: string }) {
  const [weekday, date, month] = longDay(day).split(' ');
  // Written in the order it is read aloud; the grid puts the figure first.
  return (
    <span className="playbill-day">
      <span>{weekday}</span> <span className="playbill-figure">{date}</span> <span>{month}</span>
    </span>
  );
}
