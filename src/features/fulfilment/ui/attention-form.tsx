'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import type { AttentionWay } from '../domain/attention-ways';
import { refundAgainAction, refundStrayAction, settleAttentionAction, settleStrayAction } from '../actions';
import { callOffAction, letStandAction, settleDifferenceAction } from '../actions/attention';

/** A way that only says something on paper asks what was done; one the shopper hears of asks why. */
const ways = {
  settle: { action: settleAttentionAction, asks: 'What was done about it?' },
  refund_again: { action: refundAgainAction, asks: null },
  leave_it: { action: settleDifferenceAction, asks: null },
  ask_at_table: { action: settleDifferenceAction, asks: null },
  give_back: { action: settleDifferenceAction, asks: null },
  let_stand: { action: letStandAction, asks: null },
  call_off: { action: callOffAction, asks: 'Why? The shopper reads this.' },
  refund_stray: { action: refundStrayAction, asks: null },
  settle_stray: { action: settleStrayAction, asks: 'What was done about it?' },
} as const satisfies Record<AttentionWay | 'refund_stray' | 'settle_stray', unknown>;

const quietWays: ReadonlyArray<keyof typeof ways> = ['settle', 'settle_stray', 'leave_it', 'call_off'];

type AttentionFormProps = {
  readonly way: keyof typeof ways;
  readonly label: string;
  /** Names the form among its like on the page. */
  readonly id: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly back: string;
};

const untouched = { message: null, fieldErrors: {}, values: {} };

/** One way out of something that needs a look. */
export function AttentionForm({ way, label, id, hidden, back }: AttentionFormProps) {
  const { action: act, asks } = ways[way];
  const [state, action] = useActionState(act, untouched);
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="way" value={way} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.message && (
        <Notice tone="problem" role="alert">
          <p>{state.message}</p>
        </Notice>
      )}
      {asks !== null && (
        <TextInput
          label={asks}
          name="reason"
          id={`reason-${id}`}
          required
          minLength={3}
          maxLength={textLimits.reason}
          defaultValue={state.values.reason}
          error={state.fieldErrors.reason}
        />
      )}
      <div>
        <SubmitButton size="small" kind={quietWays.includes(way) ? 'quiet' : 'primary'}>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
