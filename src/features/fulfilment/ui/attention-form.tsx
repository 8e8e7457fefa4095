'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { refundAgainAction, refundStrayAction, settleAttentionAction, settleStrayAction } from '../actions';

const ways = {
  settle: { action: settleAttentionAction, label: 'It is settled', asksWhy: true },
  refund_again: { action: refundAgainAction, label: 'Try the refund again', asksWhy: false },
  refund_stray: { action: refundStrayAction, label: 'Give it back', asksWhy: false },
  settle_stray: { action: settleStrayAction, label: 'It is settled', asksWhy: true },
} as const;

type AttentionFormProps = {
  readonly way: keyof typeof ways;
  /** Names the form among its like on the page. */
  readonly id: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly back: string;
};

const untouched = { message: null, fieldErrors: {}, values: {} };

/** One way out of something that needs a look; where it is only settled on paper, it asks what was done. */
export function AttentionForm({ way, id, hidden, back }: AttentionFormProps) {
  const { action: act, label, asksWhy } = ways[way];
  const [state, action] = useActionState(act, untouched);
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="back" value={back} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.message && (
        <Notice tone="problem" role="alert">
          <p>{state.message}</p>
        </Notice>
      )}
      {asksWhy && (
        <TextInput
          label="What was done about it?"
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
        <SubmitButton size="small" kind={asksWhy ? 'quiet' : 'primary'}>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
