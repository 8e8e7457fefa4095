import type { Metadata } from 'next';
import { matrixHref, salesHref } from '@/features/access/domain/menu';
import { writeDiaryCursor } from '@/features/bake-sales/domain/diary';
import { monthBeside, weeksOf } from '@/features/bake-sales/domain/month';
import { newSaleHref } from '@/features/bake-sales/domain/office-addresses';
import { saleStateWords } from '@/features/bake-sales/domain/office-words';
import { saleStateAt, type SaleState } from '@/features/bake-sales/domain/sale-state';
import { type Diary, getDiary } from '@/features/bake-sales/queries/diary';
import { diarySchema } from '@/features/bake-sales/schema/plan';
import { DiaryTable } from '@/features/bake-sales/ui/diary-table';
import { MonthCalendar } from '@/features/bake-sales/ui/month-calendar';
import { longMonth } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import type { Day } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Bake sales' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The bakery's sales: a month on the wall, those to come by their state, and those behind us. */
export default async function SalesPage({ searchParams }: Props) {
  await admitStaff('sales.edit', salesHref);
  const context = await currentContext();
  const diary = await getDiary(context, diarySchema.parse(await searchParams));
  const now = context.now();
  return (
    <>
      <PageHeading title="Bake sales" actions={<ButtonLink href={newSaleHref}>Plan a sale</ButtonLink>} />
      <Section title={longMonth(diary.month)} id="month" aside={<Months month={diary.month} />}>
        <MonthCalendar
          month={diary.month}
          weeks={weeksOf(diary.month)}
          today={diary.today}
          sales={diary.inMonth}
          now={now}
        />
      </Section>
      <Coming diary={diary} now={now} />
      <Past diary={diary} now={now} />
    </>
  );
}

const monthHref = (month: Day) => `${salesHref}?month=${month.slice(0, -'-01'.length)}`;

function Months({ month }: { month: Day }) {
  const [before, after] = [monthBeside(month, 'previous'), monthBeside(month, 'next')];
  return (
    <span className="flex gap-4">
      <TextLink href={monthHref(before)}>{longMonth(before)}</TextLink>
      <TextLink href={monthHref(after)}>{longMonth(after)}</TextLink>
    </span>
  );
}

type PartProps = { diary: Diary; now: number };

const inOrder: ReadonlyArray<SaleState> = ['draft', 'open', 'closed', 'upcoming', 'cancelled'];

function Coming({ diary: { coming }, now }: PartProps) {
  const byState = Map.groupBy(coming, ({ sale }) => saleStateAt(sale, now));
  return (
    <Section
      title="To come"
      id="coming"
      aside={coming.length > 0 && <TextLink href={matrixHref}>Their bakes side by side</TextLink>}
    >
      {coming.length === 0 && (
        <EmptyState title="No sale is planned">
          <p>Plan one, or copy one of those behind us.</p>
        </EmptyState>
      )}
      <div className="grid gap-6">
        {inOrder.map((state) => {
          const rows = byState.get(state) ?? [];
          const caption = `${saleStateWords[state]}: ${plural(rows.length, 'sale')}`;
          return <DiaryTable key={state} caption={caption} showCaption rows={rows} now={now} />;
        })}
      </div>
    </Section>
  );
}

function Past({ diary: { past, next }, now }: PartProps) {
  if (past.length === 0) return null;
  return (
    <Section title="Behind us" id="past">
      <DiaryTable caption="Sales behind us, the latest first" rows={past} now={now} />
      {next && (
        <p className="mt-4">
          <TextLink href={`${salesHref}?after=${writeDiaryCursor(next)}#past`}>Earlier sales</TextLink>
        </p>
      )}
    </Section>
  );
}
