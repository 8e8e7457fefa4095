import { longMonth } from '@/kernel/clock-text';
import type { Day } from '@/kernel/time';
import { TextLink } from '@/ui/text-link';
import { officeSaleHref } from '../domain/office-addresses';
import { saleStateWords } from '../domain/office-words';
import { saleStateAt } from '../domain/sale-state';
import type { SaleAndPlace } from '../domain/shown-sale';

type MonthCalendarProps = {
  /** The first day of the month. */
  readonly month: Day;
  readonly weeks: ReadonlyArray<ReadonlyArray<Day | null>>;
  readonly today: Day;
  readonly sales: ReadonlyArray<SaleAndPlace>;
  readonly now: number;
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A month on the wall, with its sales on their days. */
export function MonthCalendar({ month, weeks, today, sales, now }: MonthCalendarProps) {
  return (
    // On a phone the days without a sale make room for those with one.
    <table className="w-full border-collapse text-sm tabular-nums sm:table-fixed">
      <caption className="sr-only">Sales in {longMonth(month)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" className="border-b border-crust py-1 text-start text-xs text-bran">
              <abbr title={weekday} className="no-underline">
                {weekday.slice(0, 3)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) => (
              <DayCell
                key={day ?? weekdays[place]}
                day={day}
                isToday={day === today}
                sales={sales.filter(({ sale }) => sale.bakeDay === day)}
                now={now}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = Pick<MonthCalendarProps, 'sales' | 'now'> & {
  readonly day: Day | null;
  readonly isToday: boolean;
};

function DayCell({ day, isToday, sales, now }: DayCellProps) {
  return (
    <td className="h-14 border-b border-rule py-1 pr-1 align-top" aria-current={isToday ? 'date' : undefined}>
      {day !== null && (
        <span className={isToday ? 'rounded-md bg-butter px-1 font-semibold' : 'text-bran'}>
          {Number(day.slice(-2))}
        </span>
      )}
      {sales.length > 0 && (
        <ul>
          {sales.map(({ sale, place }) => {
            const state = saleStateAt(sale, now);
            return (
              <li key={sale.id} className="text-xs wrap-break-word">
                <TextLink
                  href={officeSaleHref(sale.slug)}
                  className={`inline-block py-0.5 ${state === 'cancelled' ? 'line-through' : ''}`}
                >
                  {place.town || place.name}
                </TextLink>
                <span className="block text-bran">{saleStateWords[state]}</span>
              </li>
            );
          })}
        </ul>
      )}
    </td>
  );
}
