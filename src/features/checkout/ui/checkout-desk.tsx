'use client';

import type { ReactNode } from 'react';
import { CheckoutForm } from './checkout-form';
import { CheckoutSums } from './checkout-sums';
import { type FirstAnswers, useCheckoutForm } from './use-checkout-form';

type DeskProps = {
  readonly first: FirstAnswers;
  /** Where it is collected, by name. */
  readonly place: string;
  readonly payOnCollection: boolean;
  /** The bakery's promise about changing and cancelling, beside the button it belongs to. */
  readonly promise: string;
  /** The order written out, which stands beside the form and tells the same sums. */
  readonly children: ReactNode;
};

/** The order written out and the form beside it: what is answered in one is told in the other. */
export function CheckoutDesk({ first, children, ...rest }: DeskProps) {
  const form = useCheckoutForm(first);
  const { voucher, delivery } = first;
  const sums = { goodsPence: delivery.goodsPence, discountPence: voucher?.discountPence ?? 0, quote: form.way.quote };
  return (
    <CheckoutSums value={sums}>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="lg:sticky lg:top-6 lg:order-last">{children}</div>
        <CheckoutForm
          form={form}
          sums={sums}
          voucherCode={voucher?.code ?? ''}
          slotProblem={first.slotProblem}
          {...rest}
        />
      </div>
    </CheckoutSums>
  );
}
