'use client';

import { writePounds } from '@/kernel/pounds';
import { Checkbox } from '@/ui/checkbox';
import { TextInput } from '@/ui/text-input';
import { changeProductKindsAction } from '../../actions/office';
import { newKindRow, type OfficeKind, type OfficeProduct } from '../../domain/office-product';
import { type Binding, OfficeForm } from './office-form';

/** The kinds a product comes in, a row each, and an empty row for a new one; all are saved at once. */
export function KindsForm({ product: { id, version, kinds } }: { readonly product: OfficeProduct }) {
  return (
    <OfficeForm id="kinds" action={changeProductKindsAction} about={{ productId: id, version }} submit="Save the kinds">
      {(bound) => (
        <>
          {kinds.map((kind) => (
            <KindRow key={kind.id} kind={kind} bound={bound} />
          ))}
          <KindRow kind={null} bound={bound} next={Math.max(-1, ...kinds.map(({ position }) => position)) + 1} />
        </>
      )}
    </OfficeForm>
  );
}

type KindRowProps = { readonly kind: OfficeKind | null; readonly bound: Binding; readonly next?: number };

function KindRow({ kind, bound: { field, isTicked }, next = 0 }: KindRowProps) {
  const row = kind?.id ?? newKindRow;
  const called = kind === null ? 'A new kind' : kind.name === '' ? 'The one kind' : kind.name;
  return (
    <fieldset className="border-t border-rule pt-2">
      <legend className="sr-only">{called}</legend>
      <p aria-hidden="true" className="mb-1 font-semibold">
        {called}
        {kind?.isRetired && <span className="font-normal text-bran"> · retired</span>}
      </p>
      <input type="hidden" name="row" value={row} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-[2fr_1fr_1fr_1fr_4.5rem]">
        <TextInput
          {...field(`name-${row}`, kind?.name)}
          label="Name"
          placeholder="one kind only"
          className="max-sm:col-span-2"
        />
        <TextInput {...field(`unit-${row}`, kind?.unit)} label="Sold by the" placeholder="loaf" />
        <TextInput
          {...field(`pricePence-${row}`, kind ? writePounds(kind.pricePence) : '')}
          label="Price, £"
          inputMode="decimal"
        />
        <TextInput {...field(`netQuantity-${row}`, kind?.netQuantity)} label="Net quantity" placeholder="800 g" />
        <TextInput {...field(`position-${row}`, kind?.position ?? next)} label="Place" inputMode="numeric" />
      </div>
      {kind && (
        <Checkbox
          label="Retired: sold in no sale any more; orders keep theirs"
          name={`isRetired-${row}`}
          id={`kinds-isRetired-${row}`}
          value="yes"
          defaultChecked={isTicked(`isRetired-${row}`, kind.isRetired)}
        />
      )}
    </fieldset>
  );
}
