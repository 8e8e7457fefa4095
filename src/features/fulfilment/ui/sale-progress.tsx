import { dayAndTime } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { Card } from '@/ui/card';
import { isUnderWay, type TaskProgress } from '../domain/sale-task';
import { progressInWords } from '../domain/sale-words';
import { KeepGoing } from './keep-going';

const titles = { cancelled: 'This sale was cancelled', rescheduled: 'This sale was moved' } as const;

/** What earlier changes of a sale mean for its orders, and how far each has come: n of N. */
export function SaleProgress({ progress }: { readonly progress: ReadonlyArray<TaskProgress> }) {
  return (
    <ul className="mb-6 grid gap-4">
      {progress.map((each) => (
        <Card as="li" key={each.task.id} className="grid gap-2">
          <h2 className="text-lg">{titles[each.task.kind]}</h2>
          <p>
            {each.task.actor}, {dayAndTime(each.task.createdAt)}: {each.task.reason}
          </p>
          {each.refunds > 0 && <p>{plural(each.refunds, 'shopper')} took the money instead.</p>}
          {isUnderWay(each) ? <KeepGoing {...each} /> : <p>{progressInWords(each)}.</p>}
        </Card>
      ))}
    </ul>
  );
}
