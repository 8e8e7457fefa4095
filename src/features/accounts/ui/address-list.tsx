import { addressInWords } from '@/features/orders/domain/words';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { forgetAddressAction, putAddressFirstAction } from '../actions/addresses';
import { accountPages } from '../domain/account-pages';
import type { OwnAddress } from '../domain/own-address';

/** The doors somebody has things brought to, the one that is filled in first. */
export function AddressList({ addresses }: { readonly addresses: ReadonlyArray<OwnAddress> }) {
  return (
    <ul className="grid gap-3">
      {addresses.map((address, place) => (
        <Card as="li" key={address.id} className="grid gap-3">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <div className="min-w-0">
              {address.label !== null && <h3 className="text-lg">{address.label}</h3>}
              <p>{addressInWords(address)}</p>
            </div>
            {place === 0 && <Badge tone="good">Filled in at checkout</Badge>}
          </div>
          <AddressButtons address={address} isFirst={place === 0} />
        </Card>
      ))}
    </ul>
  );
}

function AddressButtons({ address, isFirst }: { readonly address: OwnAddress; readonly isFirst: boolean }) {
  const which = <VisuallyHidden>: {address.label ?? address.addressLine1}</VisuallyHidden>;
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink kind="quiet" size="small" href={`${accountPages.addresses}?change=${address.id}`}>
        Change{which}
      </ButtonLink>
      {!isFirst && (
        <form action={putAddressFirstAction}>
          <input type="hidden" name="id" value={address.id} />
          <SubmitButton kind="quiet" size="small">
            Fill in this one{which}
          </SubmitButton>
        </form>
      )}
      <form action={forgetAddressAction}>
        <input type="hidden" name="id" value={address.id} />
        <SubmitButton kind="quiet" size="small">
          Take out{which}
        </SubmitButton>
      </form>
    </div>
  );
}
