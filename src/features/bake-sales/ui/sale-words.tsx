import type { Instant } from '@/kernel/time';
import { Badge, type BadgeTone } from '@/ui/badge';
import { Countdown } from '@/ui/countdown';
import type { Sale } from '../domain/offer-sheet';
import { isOpenAt, type SaleState, saleStateAt } from '../domain/sale-state';
import { orderingWords, stockWords } from '../domain/words';

type WhenProps = { readonly sale: Sale; readonly now: Instant; readonly className?: string };

/** When a sale takes orders, and how long is left: "Order by Thursday 6 pm · 2 days left". */
export function OrderingWindow({ sale, now, className }: WhenProps) {
  const isOpen = isOpenAt(sale, now);
  return (
    <p className={className}>
      {/* Kept together, so that a narrow page breaks after the dot and not inside the time. */}
      <span className="inline-block">
        {orderingWords(sale, now)}
        {isOpen && '\u00a0·'}
      </span>
      {isOpen && (
        <>
          {' '}
          <Countdown until={sale.closesAt} serverNow={now} />
        </>
      )}
    </p>
  );
}

const stateLook: Record<SaleState, { readonly tone: BadgeTone; readonly word: string }> = {
  draft: { tone: 'neutral', word: 'Draft' },
  upcoming: { tone: 'neutral', word: 'Opens soon' },
  open: { tone: 'good', word: 'Taking orders' },
  closed: { tone: 'neutral', word: 'Orders closed' },
  done: { tone: 'neutral', word: 'Over' },
  cancelled: { tone: 'problem', word: 'Cancelled' },
};

/** The state of a sale as a stamp. */
export function SaleStamp({ sale, now }: WhenProps) {
  const { tone, word } = stateLook[saleStateAt(sale, now)];
  return <Badge tone={tone}>{word}</Badge>;
}

/** How many are left, where that is worth saying. */
export function StockStamp({ left }: { left: number | null }) {
  const words = stockWords(left);
  return words === null ? null : <Badge tone={left === 0 ? 'neutral' : 'warning'}>{words}</Badge>;
}
