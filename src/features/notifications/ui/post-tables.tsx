import { dayAndTime } from '@/kernel/clock-text';
import { RowButton } from '@/ui/row-button';
import { type Column, Table } from '@/ui/table';
import { replayMailEventAction, sendUnreachedAgainAction } from '../actions/at-the-office';
import { kindWords, stateWords } from '../domain/letter-words';
import type { MailTold, UnreachedLetter } from '../domain/unreached';

type UnreachedTableProps = { readonly letters: ReadonlyArray<UnreachedLetter>; readonly mayResend: boolean };

/** The letters that reached nobody, and the button that sends one again. */
export function UnreachedTable({ letters, mayResend }: UnreachedTableProps) {
  return (
    <Table
      caption="Letters that did not reach their person"
      rows={letters}
      rowKey={({ id }) => id}
      columns={mayResend ? [...letterColumns, sendAgain] : letterColumns}
      empty={<p>Every letter of late has reached its person, or is on its way.</p>}
    />
  );
}

const letterColumns: ReadonlyArray<Column<UnreachedLetter>> = [
  { key: 'kind', header: 'Letter', isHeading: true, cell: ({ kind }) => kindWords[kind] },
  { key: 'to', header: 'To', cell: ({ to }) => <span className="wrap-anywhere">{to}</span> },
  { key: 'state', header: 'What became of it', cell: ({ state }) => stateWords[state] },
  { key: 'problem', header: 'Why', cell: ({ problem }) => problem?.replaceAll('_', ' ') ?? '' },
  { key: 'when', header: 'When', cell: ({ sentAt, createdAt }) => dayAndTime(sentAt ?? createdAt) },
];

const sendAgain: Column<UnreachedLetter> = {
  key: 'again',
  header: 'Again',
  cell: ({ id, kind, to }) => (
    <RowButton
      action={sendUnreachedAgainAction}
      label="Send again"
      of={`${kindWords[kind]} to ${to ?? 'nobody'}`}
      hidden={{ letterId: id }}
    />
  ),
};

type MailToldTableProps = { readonly told: MailTold; readonly mayReplay: boolean };

/** What Resend told us about letters we do not know it by. */
export function MailToldTable({ told: { ofNoLetter, last }, mayReplay }: MailToldTableProps) {
  return (
    <div className="grid gap-3">
      <p>{last === null ? 'Resend has told us nothing of late.' : `The last one came ${dayAndTime(last)}.`}</p>
      <Table
        caption="Messages from Resend that fit no letter"
        rows={ofNoLetter}
        rowKey={({ id }) => id}
        columns={mayReplay ? [...eventColumns, replay] : eventColumns}
        empty={<p>Everything Resend told us of late fits a letter of ours.</p>}
      />
    </div>
  );
}

type MailEventRow = MailTold['ofNoLetter'][number];

const eventColumns: ReadonlyArray<Column<MailEventRow>> = [
  { key: 'type', header: 'Kind', isHeading: true, cell: ({ type }) => type },
  { key: 'came', header: 'Came', cell: ({ receivedAt }) => dayAndTime(receivedAt) },
  {
    key: 'letter',
    header: 'Resend calls the letter',
    cell: ({ resendId }) => <span className="wrap-anywhere">{resendId}</span>,
  },
];

const replay: Column<MailEventRow> = {
  key: 'replay',
  header: 'Again',
  cell: ({ id, type }) => (
    <RowButton action={replayMailEventAction} label="Hear it again" of={type} hidden={{ eventId: id }} />
  ),
};
