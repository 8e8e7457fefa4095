import { accountPages } from '@/features/accounts/domain/account-pages';
import { heldInWords } from '@/features/privacy/domain/held-words';
import { getOwnData } from '@/features/privacy/queries';
import { EraseAccountForm } from '@/features/privacy/ui/erase-account-form';
import { HeldParts } from '@/features/privacy/ui/held-parts';
import { TakeCopy } from '@/features/privacy/ui/take-copy';
import { WhatErasingMeans } from '@/features/privacy/ui/what-erasing-means';
import { pageMetadata } from '@/platform/next/page-metadata';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { ofAccount } from '../guard';

export const metadata = pageMetadata({
  title: 'Your data',
  description: 'Everything we hold about you, a copy of it, and the way to have it erased.',
  path: accountPages.data,
  isIndexed: false,
});

/** What we hold of the owner of an account. */
export default async function OwnDataPage() {
  const { held, open, isStaff } = await ofAccount(accountPages.data, getOwnData);
  return (
    <div className="measure">
      <PageHeading title="Your data" lead="This is all we know about you." />
      <HeldParts parts={heldInWords(held)} />
      <Section id="copy" title="Take a copy">
        <TakeCopy href={`${accountPages.data}/download`} />
      </Section>
      <Section id="erase" title="Erase me">
        {isStaff ? (
          <p>You work here: ask an owner to take you off the staff first.</p>
        ) : (
          <>
            <WhatErasingMeans />
            <p className="mt-2">Your account goes with it, here and at Google, who keeps the passwords for us.</p>
            <div className="mt-6">
              <EraseAccountForm openOrders={open.map(({ reference }) => reference)} />
            </div>
            <p className="mt-4 text-bran">
              You sign in with Google and have no password?{' '}
              <TextLink href="/forgot-password">Choose one by letter</TextLink> first: it proves that it is you.
            </p>
          </>
        )}
      </Section>
    </div>
  );
}
