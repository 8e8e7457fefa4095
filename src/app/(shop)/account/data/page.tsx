import { accountPages } from '@/features/accounts/domain/account-pages';
import { dataPages } from '@/features/privacy/domain/data-pages';
import { heldInWords } from '@/features/privacy/domain/held-words';
import { getOwnData } from '@/features/privacy/queries';
import { EraseAccountForm, EraseByGoogleForm } from '@/features/privacy/ui/erase-account-form';
import { HeldParts } from '@/features/privacy/ui/held-parts';
import { TakeCopy } from '@/features/privacy/ui/take-copy';
import { WhatErasingMeans } from '@/features/privacy/ui/what-erasing-means';
import { pageMetadata } from '@/platform/next/page-metadata';
import { buttonLook } from '@/ui/button-look';
import { Disclosure } from '@/ui/disclosure';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { ofAccount } from '../guard';

export const metadata = pageMetadata({
  title: 'Your data',
  description: 'Everything we hold about you, a copy of it, and the way to have it erased.',
  path: accountPages.data,
  isIndexed: false,
});

type Props = { searchParams: Promise<{ google?: string | string[] }> };

/** What we hold of the owner of an account. */
export default async function OwnDataPage({ searchParams }: Props) {
  const { held, open, isStaff } = await ofAccount(accountPages.data, getOwnData);
  const openOrders = open.map(({ reference }) => reference);
  const { google } = await searchParams;
  return (
    <div className="measure">
      <PageHeading title="Your data" lead="This is all we know about you." />
      <GoogleNotice outcome={google} />
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
              <EraseAccountForm openOrders={openOrders} />
            </div>
            <Disclosure summary="I sign in with Google and have no password" className="mt-6">
              <EraseByGoogleForm openOrders={openOrders} />
            </Disclosure>
          </>
        )}
      </Section>
    </div>
  );
}

function GoogleNotice({ outcome }: { outcome: string | string[] | undefined }) {
  if (outcome === 'go') {
    return (
      <Notice tone="warning" role="status" className="mb-6" title="One step is left">
        <p>Google asks you once more that it is you. Coming back from there erases you.</p>
        <p className="mt-3">
          <a href={dataPages.google} className={buttonLook({ kind: 'danger' })}>
            Go to Google and be erased
          </a>
        </p>
      </Notice>
    );
  }
  if (outcome !== 'no') return null;
  return (
    <Notice tone="problem" role="alert" className="mb-6" title="You are not erased">
      Google did not tell us that it is you. Nothing was changed; please try once more.
    </Notice>
  );
}
