import { dayAndTime } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { RowButton } from '@/ui/row-button';
import { type Column, Table } from '@/ui/table';
import { runJobAction } from '../actions/run-job';
import { jobWords, type JobStanding, outcomeInWords } from '../domain/job-standing';

type JobTableProps = { readonly jobs: ReadonlyArray<JobStanding>; readonly mayRun: boolean };

/** What the shop does by itself: when each job ran last, what came of it, and the button that runs it now. */
export function JobTable({ jobs, mayRun }: JobTableProps) {
  return (
    <Table
      caption="What the shop does by itself"
      rows={jobs}
      rowKey={({ job }) => job}
      columns={mayRun ? [...columns, runNow] : columns}
    />
  );
}

const columns: ReadonlyArray<Column<JobStanding>> = [
  { key: 'job', header: 'Job', isHeading: true, cell: ({ job }) => jobWords[job] },
  {
    key: 'last',
    header: 'Last on record',
    cell: ({ last, isOverdue }) => (
      <>
        {last === null ? 'Never' : dayAndTime(last.at)} {isOverdue && <Badge tone="problem">Overdue</Badge>}
      </>
    ),
  },
  { key: 'outcome', header: 'What it did', cell: ({ last }) => (last === null ? '' : outcomeInWords(last)) },
  {
    key: 'trouble',
    header: 'Last problem',
    cell: ({ trouble }) =>
      trouble === null ? (
        'None of late'
      ) : (
        <span className="wrap-anywhere">
          {dayAndTime(trouble.at)}: {trouble.problem}
        </span>
      ),
  },
];

const runNow: Column<JobStanding> = {
  key: 'run',
  header: 'Now',
  cell: ({ job }) => <RowButton action={runJobAction} label="Run now" of={jobWords[job]} hidden={{ job }} />,
};
