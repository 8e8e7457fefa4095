'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { tableWays, type TableWay } from '@/features/orders/domain/table-money';
import { formatPence, type Pence } from '@/kernel/money';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { takeMoneyAction, untakeMoneyAction } from '../actions/table-money';

const untouched = { message: null, fieldErrors: {}, values: {} };
const inWays = { cash: 'in cash', reader: 'by card reader' } as const satisfies Record<TableWay, string>;

type TookProps = {
  /** What the same tap does beside it, as its button would say. */
  readonly move?: string;
  readonly duePence: Pence;
};

/** The two buttons that say how what is due was paid: one tap writes it down. */
export function TookButtons({ move, duePence }: TookProps) {
  return tableWays.map((way) => (
    <SubmitButton key={way} size="small" name="took" value={way}>
      {move === undefined ? 'Took' : `${move}, took`} {formatPence(duePence)} {inWays[way]}
    </SubmitButton>
  ));
}

type TableMoneyProps = {
  readonly reference: string;
  readonly version: number;
  /** Still to be paid at the table; 0 where nothing is. */
  readonly duePence: Pence;
  readonly taken: ReadonlyArray<{ readonly way: TableWay; readonly amountPence: Pence }>;
};

/** Money at the table apart from a hand-over: written down, or taken off again with a reason. */
export function TableMoney({ reference, version, duePence, taken }: TableMoneyProps) {
  return (
    <div className="mt-3 grid gap-3 empty:hidden">
      {duePence > 0 && (
        <details>
          <summary>Paid without being handed over…</summary>
          <Take reference={reference} version={version} duePence={duePence} />
        </details>
      )}
      {taken.length > 0 && (
        <details>
          <summary>
            {taken.map(({ way, amountPence }) => `${formatPence(amountPence)} ${inWays[way]}`).join(' and ')} was a
            mistake…
          </summary>
          <Untake reference={reference} version={version} />
        </details>
      )}
    </div>
  );
}

function Take({ reference, version, duePence }: Omit<TableMoneyProps, 'taken'>) {
  const [state, action] = useActionState(takeMoneyAction, untouched);
  return (
    <form action={action} className="mt-2 grid gap-3">
      <Hidden reference={reference} version={version} />
      {state.message && (
        <Notice tone="problem" role="alert">
          <p>{state.message}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <TookButtons duePence={duePence} />
      </div>
    </form>
  );
}

function Untake({ reference, version }: Pick<TableMoneyProps, 'reference' | 'version'>) {
  const [state, action] = useActionState(untakeMoneyAction, untouched);
  return (
    <form action={action} className="mt-2 grid gap-3">
      <Hidden reference={reference} version={version} />
      <TextInput
        label="What was wrong?"
        name="reason"
        id="untake-reason"
        required
        minLength={3}
        maxLength={textLimits.reason}
        defaultValue={state.values.reason}
        error={state.fieldErrors.reason ?? state.message ?? undefined}
      />
      <div>
        <SubmitButton kind="quiet" size="small">
          Take it off again
        </SubmitButton>
      </div>
    </form>
  );
}

function Hidden({ reference, version }: Pick<TableMoneyProps, 'reference' | 'version'>) {
  return (
    <>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="back" value={`/admin/orders/${reference}`} />
    </>
  );
}
