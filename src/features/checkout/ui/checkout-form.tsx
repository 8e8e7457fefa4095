'use client';

import { formatPence } from '@/kernel/money';
import { Checkbox } from '@/ui/checkbox';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { DetailFields, NoteFields, PaymentField } from './checkout-fields';
import { isFeeMissing, type Sums, totalOf } from './checkout-sums';
import type { CheckoutFormState } from './use-checkout-form';
import { DoorFields, TimeField, WayField } from './way-fields';

type CheckoutFormProps = {
  readonly form: CheckoutFormState;
  readonly sums: Sums;
  readonly voucherCode: string;
  /** What became of the time that was chosen before, where it is not to be had any more. */
  readonly slotProblem: string | null;
  /** Where it is collected, by name. */
  readonly place: string;
  readonly payOnCollection: boolean;
  /** The bakery's promise about changing and cancelling, beside the button it belongs to. */
  readonly promise: string;
};

/** Everything we ask before an order stands; checked in the browser while typing, and by the same rules on the server. */
export function CheckoutForm({
  form,
  sums,
  voucherCode,
  slotProblem,
  place,
  payOnCollection,
  promise,
}: CheckoutFormProps) {
  const { field, way } = form;
  const total = formatPence(totalOf(sums));
  return (
    <form action={form.action} onSubmit={form.send} noValidate className="grid gap-5">
      <FormSummary key={form.timesSent} errors={form.listed} />
      {form.message && form.listed.length === 0 && (
        <Notice tone="warning" role="alert">
          <p>{form.message}</p>
        </Notice>
      )}
      <input type="hidden" {...form.register('placementKey')} value={form.placementKey} />
      <input type="hidden" {...form.register('seenTotalPence')} value={totalOf(sums)} />
      <input type="hidden" {...form.register('voucherCode')} value={voucherCode} />
      <WayField field={field} way={way} place={place} />
      <DetailFields field={field} />
      <TimeField field={field} way={way} problem={slotProblem} />
      <DoorFields field={field} way={way} doors={form.doors} />
      <NoteFields field={field} />
      <PaymentField field={field} isAsked={payOnCollection && way.method === 'collection'} />
      {form.asksIfMeantTwice && (
        <Checkbox {...form.register('isMeantTwice')} value="yes" label="Yes, order the same again" />
      )}
      <p className="text-sm text-bran">{promise}</p>
      <SubmitButton isWide isWorking={form.isSending} workingLabel="Placing your order…">
        Order for {total}
        {isFeeMissing(sums) && ' + delivery'}
      </SubmitButton>
    </form>
  );
}
