import { datedDay, clockTime } from '@/kernel/clock-text';
import { EmptyState } from '@/ui/empty-state';
import { type Column, Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import type { AuditLine } from '../domain/audit-trail';
import { changeInWords, changesIn } from '../domain/changes';

/** Entries of the audit trail: who did what, to what, when, and what it was before and after. */
export function AuditTable({ lines }: { readonly lines: ReadonlyArray<AuditLine> }) {
  return (
    <Table
      caption="Audit trail, the newest first"
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nothing of that kind is written down">
          <p>Try another person, kind or day, or leave one of them open.</p>
        </EmptyState>
      }
    />
  );
}

const columns: Column<AuditLine>[] = [
  { key: 'action', header: 'What', isHeading: true, cell: ({ action }) => action },
  {
    key: 'at',
    header: 'When',
    cell: ({ at }) => (
      <span className="tabular-nums">
        {datedDay(at)}, {clockTime(at)}
      </span>
    ),
  },
  { key: 'who', header: 'Who', cell: ({ who }) => who },
  {
    key: 'subject',
    header: 'About',
    cell: ({ subject: { words, href } }) =>
      href === null ? <span className="break-all">{words}</span> : <TextLink href={href}>{words}</TextLink>,
  },
  { key: 'change', header: 'Before → after', cell: (line) => <Change line={line} /> },
];

/** As many changes as stand in a row at once; a longer list is one tap away. */
const mostAtOnce = 3;

function Change({ line: { before, after, reason, requestId } }: { readonly line: AuditLine }) {
  const changes = changesIn(before, after).map(changeInWords);
  const [shown, rest] = [changes.slice(0, mostAtOnce), changes.slice(mostAtOnce)];
  return (
    <div className="min-w-0 break-words">
      {shown.map((change) => (
        <p key={change}>{change}</p>
      ))}
      {reason !== null && <p className="text-bran">“{reason}”</p>}
      <details className="text-sm">
        <summary className="text-bran">More</summary>
        {rest.map((change) => (
          <p key={change}>{change}</p>
        ))}
        <p className="break-all text-bran">Request {requestId}</p>
      </details>
    </div>
  );
}
