import { negatePence } from '@/kernel/money';
import { Notice } from '@/ui/notice';
import { Price } from '@/ui/price';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { takeVoucherOffAction } from '../actions/voucher';
import type { AppliedVoucher } from '@/features/basket/domain/applied-voucher';
import { VoucherField } from './voucher-field';

/** The voucher of an order that is about to be placed: what it takes off, or why it takes off nothing; else where to type one. */
export function VoucherLines({ voucher }: { readonly voucher: AppliedVoucher | null }) {
  if (voucher === null) return <VoucherField />;
  if (voucher.kind === 'refused')
    return (
      <Notice tone="warning" title={`Voucher ${voucher.code} was left out`}>
        <p>{voucher.why}</p>
        <TakeOff code={voucher.code} />
      </Notice>
    );
  return (
    <div>
      <p className="flex justify-between gap-4">
        <span>
          Voucher <strong>{voucher.code}</strong>
        </span>
        <Price amount={negatePence(voucher.discountPence)} />
      </p>
      <p className="text-sm text-bran">{voucher.terms}</p>
      <TakeOff code={voucher.code} />
    </div>
  );
}

function TakeOff({ code }: { readonly code: string }) {
  return (
    <form action={takeVoucherOffAction} className="mt-2">
      <SubmitButton kind="quiet" size="small">
        Take it off<VisuallyHidden> (voucher {code})</VisuallyHidden>
      </SubmitButton>
    </form>
  );
}
