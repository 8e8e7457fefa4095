'use client';

import { catalogueLimits } from '@/config/frontend';
import { Select } from '@/ui/select';
import { TextInput } from '@/ui/text-input';
import { changeProductVatAction } from '../../actions/office';
import type { OfficeProduct } from '../../domain/office-product';
import { OfficeForm } from './office-form';
import type { Choice } from './words-form';

/** Which VAT a product is sold with, and why: the reason is kept with it. */
export function VatForm({
  product,
  rates,
}: {
  readonly product: OfficeProduct;
  readonly rates: ReadonlyArray<Choice>;
}) {
  const { id, version, vatRate, vatReason } = product;
  return (
    <OfficeForm id="vat" action={changeProductVatAction} about={{ productId: id, version }} submit="Save the VAT">
      {({ field }) => (
        <div className="grid gap-3 sm:grid-cols-[14rem_1fr]">
          <Select {...field('vatRate', vatRate)} label="Rate" options={rates} />
          <TextInput
            {...field('vatReason', vatReason)}
            label="Why"
            placeholder="Bread is food (VAT Notice 701/14)"
            maxLength={catalogueLimits.vatReason}
            required
          />
        </div>
      )}
    </OfficeForm>
  );
}
