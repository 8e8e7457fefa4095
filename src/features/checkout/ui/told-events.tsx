import type { EventsTold, ToldEvent } from '@/features/payments/domain/told-event';
import { dayAndTime } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { Disclosure } from '@/ui/disclosure';
import { RowButton } from '@/ui/row-button';
import { type Column, Table } from '@/ui/table';
import { replayStripeEventAction } from '../actions/replay-event';

type ToldEventsProps = {
  readonly told: EventsTold;
  readonly mayReplay: boolean;
  /** An event received before this has waited for too long. */
  readonly stuckBefore: number;
};

/** What Stripe told us and nothing has come of yet, with why; and the button that tries it at once. */
export function ToldEvents({ told: { waiting, leftAlone, lastDone }, mayReplay, stuckBefore }: ToldEventsProps) {
  const again = mayReplay ? [replay] : [];
  return (
    <div className="grid gap-3">
      <p>{lastDone === null ? 'Stripe has told us nothing yet.' : `The last one done came ${dayAndTime(lastDone)}.`}</p>
      <Table
        caption="Messages from Stripe that wait"
        rows={waiting}
        rowKey={({ id }) => id}
        columns={[...columnsFor(stuckBefore), ...again]}
        empty={<p>None waits: everything Stripe told us is done.</p>}
      />
      {leftAlone.length > 0 && (
        <Disclosure summary={`${leftAlone.length} of late that the shop made nothing of`}>
          <Table
            caption="Messages from Stripe left alone"
            rows={leftAlone}
            rowKey={({ id }) => id}
            columns={[...columnsFor(neverStuck), ...again]}
          />
        </Disclosure>
      )}
    </div>
  );
}

/** What is left alone waits for nothing. */
const neverStuck = 0;

const columnsFor = (stuckBefore: number): ReadonlyArray<Column<ToldEvent>> => [
  { key: 'type', header: 'Kind', isHeading: true, cell: ({ type }) => <span className="wrap-anywhere">{type}</span> },
  {
    key: 'came',
    header: 'Came',
    cell: ({ receivedAt }) => (
      <>
        {dayAndTime(receivedAt)} {receivedAt < stuckBefore && <Badge tone="problem">Long ago</Badge>}
      </>
    ),
  },
  { key: 'tries', header: 'Tries', align: 'end', cell: ({ tries }) => tries },
  { key: 'problem', header: 'Why not yet', cell: ({ problem }) => problem?.replaceAll('_', ' ') ?? '' },
];

const replay: Column<ToldEvent> = {
  key: 'replay',
  header: 'Again',
  cell: ({ id, type }) => (
    <RowButton action={replayStripeEventAction} label="Try now" of={type} hidden={{ eventId: id }} />
  ),
};
