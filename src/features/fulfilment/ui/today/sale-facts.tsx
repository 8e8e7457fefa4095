import { salePageHref } from '@/features/access/domain/menu';
import { can, type Role } from '@/features/access/domain/permissions';
import { type SaleState, saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { stateTones, stateWords } from '@/features/orders/domain/words';
import { longDay, momentInWords } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { Countdown } from '@/ui/countdown';
import { Price } from '@/ui/price';
import { TextLink } from '@/ui/text-link';
import type { SaleToday } from '../../domain/today';

const saleWords = {
  draft: 'Draft',
  upcoming: 'Not open yet',
  open: 'Open',
  closed: 'Closed',
  done: 'Done',
  cancelled: 'Cancelled',
} as const satisfies Record<SaleState, string>;

type SaleFactsProps = { readonly entry: SaleToday; readonly role: Role; readonly now: number };

/** A sale at hand: when and where it is, how its orders stand, and the ways to its sheets. */
export function SaleFacts({ entry: { sale, place, counts, takingsPence }, role, now }: SaleFactsProps) {
  const state = saleStateAt(sale, now);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-lg">{longDay(sale.bakeDay)}</h3>
        <Badge tone={state === 'open' ? 'good' : 'neutral'}>{saleWords[state]}</Badge>
      </div>
      <p className="text-bran">
        {place.name} · <Deadline entry={{ sale }} state={state} now={now} />
      </p>
      <Counts counts={counts} />
      {takingsPence !== null && counts.length > 0 && (
        <p>
          Ordered for <Price amount={takingsPence} />
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 gap-y-2">
        <TextLink href={salePageHref(sale.slug, 'orders')}>Orders</TextLink>
        <TextLink href={salePageHref(sale.slug, 'bake')}>What to bake</TextLink>
        <TextLink href={salePageHref(sale.slug, 'pack')}>Packing</TextLink>
        <TextLink href={salePageHref(sale.slug, 'collect')}>Collection</TextLink>
        {can(role, 'orders.see_money') && <TextLink href={salePageHref(sale.slug, 'money')}>Money</TextLink>}
        {can(role, 'sales.edit') && <TextLink href={salePageHref(sale.slug, 'change')}>Change the sale</TextLink>}
      </p>
    </>
  );
}

type DeadlineProps = { readonly entry: Pick<SaleToday, 'sale'>; readonly state: SaleState; readonly now: number };

function Deadline({ entry: { sale }, state, now }: DeadlineProps) {
  if (state === 'upcoming') return <>opens {momentInWords(sale.opensAt, now)}</>;
  if (state !== 'open') return <>cut-off {momentInWords(sale.closesAt, now)}</>;
  return (
    <>
      orders until {momentInWords(sale.closesAt, now)}, <Countdown until={sale.closesAt} serverNow={now} />
    </>
  );
}

function Counts({ counts }: Pick<SaleToday, 'counts'>) {
  if (counts.length === 0) return <p>No orders yet.</p>;
  return (
    <ul className="flex flex-wrap gap-2">
      {counts.map((count) => (
        <li key={count.state}>
          <Badge tone={stateTones[count.state]}>
            {stateWords[count.state]}: {count.orders}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
