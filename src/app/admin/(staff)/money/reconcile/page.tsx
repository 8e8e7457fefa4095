import type { Metadata } from 'next';
import { reconcileHref } from '@/features/access/domain/menu';
import { type Run, isUnderWay } from '@/features/reconciliation/domain/run';
import { runWords } from '@/features/reconciliation/domain/words';
import { getReconciliations, type Reconciliations } from '@/features/reconciliation/queries/reconciliations';
import { readRunId } from '@/features/reconciliation/schema';
import { DifferenceTable } from '@/features/reconciliation/ui/difference-table';
import { ReconcileForm } from '@/features/reconciliation/ui/reconcile-form';
import { dayAndTime, longDay } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { addDays, dayAt } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Reconcile' };

/** Days the form suggests. */
const lookBackDays = 7;

type Props = { searchParams: Promise<{ run?: string | string[] }> };

/** Stripe's books beside ours: what they tell differently, the comparisons so far, and a new one. */
export default async function ReconcilePage({ searchParams }: Props) {
  await admitStaff('money.reconcile', reconcileHref);
  const context = await currentContext();
  const { run } = await searchParams;
  const page = await getReconciliations(context, readRunId(run));
  const today = dayAt(context.now());
  return (
    <>
      <PageHeading
        title="Reconcile"
        lead="Stripe’s books beside ours. Compared every night, and whenever somebody asks; nothing is changed by it."
      />
      <Standing page={page} />
      <div className="grid gap-6 xl:grid-cols-2">
        <div>
          <Section title="Compare some days" id="ask">
            <ReconcileForm fromDay={addDays(today, -lookBackDays)} toDay={today} />
          </Section>
        </div>
        <div>
          <Section title="Comparisons so far" id="runs">
            <Runs runs={page.runs} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Standing({ page: { runs, isUnderWay: isBusy, seen } }: { page: Reconciliations }) {
  const [newest] = runs;
  return (
    <div className="mb-6 grid gap-4 empty:hidden">
      {isBusy && (
        <Notice tone="info" role="status" title="A comparison is under way">
          <p>
            It takes a minute or so. <TextLink href={reconcileHref}>Look again</TextLink>
          </p>
        </Notice>
      )}
      {newest?.state === 'failed' && (
        <Notice tone="problem" title="The last comparison came to nothing">
          <p>{newest.problem}. The next one is made tonight; you can also ask for one now.</p>
        </Notice>
      )}
      {seen && <Seen seen={seen} />}
    </div>
  );
}

function Seen({ seen: { run, differences } }: { seen: NonNullable<Reconciliations['seen']> }) {
  const compared = `${plural(run.charges, 'payment')}, ${plural(run.refunds, 'refund')} and ${plural(run.disputes, 'dispute')}`;
  return (
    <Section title={daysInWords(run)} id="seen">
      {run.state === 'done' && run.differences === 0 && (
        <Notice tone="good" title="No difference">
          <p>{compared} at Stripe, and our books say the same to the penny.</p>
        </Notice>
      )}
      {run.differences > 0 && (
        <>
          <p className="mb-3">
            {plural(run.differences, 'difference')} in {compared}, found {run.endedAt && dayAndTime(run.endedAt)}.
            {run.differences > differences.length && ` The first ${differences.length} are listed.`}
          </p>
          <DifferenceTable differences={differences} />
        </>
      )}
      {isUnderWay(run) && <p>This one is not done yet.</p>}
      {run.state === 'failed' && <p>This one came to nothing: {run.problem}.</p>}
    </Section>
  );
}

function Runs({ runs }: { runs: ReadonlyArray<Run> }) {
  if (runs.length === 0)
    return (
      <EmptyState title="Nothing has been compared yet">
        <p>The first comparison is made tonight.</p>
      </EmptyState>
    );
  return (
    <Table
      caption="Comparisons"
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'days',
          header: 'Days',
          isHeading: true,
          cell: (run) => <TextLink href={`${reconcileHref}?run=${run.id}`}>{daysInWords(run)}</TextLink>,
        },
        { key: 'asked', header: 'Asked', cell: ({ askedAt, night }) => (night ? 'by night' : dayAndTime(askedAt)) },
        { key: 'state', header: 'State', cell: ({ state }) => runWords[state] },
        {
          key: 'found',
          header: 'Differences',
          align: 'end',
          cell: (run) => (run.state === 'done' ? run.differences : ''),
        },
      ]}
    />
  );
}

function daysInWords({ fromDay, toDay }: Pick<Run, 'fromDay' | 'toDay'>): string {
  return fromDay === toDay ? longDay(fromDay) : `${longDay(fromDay)} to ${longDay(toDay)}`;
}
