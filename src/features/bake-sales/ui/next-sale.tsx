import { Picture } from '@/features/catalogue/ui/picture';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { AppLink } from '@/ui/app-link';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { TextLink } from '@/ui/text-link';
import { isOpenAt } from '../domain/sale-state';
import type { ShownSale } from '../domain/shown-sale';
import { OrderingWindow, SaleStamp } from './sale-words';

/** The sale most people come for: the day, the place, the cut-off and the way in. */
export function NextSale({ shown, now }: { shown: ShownSale; now: Instant }) {
  const { sale, place, offers } = shown;
  const canOrder = isOpenAt(sale, now) && !shown.isDayFull;
  const photo = offers.find((offer) => offer.photo !== null && offer.left !== 0)?.photo ?? null;
  return (
    <Card as="article" isFlush className="grid border-crust md:grid-cols-[3fr_2fr]">
      <div className="flex flex-col items-start gap-3 p-4 sm:p-8 md:py-12">
        <SaleStamp sale={sale} now={now} />
        <h3 className="text-3xl">
          <AppLink href={`/sales/${sale.slug}`} className="hover:underline">
            {longDay(sale.bakeDay)}
          </AppLink>
        </h3>
        <p className="text-lg">{place.name}</p>
        <OrderingWindow sale={sale} now={now} className="text-lg" />
        <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
          <ButtonLink href={`/menu?sale=${sale.slug}`}>{canOrder ? 'Order for this day' : 'See the menu'}</ButtonLink>
          <TextLink href={`/sales/${sale.slug}`} className="py-2">
            Where and when
          </TextLink>
        </p>
      </div>
      {/* The words decide how tall the card is; the picture fills what they leave. */}
      <div className="relative aspect-16/9 md:aspect-auto">
        <Picture
          photo={photo}
          sizes={['card', 'hero']}
          width="(width >= 72rem) 28rem, (width >= 48rem) 40vw, 95vw"
          isFirst
          isDecoration
          className="absolute inset-0 size-full"
        />
      </div>
    </Card>
  );
}
