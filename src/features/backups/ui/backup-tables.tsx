import { dayAndTime, longDay } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { type Column, Table } from '@/ui/table';
import type { Backup } from '../domain/backup';
import type { Drill } from '../domain/drill';
import { backupStateWords, drillStateWords, kindWords, sizeInWords, toneOf } from '../domain/words';

const backupColumns: ReadonlyArray<Column<Backup>> = [
  { key: 'began', header: 'Began', isHeading: true, cell: ({ startedAt }) => dayAndTime(startedAt) },
  { key: 'kind', header: 'Why', cell: ({ kind }) => kindWords[kind] },
  {
    key: 'state',
    header: 'State',
    cell: ({ state, problem }) => <State tone={toneOf(state)} words={backupStateWords[state]} problem={problem} />,
  },
  { key: 'rows', header: 'Rows', align: 'end', cell: ({ rows }) => rows.toLocaleString('en-GB') },
  { key: 'size', header: 'Size', align: 'end', cell: sizeInWords },
];

const drillColumns: ReadonlyArray<Column<Drill>> = [
  { key: 'began', header: 'Began', isHeading: true, cell: ({ startedAt }) => dayAndTime(startedAt) },
  { key: 'week', header: 'For the week of', cell: ({ week }) => longDay(week) },
  {
    key: 'state',
    header: 'State',
    cell: ({ state, problem }) => <State tone={toneOf(state)} words={drillStateWords[state]} problem={problem} />,
  },
  { key: 'rows', header: 'Rows', align: 'end', cell: ({ rows }) => rows.toLocaleString('en-GB') },
];

type StateProps = { tone: ReturnType<typeof toneOf>; words: string; problem: string | null };

function State({ tone, words, problem }: StateProps) {
  return (
    <>
      <Badge tone={tone}>{words}</Badge>
      {problem && <span className="block max-w-prose text-sm text-bran">{problem}</span>}
    </>
  );
}

/** The newest backups, one row each. */
export function BackupTable({ backups }: { backups: ReadonlyArray<Backup> }) {
  return (
    <Table
      caption="The newest backups"
      columns={backupColumns}
      rows={backups}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No backup yet">
          <p>The first one is made as soon as the companion runs.</p>
        </EmptyState>
      }
    />
  );
}

/** The newest restore drills, one row each. */
export function DrillTable({ drills }: { drills: ReadonlyArray<Drill> }) {
  return (
    <Table
      caption="The newest restore drills"
      columns={drillColumns}
      rows={drills}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No drill yet">
          <p>Every week the first verified backup is restored into a scratch database, and checked there.</p>
        </EmptyState>
      }
    />
  );
}
