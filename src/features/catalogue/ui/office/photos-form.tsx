'use client';

import { catalogueLimits } from '@/config/frontend';
import { Checkbox } from '@/ui/checkbox';
import { TextInput } from '@/ui/text-input';
import { changeProductPhotosAction } from '../../actions/photos';
import type { OfficePhoto, OfficeProduct } from '../../domain/office-product';
import { Picture } from '../picture';
import { type Binding, OfficeForm } from './office-form';

/** The photos of a product: what each shows, in which order they hang, and which are taken off. */
export function PhotosForm({ product: { id, version, photos } }: { readonly product: OfficeProduct }) {
  return (
    <OfficeForm
      id="photos"
      action={changeProductPhotosAction}
      about={{ productId: id, version }}
      submit="Save the pictures"
    >
      {(bound) => photos.map((photo, at) => <PhotoRow key={photo.id} photo={photo} at={at} bound={bound} />)}
    </OfficeForm>
  );
}

type PhotoRowProps = { readonly photo: OfficePhoto; readonly at: number; readonly bound: Binding };

function PhotoRow({ photo, at, bound: { field, isTicked } }: PhotoRowProps) {
  const { id, alt } = photo;
  return (
    <fieldset className="grid grid-cols-[5rem_1fr] items-start gap-3 border-t border-rule pt-3">
      <legend className="sr-only">Picture {at + 1}</legend>
      <input type="hidden" name="row" value={id} />
      <Picture photo={photo} sizes={['thumbnail']} width="5rem" className="aspect-square w-20 rounded-md" />
      <div className="grid grid-cols-[1fr_4.5rem] gap-x-3 gap-y-1">
        <TextInput {...field(`alt-${id}`, alt)} label="What it shows" maxLength={catalogueLimits.alt} required />
        <TextInput {...field(`position-${id}`, at + 1)} label="Place" inputMode="numeric" />
        <Checkbox
          label="Take it off"
          name={`isOff-${id}`}
          id={`photos-isOff-${id}`}
          value="yes"
          defaultChecked={isTicked(`isOff-${id}`, false)}
        />
      </div>
    </fieldset>
  );
}
