import type { ReactNode } from 'react';
import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { Section } from '@/ui/section';
import type { SaleAndPlace, ShownSale } from '../domain/shown-sale';
import { BakeCards } from './bake-cards';
import { tellMeId } from './menu-notices';
import { SaleDiary } from './sale-diary';

/** The days that come next. */
export function NextDays({ sales, now }: { sales: ReadonlyArray<SaleAndPlace>; now: Instant }) {
  if (sales.length === 0) return null;
  return (
    <Section title="The next days" id="next-days">
      <SaleDiary sales={sales} now={now} />
    </Section>
  );
}

/** The offer to write when orders open. */
export function TellMe({ children }: { children: ReactNode }) {
  return (
    <Section title="Shall we tell you when orders open?" id={tellMeId}>
      {children}
    </Section>
  );
}

/** The last menu there was, to look at: nothing of it can be ordered. */
export function LastMenu({ last, now }: { last: ShownSale; now: Instant }) {
  return (
    <Section title="What we baked last" id="last-menu" aside={longDay(last.sale.bakeDay)}>
      <BakeCards sale={last} offers={last.offers} now={now} />
    </Section>
  );
}
