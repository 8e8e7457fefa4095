import { clockTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import type { ListedOrder } from '../../domain/check-in-list';
import type { KeptFact } from '../../domain/check-in-view';
import { refusalAtTable } from '../../domain/check-in-words';

type ConflictProps = {
  readonly conflicts: ReadonlyArray<KeptFact>;
  readonly orders: ReadonlyArray<ListedOrder>;
  readonly haveSeen: (numbers: ReadonlyArray<number>) => Promise<void>;
};

/** What the shop says did not simply count, until somebody has read it. */
export function ConflictNotices({ conflicts, orders, haveSeen }: ConflictProps) {
  if (conflicts.length === 0) return null;
  const surnameOf = (wanted: string) => orders.find(({ reference }) => reference === wanted)?.surname;
  return (
    <section aria-label="Needs a look" className="mb-5 grid gap-3 print:hidden">
      {conflicts.map((fact) => (
        <Notice
          key={fact.n}
          tone="problem"
          role="alert"
          title={`${fact.order}, ${surnameOf(fact.order) ?? 'not on this list'}`}
        >
          <p>
            Here at {clockTime(fact.at)}. {fact.answer && refusalAtTable(fact.answer)}{' '}
            {fact.cash > 0 && `The ${formatPence(fact.cash)} taken here is in the books; the office has been told.`}
          </p>
          <Button kind="quiet" size="small" className="mt-2" onClick={() => void haveSeen([fact.n])}>
            Seen<span className="sr-only">: {fact.order}</span>
          </Button>
        </Notice>
      ))}
    </section>
  );
}
