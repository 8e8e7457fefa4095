import { accountPages } from '@/features/accounts/domain/account-pages';
import type { OwnAddress } from '@/features/accounts/domain/own-address';
import { getKnownDetails } from '@/features/accounts/queries/addresses';
import { AddressForm } from '@/features/accounts/ui/address-form';
import { AddressList } from '@/features/accounts/ui/address-list';
import { DetailsForm } from '@/features/accounts/ui/details-form';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { ofAccount } from '../guard';

export const metadata = pageMetadata({
  title: 'Your details',
  description: 'What you are called, where we ring, and where we bring things: what your checkout is filled in with.',
  path: accountPages.addresses,
  isIndexed: false,
});

/** `change` names the address whose form is wanted, or says that it is a new one's. */
type Asked = { told?: string | string[]; change?: string | string[] };

const newOne = 'new';

/** What checkout is filled in with: who somebody is, and the doors they have things brought to. */
export default async function AddressesRoute({ searchParams }: { searchParams: Promise<Asked> }) {
  const { told, change } = await searchParams;
  const { details, addresses } = await ofAccount(accountPages.addresses, getKnownDetails);
  const changed = addresses.find(({ id }) => id === change) ?? null;
  const isAboutOne = changed !== null || change === newOne;
  return (
    <div className="measure">
      <PageHeading
        title="Your details"
        lead="Your checkout is filled in with it. What you ordered already stays as it was."
      />
      {(told === 'details' || told === 'address') && (
        <Notice tone="good" role="status" className="mb-6">
          <p>{told === 'details' ? 'Your details are kept.' : 'Your address is kept.'}</p>
        </Notice>
      )}
      {isAboutOne ? (
        <OneAddress address={changed} />
      ) : (
        <>
          <Section id="you" title="You">
            <DetailsForm name={details.name} phone={details.phone} />
          </Section>
          <Section id="doors" title="Where we bring things">
            <Doors addresses={addresses} />
          </Section>
        </>
      )}
    </div>
  );
}

function OneAddress({ address }: { address: OwnAddress | null }) {
  return (
    <Section
      id="change"
      title={address ? 'Change an address' : 'Another address'}
      aside={<TextLink href={accountPages.addresses}>Leave it as it is</TextLink>}
    >
      <AddressForm address={address} />
    </Section>
  );
}

function Doors({ addresses }: { addresses: ReadonlyArray<OwnAddress> }) {
  if (addresses.length === 0)
    return (
      <>
        <p className="mb-5 text-bran">None yet. Keep one here if you have things delivered.</p>
        <AddressForm address={null} />
      </>
    );
  return (
    <>
      <AddressList addresses={addresses} />
      <p className="mt-5">
        <ButtonLink kind="quiet" href={`${accountPages.addresses}?change=${newOne}`}>
          Add another address
        </ButtonLink>
      </p>
    </>
  );
}
