'use client';

import { formatPence } from '@/kernel/money';
import { Checkbox } from '@/ui/checkbox';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { RadioCards, type RadioOption } from '@/ui/radio-cards';
import { SubmitButton } from '@/ui/submit-button';
import { DetailFields, NoteFields, PaymentField } from './checkout-fields';
import { type FirstAnswers, useCheckoutForm } from './use-checkout-form';

type CheckoutFormProps = {
  readonly first: FirstAnswers;
  readonly totalPence: number;
  readonly slots: ReadonlyArray<RadioOption>;
  readonly payOnCollection: boolean;
  /** The bakery's promise about changing and cancelling, beside the button it belongs to. */
  readonly promise: string;
};

/** Everything we ask before an order stands; checked in the browser while typing, and by the same rules on the server. */
export function CheckoutForm({ first, totalPence, slots, payOnCollection, promise }: CheckoutFormProps) {
  const form = useCheckoutForm(first);
  return (
    <form action={form.action} onSubmit={form.send} noValidate className="grid gap-5">
      <FormSummary key={form.timesSent} errors={form.listed} />
      {form.message && form.listed.length === 0 && (
        <Notice tone="warning" role="alert">
          <p>{form.message}</p>
        </Notice>
      )}
      <input type="hidden" {...form.register('placementKey')} value={form.placementKey} />
      <input type="hidden" {...form.register('seenTotalPence')} value={totalPence} />
      <DetailFields field={form.field} />
      <RadioCards
        {...form.field('slotId')}
        label="When will you collect?"
        hint={first.slotProblem && <strong className="text-berry">{first.slotProblem}</strong>}
        options={slots}
        columns={2}
      />
      <NoteFields field={form.field} />
      <PaymentField field={form.field} isAsked={payOnCollection} />
      {form.asksIfMeantTwice && (
        <Checkbox {...form.register('isMeantTwice')} value="yes" label="Yes, order the same again" />
      )}
      <p className="text-sm text-bran">{promise}</p>
      <SubmitButton isWide isWorking={form.isSending} workingLabel="Placing your order…">
        Order for {formatPence(totalPence)}
      </SubmitButton>
    </form>
  );
}
