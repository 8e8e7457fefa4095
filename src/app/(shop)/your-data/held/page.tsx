import { cookieNames } from '@/config/backend';
import { eraseGuestAction, keepGuestAction } from '@/features/privacy/actions';
import { dataPages } from '@/features/privacy/domain/data-pages';
import { heldInWords } from '@/features/privacy/domain/held-words';
import { findGuestData } from '@/features/privacy/queries';
import { EraseForm } from '@/features/privacy/ui/erase-form';
import { HeldParts } from '@/features/privacy/ui/held-parts';
import { TakeCopy } from '@/features/privacy/ui/take-copy';
import { WaitingNotice } from '@/features/privacy/ui/waiting-notice';
import { WhatErasingMeans } from '@/features/privacy/ui/what-erasing-means';
import { YourDataForm } from '@/features/privacy/ui/your-data-form';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { readShortCookie } from '@/platform/next/short-cookie';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'What we know about you',
  description: 'Everything we hold about you, a copy of it, and the way to have it erased.',
  path: dataPages.held,
  isIndexed: false,
});

/** What we hold of a guest, for who came by the link of their letter. */
export default async function HeldPage() {
  const data = await findGuestData(await currentContext(), await readShortCookie(cookieNames.yourData));
  if (!data) return <DeadLink />;
  const { held, open, isWaiting, hasAccount } = data;
  const openOrders = open.map(({ reference }) => reference);
  return (
    <div className="measure">
      <PageHeading title="What we know about you" lead={held.email} />
      {isWaiting && <WaitingNotice openOrders={openOrders} />}
      <HeldParts parts={heldInWords(held)} />
      <Section id="copy" title="Take a copy">
        <TakeCopy href={dataPages.download} />
      </Section>
      <Section id="erase" title="Have it erased">
        {hasAccount && (
          <p>
            This address has an account. <TextLink href="/account/data">Sign in</TextLink> to see what belongs to it,
            and to have everything erased together. You have lost the password?{' '}
            <TextLink href="/forgot-password">Choose another one</TextLink>.
          </p>
        )}
        {!hasAccount && (isWaiting ? <Keep /> : <Erase openOrders={openOrders} />)}
      </Section>
    </div>
  );
}

function Erase({ openOrders }: { openOrders: ReadonlyArray<string> }) {
  return (
    <>
      <WhatErasingMeans />
      <div className="mt-6">
        <EraseForm action={eraseGuestAction} openOrders={openOrders} />
      </div>
    </>
  );
}

function Keep() {
  return (
    <form action={keepGuestAction}>
      <p className="mb-4">You have asked us to erase you. Until it is done, you may think better of it.</p>
      <SubmitButton kind="quiet" workingLabel="One moment…">
        Keep my data after all
      </SubmitButton>
    </form>
  );
}

function DeadLink() {
  return (
    <div className="measure">
      <PageHeading
        title="This link does not work any more"
        lead="It may be an old one, or this browser has kept it long enough. You can have a new one at once."
      />
      <Card>
        <YourDataForm />
      </Card>
    </div>
  );
}
